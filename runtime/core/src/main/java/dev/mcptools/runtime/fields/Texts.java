package dev.mcptools.runtime.fields;

import java.util.regex.Pattern;

/** Texts of a certain form, as loosely as APIs take them: what is refused here, none of them takes. */
final class Texts {
    /** So many characters of a value are shown. */
    static final int SHOWN = 60;

    static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?");
    static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:\\S+");
    static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Texts() {}
}
