package org.jazari.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of the document's own that follow each other, as one piece of its text: a list stands with what announces it.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last character
 */
public record Run(int start, int end) {

    /** The runs between furniture, in order. */
    public static List<Run> of(List<Block> blocks) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        int end = 0;
        for (Block block : blocks) {
            if (block.own()) {
                start = start < 0 ? block.start() : start;
                end = block.end();
            } else if (start >= 0) {
                runs.add(new Run(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            runs.add(new Run(start, end));
        }
        return runs;
    }
}
