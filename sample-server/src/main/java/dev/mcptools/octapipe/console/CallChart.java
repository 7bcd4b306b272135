package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.audit.AuditChart.Bucket;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls over time as bars, in units of the drawing.
 *
 * @param bars from left to right
 * @param calls how many there were in all
 * @param errors how many of them failed
 * @param most how many there were in the highest bar
 */
record CallChart(List<Bar> bars, long calls, long errors, long most) {
    static final int WIDTH = 720;
    static final int HEIGHT = 120;

    private static final int GAP = 2;

    /**
     * A stretch of time.
     *
     * @param about what it is, in words
     * @param x where it begins
     * @param width how wide it is
     * @param height of all calls
     * @param errorHeight of those that failed, the lower part
     */
    record Bar(String about, int x, int width, int height, int errorHeight) {

        int y() {
            return HEIGHT - height;
        }

        int errorY() {
            return HEIGHT - errorHeight;
        }
    }

    static CallChart of(List<Bucket> buckets) {
        long most = buckets.stream().mapToLong(Bucket::calls).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            int x = WIDTH * i / buckets.size();
            bars.add(new Bar(
                    Moment.inWords(bucket.from()) + ": " + words(bucket.calls(), bucket.errors()),
                    x,
                    WIDTH * (i + 1) / buckets.size() - x - GAP,
                    height(bucket.calls(), most),
                    height(bucket.errors(), most)));
        }
        return new CallChart(
                bars,
                buckets.stream().mapToLong(Bucket::calls).sum(),
                buckets.stream().mapToLong(Bucket::errors).sum(),
                most);
    }

    /** {@return how many there were} */
    String inWords() {
        return words(calls, errors);
    }

    private static String words(long calls, long errors) {
        return calls + (calls == 1 ? " call, " : " calls, ") + errors + (errors == 1 ? " error" : " errors");
    }

    // A single call among thousands is seen too.
    private static int height(long calls, long most) {
        return calls == 0 ? 0 : (int) Math.max(2, HEIGHT * calls / most);
    }
}
