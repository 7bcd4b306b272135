package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What all rows of an import come to, before one of them is sent. */
final class RowSurvey {
    private static final int SHOWN = 5;

    private final FailedRows failed = new FailedRows();
    private final ArrayNode sample = Json.MAPPER.createArrayNode();
    private final MessageDigest digest;
    private long rows;
    private long first;
    private long end;

    /**
     * Starts to count.
     *
     * @param arguments a digest of the other arguments
     */
    RowSurvey(byte[] arguments) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK.", e);
        }
        digest.update(arguments);
    }

    /** Counts a row as it was given. */
    void given(RowSource.Row row) {
        first = rows == 0 ? row.number() : first;
        end = row.number() + 1;
        rows++;
        digest.update(CanonicalArguments.digestOfAll(row.value()));
    }

    /** Counts what became of rows. */
    void checked(RowChunk chunk) {
        failed.addAll(chunk.problems());
        chunk.rows().stream()
                .limit(SHOWN - sample.size())
                .forEach(row -> sample.addObject().put("row", row.number()).set("after", row.value()));
    }

    /** {@return a digest of all arguments, rows included; asked for once} */
    byte[] digest() {
        return Arrays.copyOf(digest.digest(), CanonicalArguments.DIGEST_BYTES);
    }

    /** {@return how many rows there are} */
    long rows() {
        return rows;
    }

    /** {@return the number of the first row} */
    long first() {
        return first;
    }

    /** {@return the number after that of the last row} */
    long end() {
        return end;
    }

    /** {@return how many rows can be created, as far as can be told before} */
    long valid() {
        return rows - failed.count();
    }

    FailedRows failed() {
        return failed;
    }

    ArrayNode sample() {
        return sample;
    }
}
