package dev.mcptools.runtime.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is being opened beside something else. */
final class Opening<T> {
    private final FutureTask<T> task;

    private Opening(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Opening<T> start(Supplier<T> opening) {
        FutureTask<T> task = new FutureTask<>(opening::get);
        Thread.ofVirtual().name("opening").start(task);
        return new Opening<>(task);
    }

    /**
     * {@return what was opened, waiting for it}
     *
     * @throws RuntimeException if it could not be opened: the one that said so
     */
    T result() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartFailedException.because("The start was interrupted.");
        }
    }

    /** Closes what was opened, waiting for it; does nothing if it could not be opened. */
    void undo(Consumer<T> close) {
        T opened;
        try {
            opened = result();
        } catch (RuntimeException e) {
            // There is nothing to close, and another failure is on its way to the one who started the server.
            return;
        }
        close.accept(opened);
    }
}
