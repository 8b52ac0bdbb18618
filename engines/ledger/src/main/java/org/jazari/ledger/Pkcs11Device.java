package org.jazari.ledger;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.Arrays;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.VerifierKey;

/**
 * An Ed25519 key that never leaves its device: PKCS#11 (OASIS, version 2.40 with the EdDSA mechanism of 3.0), called through the module's own
 * library, since the JDK's SunPKCS11 knows no EdDSA. One session, one key, one call at a time. Needs a 64-bit Unix, where the module's
 * {@code CK_ULONG} has eight bytes, and {@code --enable-native-access}.
 */
@SuppressWarnings("restricted") // calls a foreign library: that is what it is for
public final class Pkcs11Device implements NoteSigner.Device, AutoCloseable {
    private static final long OK = 0;
    private static final long ALREADY_INITIALIZED = 0x191;
    private static final long ALREADY_LOGGED_IN = 0x100;
    private static final long SERIAL_SESSION = 4;
    private static final long USER = 1;
    private static final long MECHANISM_EDDSA = 0x1057;
    private static final long ATTRIBUTE_CLASS = 0;
    private static final long ATTRIBUTE_LABEL = 3;
    private static final long ATTRIBUTE_EC_POINT = 0x181;
    private static final long CLASS_PUBLIC = 2;
    private static final long CLASS_PRIVATE = 3;
    private static final int TOKEN_LABEL = 32;
    private static final int MOST_SLOTS = 256;

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup library;
    private long session;
    private long privateKey;
    private byte[] publicKey = new byte[0];

    private Pkcs11Device(Path module) {
        this.library = SymbolLookup.libraryLookup(module, arena);
    }

    /**
     * Opens a key.
     *
     * @param module the device's PKCS#11 library, such as {@code /usr/lib/softhsm/libsofthsm2.so}
     * @param tokenLabel of the token
     * @param pin of its user
     * @param keyLabel of the key pair: a private and a public object of type EC_EDWARDS
     * @throws IOException where there is no such module, token, login or key
     */
    public static Pkcs11Device open(Path module, String tokenLabel, char[] pin, String keyLabel) throws IOException {
        try {
            Pkcs11Device device = new Pkcs11Device(module);
            boolean opened = false;
            try (Arena call = Arena.ofConfined()) {
                device.initialize();
                device.login(call, device.slot(call, tokenLabel), pin);
                device.privateKey = device.object(call, CLASS_PRIVATE, keyLabel);
                device.publicKey = device.point(call, device.object(call, CLASS_PUBLIC, keyLabel));
                opened = true;
                return device;
            } finally {
                if (!opened) {
                    device.close();
                }
            }
        } catch (IllegalArgumentException | SignatureException failure) {
            throw new IOException("PKCS#11 " + module + ": " + failure.getMessage(), failure);
        }
    }

