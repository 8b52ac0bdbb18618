package org.jazari.energy.solver;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A C library of OR-Tools' platform archive, copied out of the class path and linked with the JDK's foreign functions. */
@SuppressWarnings("restricted") // native code is what this class is for; only the child process loads it
final class NativeLibrary {
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /**
     * Loads the last of the files; the others are what it needs, in an order in which each finds its own.
     *
     * @param folder where the files are put; the caller removes it
     */
    static NativeLibrary load(List<String> files, Path folder, Arena arena) throws IOException {
        String archive = "ortools-linux-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64");
        Path last = folder;
        for (String file : files) {
            last = folder.resolve(file);
            try (InputStream in = NativeLibrary.class.getClassLoader().getResourceAsStream(archive + "/" + file)) {
                if (in == null) {
                    throw new IOException(archive + "/" + file + " is not on the solver's class path");
                }
                Files.copy(in, last);
            }
        }
        return new NativeLibrary(SymbolLookup.libraryLookup(last, arena));
    }

    /** A C function that returns an int. */
    MethodHandle integer(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    }

    /** A C function that returns a pointer. */
    MethodHandle pointer(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.of(ValueLayout.ADDRESS, parameters));
    }

    /** A C function without result. */
    MethodHandle nothing(String name, MemoryLayout... parameters) {
        return function(name, FunctionDescriptor.ofVoid(parameters));
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(() -> new IllegalStateException("the solver's library has no function " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }
}
