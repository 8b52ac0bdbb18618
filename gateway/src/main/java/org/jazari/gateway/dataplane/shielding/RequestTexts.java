package org.jazari.gateway.dataplane.shielding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.shield.Passage;

/**
 * The texts of a request that people or their programs wrote, in the order of the request: all strings, known to us or not, and names of members
 * that hold digits or an at sign. Apart from them stand the tokens of the interface itself, in which nothing can be masked, and media, in which
 * the shield sees nothing.
 */
final class RequestTexts {
    /** Members whose strings are tokens of the interface: their masking would break the request. */
    private static final Set<String> TOKENS = Set.of(
            "role",
            "type",
            "id",
            "call_id",
            "item_id",
            "tool_call_id",
            "object",
            "detail",
            "format",
            "encoding_format",
            "service_tier",
            "reasoning_effort",
            "effort",
            "modality",
            "voice",
            "syntax",
            "status",
            "model",
            "prompt_cache_key",
            "truncation",
            "tool_choice",
            "mode");

    /** Members below which a string is an encoded picture, sound or file. */
    private static final Set<String> MEDIA = Set.of(
            "image_url", "input_audio", "file", "image", "audio", "file_data", "file_url", "file_id", "video_url");

    private static final int FEWEST_DIGITS = 5;
    private static final int DIGITS_OF_A_LONG_NUMBER = 9;

    private final JsonTape tape;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Integer> fixedNodes = new ArrayList<>();
    private final List<Passage> fixed = new ArrayList<>();
    private int media;
    private int mediaBytes;

    RequestTexts(JsonTape tape) {
        this.tape = tape;
        for (int name = 1; name < tape.after(0); name = tape.after(name + 1)) {
            boolean number = tape.is(name + 1, JsonKind.NUMBER);
            if (!number) { // seeds, temperatures and limits say nothing of anybody
                member(name, "", false);
            }
        }
    }

    /** Strings and names that can be edited; the passages are their texts. */
    List<Integer> nodes() {
        return nodes;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Integer> fixedNodes() {
        return fixedNodes;
    }

    /** Texts of {@link #fixedNodes}. */
    List<Passage> fixed() {
        return fixed;
    }

    /** Images, sounds, files, and texts as numbers of tokens. */
    int media() {
        return media;
    }

    /** What the encoded ones of them take in the request. */
    int mediaBytes() {
        return mediaBytes;
    }

    private void member(int name, String parent, boolean inMedia) {
        String text = tape.string(name);
        if (isSuspicious(text)) {
            add(name, Passage.plain(text));
        }
        walk(name + 1, text, parent, inMedia || (MEDIA.contains(text) && !tape.is(name + 1, JsonKind.NULL)));
    }

    private void walk(int node, String member, String parent, boolean inMedia) {
        switch (tape.kind(node)) {
            case OBJECT -> {
                for (int name = node + 1; name < tape.after(node); name = tape.after(name + 1)) {
                    member(name, member, inMedia);
                }
            }
            case ARRAY -> {
                int numbers = 0;
                int first = passages.size();
                for (int item = node + 1; item < tape.after(node); item = tape.after(item)) {
                    numbers += tape.is(item, JsonKind.NUMBER) ? 1 : 0;
                    int before = passages.size();
                    walk(item, member, parent, inMedia);
                    if (member.equals("content") && before > first && passages.size() > before) {
                        passages.set(before, passages.get(before).continuing());
                    }
                }
                if (numbers > 0 && (member.equals("input") || member.equals("prompt"))) {
                    media++;
                }
            }
            case STRING -> string(node, member, parent, inMedia);
            case NUMBER -> {
                if (tape.end(node) - tape.start(node) >= DIGITS_OF_A_LONG_NUMBER) {
                    addFixed(node, tape.raw(node));
                }
            }
            case NAME, TRUE, FALSE, NULL -> {
                // nothing that could name anybody
            }
        }
    }

    private void string(int node, String member, String parent, boolean inMedia) {
        String text = tape.string(node);
        if (inMedia) {
            if (isEncoded(member, text)) {
                media++;
                mediaBytes += tape.end(node) - tape.start(node);
            } else {
                media += member.endsWith("url") || member.endsWith("id") ? 1 : 0;
                if (isSuspicious(text)) {
                    addFixed(node, text);
                }
            }
        } else if (member.equals("arguments") || (member.equals("input") && parent.equals("custom"))) {
            add(node, Passage.json(text));
        } else if (TOKENS.contains(member) || (member.equals("name") && !parent.equals("messages"))) {
            if (isSuspicious(text)) {
                addFixed(node, text);
            }
        } else if (!text.isEmpty()) {
            add(node, Passage.plain(text));
        }
    }

    /** Whether a string is bytes written in base64, in which digits mean nothing. */
    private static boolean isEncoded(String member, String text) {
        return (text.startsWith("data:")
                        && text.regionMatches(true, Math.max(0, text.indexOf(',') - 7), ";base64", 0, 7))
                || member.equals("data")
                || member.equals("file_data");
    }

    private static boolean isSuspicious(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '@') {
                return true;
            }
            if (Character.isDigit(unit) && ++digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private void add(int node, Passage passage) {
        nodes.add(node);
        passages.add(passage);
    }

    private void addFixed(int node, String text) {
        fixedNodes.add(node);
        fixed.add(Passage.plain(text));
    }
}
