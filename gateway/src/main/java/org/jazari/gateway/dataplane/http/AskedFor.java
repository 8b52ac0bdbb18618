package org.jazari.gateway.dataplane.http;

import java.util.List;
import org.jazari.gateway.dataplane.audit.Leaf;
import org.jazari.gateway.dataplane.configuration.ApiKey;
import org.jazari.gateway.dataplane.configuration.Endpoint;
import org.jazari.gateway.dataplane.configuration.Model;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.configuration.Snapshot;
import org.jazari.gateway.dataplane.shielding.Masked;
import org.jazari.shield.Syntax;

/**
 * A request that was admitted.
 *
 * @param snapshot by which it was
 * @param body as it leaves
 * @param streamed whether the answer comes in pieces
 * @param hidesUsage whether the usage was asked for by us, and is kept from the client
 * @param content how the answer's content is written
 * @param allowed upstreams that qualify, at least one
 * @param leaf what is known of it; what comes of the call is put behind that
 */
record AskedFor(
        Snapshot snapshot,
        ApiKey key,
        Model model,
        Endpoint endpoint,
        Outgoing body,
        boolean streamed,
        boolean hidesUsage,
        Masked masked,
        Syntax content,
        List<Serving> allowed,
        Leaf leaf) {}
