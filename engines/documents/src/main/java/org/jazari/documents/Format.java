package org.jazari.documents;

/** The formats that are read. */
public enum Format {
    TEXT,
    HTML,
    PDF
}
