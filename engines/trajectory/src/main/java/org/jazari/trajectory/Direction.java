package org.jazari.trajectory;

/** Which way an indicator improves. */
public enum Direction {
    UP,
    DOWN;

    /** Whether a value is as good as a wanted one, or better. */
    boolean reaches(double value, double wanted) {
        return this == UP ? value >= wanted : value <= wanted;
    }
}
