package org.jazari.gateway.dataplane.http;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** Server-sent events out of bytes that arrive in any pieces (WHATWG HTML, section 9.2). Comments are left out. */
final class EventReader {
    /** Of one event. */
    static final int LARGEST = 8 << 20;

    /** Takes what was read. */
    interface Listener {
        /**
         * An event with data.
         *
         * @param bytes where it stands, valid during the call
         * @param start of the event, of which the blank line is part
         * @param end behind it
         * @param dataStart of the data, of one line
         * @param dataEnd behind it
         */
        void event(byte[] bytes, int start, int end, int dataStart, int dataEnd);

        /** An event larger than {@link #LARGEST}; nothing more is read. */
        void tooLarge();
    }

    private final Listener listener;
    private byte[] pending = {};
    private int length;
    private boolean stopped;
    private boolean first = true;

    EventReader(Listener listener) {
        this.listener = listener;
    }

    void accept(Buffer piece) {
        if (stopped) {
            return;
        }
        int added = piece.length();
        if (length + added > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(length + added, Math.min(LARGEST * 2, pending.length * 2)));
        }
        piece.getBytes(pending, length);
        int searchFrom = Math.max(0, length - 3);
        length += added;
        int begin = skipMark();
        int end;
        while (!stopped && (end = eventEnd(Math.max(begin, searchFrom))) > 0) {
            emit(begin, end);
            begin = end;
            searchFrom = end;
        }
        System.arraycopy(pending, begin, pending, 0, length - begin);
        length -= begin;
        if (length == 0 && pending.length > 1 << 16) {
            pending = new byte[0];
        }
        if (length > LARGEST && !stopped) {
            stopped = true;
            listener.tooLarge();
        }
    }

    /** Stops reading: what comes is ignored. */
    void stop() {
        stopped = true;
    }

    /** Whether bytes are left that ended no event. */
    boolean hasRest() {
        return length > 0;
    }

    private int skipMark() {
        if (first && length >= 3) {
            first = false;
            if (pending[0] == (byte) 0xef && pending[1] == (byte) 0xbb && pending[2] == (byte) 0xbf) {
                return 3;
            }
        }
        return 0;
    }

    /** The offset behind the next blank line; 0 where there is none yet. A return at the very end may be half of a line's end. */
    private int eventEnd(int from) {
        for (int i = from; i < length; i++) {
            if (pending[i] == '\n' || pending[i] == '\r') {
                int next = behindLineEnd(i);
                if (next > 0 && next < length && (pending[next] == '\n' || pending[next] == '\r')) {
                    int behind = behindLineEnd(next);
                    return behind > 0 ? behind : pending[next] == '\r' ? next + 1 : 0;
                }
            }
        }
        return 0;
    }

    private int behindLineEnd(int at) {
        if (pending[at] == '\n') {
            return at + 1;
        }
        if (at + 1 < length) {
            return pending[at + 1] == '\n' ? at + 2 : at + 1;
        }
        return 0;
    }

    private void emit(int begin, int end) {
        int dataStart = -1;
        int dataEnd = -1;
        byte[] joined = null;
        for (int line = begin; line < end; ) {
            int stop = line;
            while (stop < end && pending[stop] != '\n' && pending[stop] != '\r') {
                stop++;
            }
            if (startsWithData(line, stop)) {
                int from = line + 5 < stop && pending[line + 5] == ' ' ? line + 6 : Math.min(line + 5, stop);
                if (dataStart < 0) {
                    dataStart = from;
                    dataEnd = stop;
                } else {
                    joined =
                            join(joined == null ? Arrays.copyOfRange(pending, dataStart, dataEnd) : joined, from, stop);
                }
            }
            line = stop < end && pending[stop] == '\r' && stop + 1 < end && pending[stop + 1] == '\n'
                    ? stop + 2
                    : stop + 1;
        }
        if (joined != null) {
            byte[] whole = new byte[joined.length + 8];
            System.arraycopy("data: ".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, whole, 0, 6);
            System.arraycopy(joined, 0, whole, 6, joined.length);
            whole[whole.length - 2] = '\n';
            whole[whole.length - 1] = '\n';
            listener.event(whole, 0, whole.length, 6, whole.length - 2);
        } else if (dataStart >= 0) {
            listener.event(pending, begin, end, dataStart, dataEnd);
        }
    }

    private boolean startsWithData(int line, int stop) {
        return stop - line >= 4
                && pending[line] == 'd'
                && pending[line + 1] == 'a'
                && pending[line + 2] == 't'
                && pending[line + 3] == 'a'
                && (stop - line == 4 || pending[line + 4] == ':');
    }

    /** Lines of data are joined by a blank rather than a line's end: in JSON both are the same, and one line it stays. */
    private byte[] join(byte[] before, int from, int to) {
        byte[] joined = Arrays.copyOf(before, before.length + 1 + to - from);
        joined[before.length] = ' ';
        System.arraycopy(pending, from, joined, before.length + 1, to - from);
        return joined;
    }
}
