package org.jazari.kernel.database;

/**
 * A service's own schema: its tables live in the PostgreSQL schema of this name, its migrations in the class path
 * folder {@code db/<name>}. Each service contributes one as a bean; the kernel's is applied first.
 */
public record ServiceSchema(String name) {
    /** The kernel's schema. */
    public static final ServiceSchema KERNEL = new ServiceSchema("kernel");
}
