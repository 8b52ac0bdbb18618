package org.jazari.kernel.facts;

/** Tells who is acting now; identity implements it. */
@FunctionalInterface
public interface Actor {
    /** What the platform does by itself, such as importing the shipped strategy at the first start. */
    String PLATFORM = "platform";

    /** The username of the account acting in this thread, or {@link #PLATFORM}. */
    String name();
}
