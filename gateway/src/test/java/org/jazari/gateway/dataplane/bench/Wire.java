package org.jazari.gateway.dataplane.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** As little HTTP/1.1 as the bench's own two ends need: what they spend, nobody else on the machine has. */
final class Wire {
    private Wire() {}

    static EventLoopGroup oneLoop() {
        return new MultiThreadIoEventLoopGroup(
                1, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    static Class<? extends ServerSocketChannel> serverChannel() {
        return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    static Class<? extends SocketChannel> channel() {
        return Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    /** Bytes that are written again and again. */
    static ByteBuf fixed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    }

    static void send(ChannelHandlerContext context, ByteBuf fixed) {
        var unused = context.writeAndFlush(fixed.duplicate(), context.voidPromise());
    }

    static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }

    /** A request or an answer as it comes in: its body ends by its length or by its last chunk. */
    static final class Message {
        private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] DONE = "data: [DONE]".getBytes(StandardCharsets.US_ASCII);
        private static final int REMEMBERED = 64;
        private static final int UNKNOWN = -1;
        private static final int BY_CHUNKS = -2;

        private byte[] bytes = new byte[4096];
        private int count;
        private int end = UNKNOWN;
        private int chunk;

        /** Takes what was read; true once the message is whole. */
        boolean accept(ByteBuf read) {
            int added = read.readableBytes();
            if (count + added > bytes.length) {
                forgetChunks();
                bytes = Arrays.copyOf(bytes, Math.max(count + added, bytes.length * 2));
            }
            read.readBytes(bytes, count, added);
            read.release();
            count += added;
            if (end == UNKNOWN) {
                readHead();
            }
            return end >= 0 ? count >= end : end == BY_CHUNKS && readChunks();
        }

        /** Whether it is an answer with status 200 and, where it is a stream, came to its proper end. */
        boolean isOk() {
            return startsWith(0, OK) && (end != BY_CHUNKS || holds(DONE));
        }

        boolean holds(byte[] text) {
            for (int i = count - text.length; i >= 0; i--) {
                if (bytes[i] == text[0] && startsWith(i, text)) {
                    return true;
                }
            }
            return false;
        }

        void clear() {
            count = 0;
            end = UNKNOWN;
        }

        private void readHead() {
            int length = 0;
            for (int i = 0; i + HEAD_END.length <= count; i++) {
                if (bytes[i] != '\r') {
                    continue;
                }
                if (startsWith(i, HEAD_END)) {
                    end = length == BY_CHUNKS ? BY_CHUNKS : i + HEAD_END.length + length;
                    chunk = i + HEAD_END.length;
                    return;
                }
                if (isNamed(i + 2, LENGTH)) {
                    length = number(i + 2 + LENGTH.length, 10);
                } else if (isNamed(i + 2, CHUNKED)) {
                    length = BY_CHUNKS;
                }
            }
        }

        /** Goes over whole chunks; true behind the last. */
        private boolean readChunks() {
            while (true) {
                int line = chunk;
                while (line < count && bytes[line] != '\n') {
                    line++;
                }
                if (line >= count) {
                    return false;
                }
                int size = number(chunk, 16);
                int next = line + 1 + size + 2;
                if (next > count) {
                    return false;
                }
                chunk = next;
                if (size == 0) {
                    return true;
                }
            }
        }

        /** Of a stream the first bytes, which tell its status, those not yet understood, and a few before them, which tell its end. */
        private void forgetChunks() {
            int forgotten = chunk - REMEMBERED - OK.length;
            if (end == BY_CHUNKS && forgotten > 0) {
                System.arraycopy(bytes, OK.length + forgotten, bytes, OK.length, count - OK.length - forgotten);
                count -= forgotten;
                chunk -= forgotten;
            }
        }

        private int number(int from, int radix) {
            int number = 0;
            for (int i = from; i < count; i++) {
                int digit = Character.digit(bytes[i], radix);
                if (digit >= 0) {
                    number = number * radix + digit;
                } else if (bytes[i] != ' ') {
                    break;
                }
            }
            return number;
        }

        private boolean startsWith(int at, byte[] text) {
            return at + text.length <= count && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
        }

        private boolean isNamed(int at, byte[] lower) {
            for (int i = 0; i < lower.length; i++) {
                if (at + i >= count || Character.toLowerCase(bytes[at + i]) != lower[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
