package dev.mcptools.octapipe.sandbox.resource;

import dev.mcptools.octapipe.sandbox.model.Export;

/** How exports go that are started from now on; tests slow them down or let them fail. */
public final class ExportPace {

    private volatile int polls = 1;
    private volatile Export.Status end = Export.Status.COMPLETED;

    /** Lets an export end when it has been asked for so many times; once if not called. */
    public void endAfter(int requests) {
        polls = requests;
    }

    /** Lets exports fail, or not. */
    public void fail(boolean fails) {
        end = fails ? Export.Status.FAILED : Export.Status.COMPLETED;
    }

    int polls() {
        return polls;
    }

    Export.Status end() {
        return end;
    }
}
