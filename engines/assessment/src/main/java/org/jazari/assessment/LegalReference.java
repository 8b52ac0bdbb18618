package org.jazari.assessment;

/**
 * Where a question, a duty or a right stands in law.
 *
 * @param citation such as "Loi 09-08, article 12"
 * @param toVerify true where the official text was not at hand when this was written
 */
public record LegalReference(Texts citation, boolean toVerify) {}
