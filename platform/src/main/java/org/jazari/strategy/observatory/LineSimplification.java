package org.jazari.strategy.observatory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Fewer points for the same line: the algorithm of Ramer (1972) and Douglas and Peucker (1973). */
final class LineSimplification {
    private LineSimplification() {}

    /** Keeps both ends, and every point further than {@code tolerance} from the line that is left. */
    static List<double[]> simplify(List<double[]> line, double tolerance) {
        if (line.size() < 3) {
            return line;
        }
        BitSet kept = new BitSet(line.size());
        kept.set(0);
        kept.set(line.size() - 1);
        Deque<int[]> spans = new ArrayDeque<>();
        spans.push(new int[] {0, line.size() - 1});
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int farthest = -1;
            double distance = tolerance;
            for (int i = span[0] + 1; i < span[1]; i++) {
                double d = distance(line.get(i), line.get(span[0]), line.get(span[1]));
                if (d > distance) {
                    distance = d;
                    farthest = i;
                }
            }
            if (farthest > 0) {
                kept.set(farthest);
                spans.push(new int[] {span[0], farthest});
                spans.push(new int[] {farthest, span[1]});
            }
        }
        List<double[]> simplified = new ArrayList<>();
        kept.stream().forEach(i -> simplified.add(line.get(i)));
        return simplified;
    }

    private static double distance(double[] point, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return Math.hypot(point[0] - a[0], point[1] - a[1]);
        }
        return Math.abs(dx * (a[1] - point[1]) - (a[0] - point[0]) * dy) / length;
    }
}
