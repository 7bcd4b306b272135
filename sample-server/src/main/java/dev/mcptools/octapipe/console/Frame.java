package dev.mcptools.octapipe.console;

import java.util.Optional;

/**
 * What is around each page.
 *
 * @param title what the page is about
 * @param section where in the console it is
 * @param csrfToken the token of forms; empty while nobody is signed in
 */
record Frame(String title, Section section, Optional<String> csrfToken) {

    /** The parts of the console. */
    enum Section {
        ACCOUNTS,
        TOKENS,
        NONE
    }

    /** {@return the frame of a page for those who are not signed in} */
    static Frame signedOut(String title) {
        return new Frame(title, Section.NONE, Optional.empty());
    }

    /** {@return the token of forms on this page} */
    String token() {
        return csrfToken.orElse("");
    }
}
