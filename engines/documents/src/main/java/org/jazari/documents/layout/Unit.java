package org.jazari.documents.layout;

import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, item or line before it is known whether it belongs to the document.
 *
 * @param start offset in the text, in UTF-16 units
 * @param end offset after the last character
 * @param role what it is if it belongs to the document; never furniture
 * @param reason why markup or place on the page already say that it is furniture; null if they do not
 * @param linked how many of its characters are links
 * @param page of a PDF, from 1; else 0
 */
public record Unit(int start, int end, Role role, @Nullable Reason reason, int linked, int page) {}
