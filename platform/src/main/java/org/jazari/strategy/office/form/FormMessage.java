package org.jazari.strategy.office.form;

/**
 * A problem as a form shows it.
 *
 * @param pointer the field in the form; empty where the form has no such field
 * @param label the field's name, as a reader knows it
 */
public record FormMessage(String pointer, String label, String reason, String remedy) {}
