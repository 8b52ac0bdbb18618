package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicLong;
import org.jazari.gateway.dataplane.configuration.Serving;
import org.jazari.gateway.dataplane.json.JsonText;

/** A body that waits to be sent, perhaps more than once, each time with another name of the model; let go of when an answer begins. */
final class Outgoing {
    private final AtomicLong bufferedBytes;
    private final int length;
    private byte[] beforeModel;
    private byte[] afterModel;
    private boolean released;

    /** Counts the bytes as kept in memory until {@link #release}. */
    Outgoing(byte[] beforeModel, byte[] afterModel, AtomicLong bufferedBytes) {
        this.beforeModel = beforeModel;
        this.afterModel = afterModel;
        this.bufferedBytes = bufferedBytes;
        this.length = beforeModel.length + afterModel.length;
        bufferedBytes.addAndGet(length);
    }

    /** In bytes, without the name of the model. */
    int length() {
        return length;
    }

    Buffer body(Serving serving) {
        return Buffer.buffer(length + serving.model().length() + 8)
                .appendBytes(beforeModel)
                .appendString(JsonText.quoted(serving.model()))
                .appendBytes(afterModel);
    }

    void release() {
        if (!released) {
            released = true;
            beforeModel = new byte[0];
            afterModel = new byte[0];
            bufferedBytes.addAndGet(-length);
        }
    }
}
