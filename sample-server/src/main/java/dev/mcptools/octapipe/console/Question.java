package dev.mcptools.octapipe.console;

/**
 * What is asked before something is done that cannot be undone.
 *
 * @param title the question
 * @param consequence what follows, as sentences
 * @param action the path that does it
 * @param yes what the button says that does it
 * @param back where else to go
 */
record Question(String title, String consequence, String action, String yes, String back) {}
