package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jazari.gateway.dataplane.audit.Leaf;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.configuration.Model;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.json.JsonText;
import org.jazari.shield.Pseudonyms;
import org.jazari.shield.Syntax;

/**
 * A request that was admitted.
 *
 * @param snapshot by which it was
 * @param beforeModel the body up to the name of the model
 * @param afterModel the body behind it
 * @param streamed whether the answer comes in pieces
 * @param hidesUsage whether the usage was asked for by us, and is kept from the client
 * @param inputBytes of the body that leaves, for the count where the upstream tells none
 * @param content how the answer's content is written
 * @param allowed upstreams that qualify, at least one
 * @param leaf what is known before the call
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record AskedFor(
        Snapshot snapshot,
        ApiKey key,
        Model model,
        Endpoint endpoint,
        byte[] beforeModel,
        byte[] afterModel,
        boolean streamed,
        boolean hidesUsage,
        int inputBytes,
        Pseudonyms pseudonyms,
        Syntax content,
        List<Serving> allowed,
        Leaf leaf) {
    /** The body for an upstream. */
    Buffer body(Serving serving) {
        return Buffer.buffer(
                        beforeModel.length + afterModel.length + serving.model().length() + 8)
                .appendBytes(beforeModel)
                .appendString(JsonText.quoted(serving.model()))
                .appendBytes(afterModel);
    }
}
