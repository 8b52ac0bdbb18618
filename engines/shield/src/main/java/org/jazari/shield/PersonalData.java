package org.jazari.shield;

import java.util.Locale;

/** The classes of personal data that the shield knows, in the order of their weight: where two readings of the same characters compete, the earlier wins. */
public enum PersonalData {
    /** International bank account number with its check digits (ISO 13616); Moroccan ones hold a RIB. */
    IBAN("IBN", true),
    /** Moroccan bank account: bank 3, city 3, account 16, key 2 digits; the whole is a multiple of 97. */
    RIB("RIB", true),
    /** Identifiant commun de l'entreprise, 15 digits, a multiple of 97. */
    ICE("ICE", true),
    /** Payment card, 13 to 19 digits with a Luhn check digit (ISO/IEC 7812). */
    BANK_CARD("CRD", false),
    EMAIL("EML", false),
    /** Moroccan phone number, national or international, fixed or mobile. */
    PHONE("TEL", false),
    /** Number of the national identity card (CIN, CNIE): one or two letters and digits. */
    CIN("CIN", false),
    PASSPORT("PSP", false),
    /** Residence card of a foreigner. */
    RESIDENCE_CARD("SJR", false),
    /** Number of an insured person or of an employer at the social security fund. */
    CNSS("CNS", false),
    /** Plate of a vehicle: number, Arabic or Latin letter, prefecture. */
    PLATE("PLQ", false),
    IP_ADDRESS("IPA", false),
    BIRTH_DATE("DOB", false),
    NAME("NAM", false);

    private final String tag;
    private final boolean sensitive;

    PersonalData(String tag, boolean sensitive) {
        this.tag = tag;
        this.sensitive = sensitive;
    }

    /** The name in files and reports: {@code rib}, {@code bank-card}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Three letters that tell the model what a pseudonym stands for. */
    String tag() {
        return tag;
    }

    /** Whether its presence alone makes a request sensitive: bank accounts and company identifiers. */
    public boolean sensitive() {
        return sensitive;
    }
}
