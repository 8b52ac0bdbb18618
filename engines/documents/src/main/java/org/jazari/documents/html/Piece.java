package org.jazari.documents.html;

import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jspecify.annotations.Nullable;

/** The text of one block of markup. */
record Piece(String text, Role role, @Nullable Reason reason, int linked) {}
