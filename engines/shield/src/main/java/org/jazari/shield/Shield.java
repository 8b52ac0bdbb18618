package org.jazari.shield;

import java.util.ArrayList;
import java.util.List;

/**
 * Screens what an application of an administration sends to a model. Immutable and usable from many threads.
 *
 * <pre>{@code
 * Shield shield = Shield.of(policy, nodeKey.forAdministration("sante"));
 * switch (shield.screen(passages, conversation)) {
 *     case Screening.Passed passed -> ...   // send passed.texts(); stream the answer through passed.pseudonyms().restorer(...)
 *     case Screening.Blocked blocked -> ... // 403
 *     case Screening.Refused refused -> ... // 400
 * }
 * }</pre>
 */
public final class Shield {
    private final Policy policy;
    private final PseudonymKey key;
    private final Detector detector = Detector.standard();

    private Shield(Policy policy, PseudonymKey key) {
        this.policy = policy;
        this.key = key;
    }

    public static Shield of(Policy policy, PseudonymKey key) {
        return new Shield(policy, key);
    }

    /** Finds personal data in all passages and masks what the policy wants masked. */
    public Screening screen(List<Passage> passages, Conversation conversation) {
        List<List<Finding>> alone = new ArrayList<>(passages.size());
        String before = "";
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            int[] held = PseudonymShape.find(text);
            if (held.length > 0) {
                return new Screening.Refused(i, held[0], held[1]);
            }
            alone.add(detector.find(text, before));
            before = text;
        }
        List<List<Finding>> found = new Seams(detector, passages).with(alone);
        List<Screening.Located> all = new ArrayList<>();
        List<Screening.Located> blocked = new ArrayList<>();
        boolean sovereignOnly = false;
        for (int i = 0; i < found.size(); i++) {
            for (Finding finding : found.get(i)) {
                Screening.Located located = new Screening.Located(i, finding);
                all.add(located);
                Action action = policy.action(finding.type());
                sovereignOnly |= action == Action.SOVEREIGN_ONLY;
                if (action == Action.BLOCK) {
                    blocked.add(located);
                }
            }
        }
        if (!blocked.isEmpty()) {
            return new Screening.Blocked(blocked);
        }
        Masking masking = new Masking(policy, key, conversation);
        List<String> texts = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            texts.add(masking.mask(passages.get(i), found.get(i)));
        }
        return new Screening.Passed(texts, all, sovereignOnly, masking.pseudonyms());
    }
}
