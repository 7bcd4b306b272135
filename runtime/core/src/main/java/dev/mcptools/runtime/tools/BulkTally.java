package dev.mcptools.runtime.tools;

import java.util.OptionalLong;

/**
 * How far a bulk call has come.
 *
 * <p>APIs count in two ways. What is deleted matches no more, so that the numbers of the answers add up. What is changed
 * may still match, and then counts again: what is left is what matches but was not done.
 */
final class BulkTally {
    private final long matched;
    private final boolean staysMatched;
    private long done;

    /**
     * Starts to count.
     *
     * @param matched how many records match at the beginning
     * @param staysMatched whether a record can match after it was changed
     */
    BulkTally(long matched, boolean staysMatched) {
        this.matched = matched;
        this.staysMatched = staysMatched;
    }

    /**
     * Counts what one answer tells.
     *
     * @param matches how many match at the moment
     * @param changed how many of them were changed
     * @return whether the call has come further
     */
    boolean add(OptionalLong matches, OptionalLong changed) {
        long before = done;
        if (staysMatched && matches.isPresent() && changed.isPresent()) {
            long left = Math.max(0, matches.getAsLong() - changed.getAsLong());
            done = Math.max(done, matched - left);
        } else {
            done += Math.max(0, changed.orElse(0));
        }
        return done > before;
    }

    long matched() {
        return matched;
    }

    long done() {
        return done;
    }

    /** {@return how many are left, as far as can be told} */
    long left() {
        return Math.max(0, matched - done);
    }
}
