/**
 * Reads press articles, reports and pages out of hostile bytes: one plain text in blocks, where each block is the document's own (heading, body, list
 * item, caption) or furniture of its page with the reason why. {@link org.jazari.documents.Documents} is the way in. Bytes are recognised and decoded
 * (package {@code encoding}), cleaned of invisible characters (package {@code hygiene}), cut into units by one reader for each format (packages
 * {@code plain}, {@code html}, {@code pdf}), and the units are told apart by the rules of package {@code furniture}.
 */
@NullMarked
package org.jazari.documents;

import org.jspecify.annotations.NullMarked;
