package org.jazari.shield.lexicon;

/** Senses of words, one bit each, so that a token carries all of its own in one number. */
public final class Sense {
    public static final int GIVEN_NAME = 1;
    public static final int FAMILY_NAME = 1 << 1;
    /** A name that is also an everyday word, a place or a firm. */
    public static final int AMBIGUOUS = 1 << 2;
    /** Stands inside names: Ben, El, Aït. */
    public static final int PARTICLE = 1 << 3;
    /** Stands before names: Monsieur, السيد. */
    public static final int TITLE = 1 << 4;
    /** Says that a name follows, whatever the name: smiyti, je m'appelle. */
    public static final int INTRODUCTION = 1 << 5;
    /** May stand before a name: ana, signé, patient. */
    public static final int ROLE = 1 << 6;
    /** A name after it is a street's or an institution's. */
    public static final int PLACE = 1 << 7;
    /** Never part of a name. */
    public static final int NEVER_NAME = 1 << 8;

    public static final int IDENTITY_CARD = 1 << 9;
    public static final int PASSPORT = 1 << 10;
    public static final int RESIDENCE = 1 << 11;
    public static final int SOCIAL_SECURITY = 1 << 12;
    public static final int PHONE = 1 << 13;
    public static final int VEHICLE = 1 << 14;
    public static final int BIRTH = 1 << 15;
    public static final int BANK = 1 << 16;
    public static final int COMPANY = 1 << 17;
    /** What follows is a number of something else: invoice, law, lot. */
    public static final int OTHER_NUMBER = 1 << 18;
    /** Says that a number is an amount or a measure. */
    public static final int UNIT = 1 << 19;

    public static final int MONTH = 1 << 20;
    /** The commonest small words, between a label and its number too. */
    public static final int SMALL = 1 << 21;
    /** The label of a column or field of names. */
    public static final int NAME_LABEL = 1 << 22;
    /** at, arobase. */
    public static final int AT_SIGN = 1 << 23;

    public static final int DOT_SIGN = 1 << 24;
    public static final int VERSION = 1 << 25;

    /** A day of the month in letters. */
    public static final int DAY = 1 << 26;
    /** Says that a list of persons follows: participants, étaient présents. */
    public static final int LIST = 1 << 27;
    /** Stands at the head of a message before who wrote it or is to read it: De, Cc, From. */
    public static final int HEADER = 1 << 28;
    /** Ends a letter: a name stands on a line below. */
    public static final int CLOSING = 1 << 29;
    /** A saint after whom towns are called: what follows Sidi or Moulay is one of them. */
    public static final int SAINT = 1 << 30;

    public static final int NAME = GIVEN_NAME | FAMILY_NAME;
    /** What a number or a word nearby can be labelled as. */
    public static final int LABEL =
            IDENTITY_CARD | PASSPORT | RESIDENCE | SOCIAL_SECURITY | PHONE | VEHICLE | BANK | COMPANY | OTHER_NUMBER;

    private Sense() {}
}