    /** The signer of this key under a name. */
    public NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.in(this, new VerifierKey(name, type, publicKey));
    }

    private void initialize() throws SignatureException {
        long result = call("C_Initialize", MemorySegment.NULL);
        if (result != OK && result != ALREADY_INITIALIZED) {
            throw failure("C_Initialize", result);
        }
    }

    private long slot(Arena call, String tokenLabel) throws SignatureException {
        MemorySegment count = call.allocate(JAVA_LONG);
        count.set(JAVA_LONG, 0, MOST_SLOTS);
        MemorySegment slots = call.allocate(JAVA_LONG, MOST_SLOTS);
        must("C_GetSlotList", (byte) 1, slots, count);
        MemorySegment info = call.allocate(512, 8); // CK_TOKEN_INFO begins with the label, padded with spaces
        for (long i = 0; i < count.get(JAVA_LONG, 0); i++) {
            long slot = slots.getAtIndex(JAVA_LONG, i);
            must("C_GetTokenInfo", slot, info);
            String label = new String(info.asSlice(0, TOKEN_LABEL).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
            if (label.stripTrailing().equals(tokenLabel)) {
                return slot;
            }
        }
        throw new SignatureException("no token " + tokenLabel);
    }

    private void login(Arena call, long slot, char[] pin) throws SignatureException {
        MemorySegment handle = call.allocate(JAVA_LONG);
        must("C_OpenSession", slot, SERIAL_SESSION, MemorySegment.NULL, MemorySegment.NULL, handle);
        session = handle.get(JAVA_LONG, 0);
        byte[] bytes = new String(pin).getBytes(StandardCharsets.UTF_8);
        long result = call("C_Login", session, USER, bytes(call, bytes), (long) bytes.length);
        if (result != OK && result != ALREADY_LOGGED_IN) {
            throw failure("C_Login", result);
        }
    }

    private long object(Arena call, long objectClass, String label) throws SignatureException {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        MemorySegment wantedClass = call.allocate(JAVA_LONG);
        wantedClass.set(JAVA_LONG, 0, objectClass);
        MemorySegment template = call.allocate(2 * 24L, 8);
        attribute(template, 0, ATTRIBUTE_CLASS, wantedClass, Long.BYTES);
        attribute(template, 1, ATTRIBUTE_LABEL, bytes(call, name), name.length);
        must("C_FindObjectsInit", session, template, 2L);
        MemorySegment found = call.allocate(JAVA_LONG, 2);
        MemorySegment count = call.allocate(JAVA_LONG);
        must("C_FindObjects", session, found, 2L, count);
        must("C_FindObjectsFinal", session);
        if (count.get(JAVA_LONG, 0) != 1) {
            throw new SignatureException(count.get(JAVA_LONG, 0) + " keys named " + label);
        }
        return found.get(JAVA_LONG, 0);
    }

    /** The public key: a DER octet string around the 32 bytes. */
    private byte[] point(Arena call, long object) throws SignatureException {
        MemorySegment value = call.allocate(256, 8);
        MemorySegment template = call.allocate(24, 8);
        attribute(template, 0, ATTRIBUTE_EC_POINT, value, 256);
        must("C_GetAttributeValue", session, object, template, 1L);
        long length = template.get(JAVA_LONG, 16);
        int raw = SignatureType.ED25519.keyLength();
        if (length < raw || length > 256) {
            throw new SignatureException("a public key of " + length + " bytes");
        }
        byte[] point = value.asSlice(0, length).toArray(JAVA_BYTE);
        return Arrays.copyOfRange(point, point.length - raw, point.length);
    }

    @Override
    public synchronized byte[] sign(byte[] message) throws GeneralSecurityException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment mechanism = call.allocate(24, 8); // CK_MECHANISM: type, no parameter, length 0
            mechanism.set(JAVA_LONG, 0, MECHANISM_EDDSA);
            must("C_SignInit", session, mechanism, privateKey);
            MemorySegment length = call.allocate(JAVA_LONG);
            length.set(JAVA_LONG, 0, 128);
            MemorySegment signature = call.allocate(128);
            must("C_Sign", session, bytes(call, message), (long) message.length, signature, length);
            return signature.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        }
    }

    private static void attribute(MemorySegment template, int index, long type, MemorySegment value, long length) {
        long at = index * 24L;
        template.set(JAVA_LONG, at, type);
        template.set(ADDRESS, at + 8, value);
        template.set(JAVA_LONG, at + 16, length);
    }

    private static MemorySegment bytes(Arena call, byte[] bytes) {
        return call.allocateFrom(JAVA_BYTE, bytes);
    }

    private void must(String function, Object... arguments) throws SignatureException {
        long result = call(function, arguments);
        if (result != OK) {
            throw failure(function, result);
        }
    }

    private static SignatureException failure(String function, long result) {
        return new SignatureException(function + " answers 0x" + Long.toHexString(result));
    }

    /** Calls a function of the module: its arguments are handles and lengths, flags of one byte, and pointers. */
    private long call(String function, Object... arguments) throws SignatureException {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = switch (arguments[i]) {
                case Long number -> JAVA_LONG;
                case Byte flag -> JAVA_BYTE;
                default -> ADDRESS;
            };
        }
        MemorySegment symbol =
                library.find(function).orElseThrow(() -> new SignatureException("The module has no " + function));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.of(JAVA_LONG, layouts));
        try {
            return (long) handle.invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw new SignatureException(function + " cannot be called", failure);
        }
    }

    @Override
    public synchronized void close() {
        if (session != 0) {
            try {
                call("C_CloseSession", session);
            } catch (SignatureException gone) {
                System.getLogger(Pkcs11Device.class.getName()).log(System.Logger.Level.DEBUG, "Session", gone);
            }
            session = 0;
        }
    }
}
