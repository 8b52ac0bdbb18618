package org.jazari.trust.clock;

import java.time.LocalDate;

/**
 * Something published that a legal time or a calendar was compared with, and that agrees.
 *
 * @param title who says what, in French
 * @param address where it was read
 * @param on when
 */
public record Comparison(String title, String address, LocalDate on) {}
