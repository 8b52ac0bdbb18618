package org.jazari.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents in French, Arabic, English and Darija with planted identifiers and hard negatives, made from a seed. */
final class LabelledDocuments {
    record Planted(int start, int end, PersonalData type) {}

    record Document(String text, List<Planted> planted) {}

    private static final int[] FOURS = {4, 4, 4, 4, 4, 4, 4};
    private static final int[] PAIRS = {2, 2, 2, 2, 2};
    private static final int[] ONE = {40};
    private static final String[] LETTERS = {"أ", "ب", "د", "ه", "ط", "A", "B", "D", "H"};

    private final Random random;
    private final Identifiers identifiers;
    private final Disguise disguise;
    private final StringBuilder text = new StringBuilder();
    private final List<Planted> planted = new ArrayList<>();

    private LabelledDocuments(long seed) {
        this.random = new Random(seed);
        this.identifiers = new Identifiers(random);
        this.disguise = new Disguise(random);
    }

    static Document of(long seed) {
        return new LabelledDocuments(seed).write();
    }

    private Document write() {
        Phrases phrases = Phrases.ALL.get(random.nextInt(Phrases.ALL.size()));
        int sentences = 3 + random.nextInt(6);
        say(pick(phrases.openings()));
        for (int i = 0; i < sentences; i++) {
            sentence(phrases);
            text.append(pick(new String[] {" ", " ", "\n", "\n\n"}));
        }
        return new Document(text.toString(), List.copyOf(planted));
    }

    private void sentence(Phrases phrases) {
        switch (random.nextInt(12)) {
            case 0 ->
                frame(phrases.rib(), PersonalData.RIB, disguise.any(identifiers.rib(), pick(new int[][] {
                    {3, 3, 16, 2}, FOURS, ONE
                })));
            case 1 ->
                frame(phrases.iban(), PersonalData.IBAN, disguise.any(identifiers.iban(), pick(new int[][] {FOURS, ONE
                })));
            case 2 ->
                frame(phrases.ice(), PersonalData.ICE, disguise.any(identifiers.ice(), pick(new int[][] {
                    {3, 3, 3, 3, 3}, {9, 4, 2}, ONE
                })));
            case 3, 4 -> frame(phrases.cin(), PersonalData.CIN, cin());
            case 5, 6 -> frame(phrases.phone(), PersonalData.PHONE, phone());
            case 7 -> frame(phrases.plate(), PersonalData.PLATE, plate());
            case 8 ->
                frame(
                        phrases.email(),
                        PersonalData.EMAIL,
                        "agent" + random.nextInt(100) + "@"
                                + pick(new String[] {"gmail.com", "menara.ma", "sante.gov.ma"}));
            case 9 -> frame(phrases.card(), PersonalData.BANK_CARD, disguise.plain(identifiers.card(), FOURS));
            default -> negative(phrases);
        }
    }

    private String cin() {
        String cin = identifiers.cin();
        int letters = Character.isLetter(cin.charAt(1)) ? 2 : 1;
        return switch (random.nextInt(6)) {
            case 0 -> cin.substring(0, letters) + " " + cin.substring(letters);
            case 1 -> disguise.digits(cin, '\u0660', 1);
            case 2 -> cin.toLowerCase(java.util.Locale.ROOT);
            default -> cin;
        };
    }

    private String phone() {
        String phone = identifiers.phone();
        String national = disguise.plain(phone, pick(new int[][] {PAIRS, {4, 6}, {4, 2, 2, 2}, {4, 3, 3}, ONE}));
        return switch (random.nextInt(6)) {
            case 0 ->
                "+212" + pick(new String[] {"", " ", "-"})
                        + disguise.plain(phone.substring(1), pick(new int[][] {{1, 2, 2, 2, 2}, {3, 6}, ONE}));
            case 1 -> "00212" + phone.substring(1);
            case 2 -> disguise.digits(national, '\u0660', 1);
            case 3 -> "+212 (0) " + phone.substring(1);
            default -> national;
        };
    }

    private String plate() {
        String separator = pick(new String[] {"-", "-", "|", " | ", " - ", " "});
        return (1000 + random.nextInt(90_000)) + separator + pick(LETTERS) + separator + (1 + random.nextInt(88));
    }

    private void negative(Phrases phrases) {
        String phoneLike = identifiers.mobile();
        String value =
                switch (random.nextInt(12)) {
                    case 0 -> phrases.invoice() + phoneLike;
                    case 1 -> "REF-" + identifiers.cin();
                    case 2 -> phrases.lot() + identifiers.cin();
                    case 3 ->
                        phrases.amount()
                                .replace(
                                        "#",
                                        (1 + random.nextInt(99)) + " " + identifiers.digits(3) + ","
                                                + identifiers.digits(2));
                    case 4 ->
                        phrases.amount()
                                .replace(
                                        "#",
                                        (1 + random.nextInt(9)) + "." + identifiers.digits(3) + "."
                                                + identifiers.digits(3));
                    case 5 -> phrases.law() + (1 + random.nextInt(99)) + "-" + (10 + random.nextInt(15));
                    case 6 -> "RIB " + disguise.plain(identifiers.damaged(identifiers.rib()), ONE);
                    case 7 -> "ICE " + disguise.plain(identifiers.damaged(identifiers.ice()), ONE);
                    case 8 ->
                        String.format(
                                java.util.Locale.ROOT,
                                "%02d/%02d/20%02d %02d:%02d",
                                1 + random.nextInt(28),
                                1 + random.nextInt(12),
                                random.nextInt(30),
                                random.nextInt(24),
                                random.nextInt(60));
                    case 9 -> "IBAN " + identifiers.damaged(identifiers.iban());
                    case 10 -> "FAC-" + phoneLike + "/2026";
                    default ->
                        "v" + random.nextInt(9) + "." + random.nextInt(20) + "." + random.nextInt(20) + ", AT"
                                + identifiers.digits(3) + ", 2026-" + identifiers.digits(5);
                };
        say(value + ".");
    }

    private void frame(List<String> frames, PersonalData type, String value) {
        String frame = pick(frames);
        int at = frame.indexOf('#');
        text.append(frame, 0, at);
        int start = text.length();
        text.append(value);
        planted.add(new Planted(start, text.length(), type));
        text.append(frame, at + 1, frame.length());
    }

    private void say(String said) {
        text.append(said).append(' ');
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
