package dev.mcptools.runtime.research;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads an API within one call: so many requests and no more, a few of them at once, none after the first that failed or
 * after the client gave up.
 *
 * <p>What is gone, or what the account may not read, is left out and, the latter, remarked on; every other failure ends the
 * call and is its answer, as it would be of the tool that was read with.
 */
public final class Reading {
    /** So many requests wait for answers at once. */
    private static final int AT_ONCE = 4;

    private final ToolCall call;
    private final AtomicInteger left;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile Optional<ToolFailedException> failed = Optional.empty();

    Reading(ToolCall call, int requests) {
        this.call = call;
        this.left = new AtomicInteger(requests);
    }

    /** {@return whether the client is shown this tool; what it is not shown is not read for it} */
    public boolean shows(Class<? extends Tool> tool) {
        return call.shows(tool);
    }

    /** {@return how many requests can still be sent} */
    public int left() {
        return Math.max(0, left.get());
    }

    /** Adds a sentence to the answer. */
    public void remark(String sentence) {
        call.remark(sentence);
    }

    /** {@return the first page of a list; empty if there is none to be had} */
    public <I> Optional<ToolResult.Page> page(Class<? extends OperationTool<I>> tool, I input) {
        return answer(() -> call.invoke(tool, input)).map(ToolResult.Page.class::cast);
    }

    /**
     * What the first pages of a list had.
     *
     * @param items the items
     * @param more whether there are others
     */
    public record Items(List<JsonNode> items, boolean more) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** {@return the items of a list, at most so many pages of it; none if it is not to be had} */
    public <I> Items items(Class<? extends OperationTool<I>> tool, I input, int pages) {
        List<JsonNode> items = new ArrayList<>();
        Optional<ToolResult.Page> page = page(tool, input);
        for (int read = 1; page.isPresent(); read++) {
            page.get().items().tree().forEach(items::add);
            boolean more = page.get().nextCursor().isPresent();
            if (!more || read == pages) {
                return new Items(items, more);
            }
            page = next(tool, input, page.get());
        }
        return new Items(items, !items.isEmpty());
    }

    /** {@return the object that a tool gets; empty if there is none to be had} */
    public <I> Optional<JsonNode> object(Class<? extends OperationTool<I>> tool, I input) {
        return answer(() -> call.invoke(tool, input))
                .map(result -> ((ToolResult.Success) result).content().tree());
    }

    /** {@return the API's own address of what a tool gets} */
    public <I> URI address(Class<? extends OperationTool<I>> tool, I input) {
        return call.address(tool, input)
                .orElseThrow(() -> new IllegalStateException("What was read from an API has an address."));
    }

    /** {@return what the parts come to, which run side by side} */
    public <T> List<T> all(List<Callable<T>> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = parts.stream().map(threads::submit).toList();
            return running.stream().map(this::result).toList();
        }
    }

    private <I> Optional<ToolResult.Page> next(
            Class<? extends OperationTool<I>> tool, I input, ToolResult.Page before) {
        return before.nextCursor()
                .flatMap(cursor -> answer(() -> call.invoke(tool, input, cursor)))
                .map(ToolResult.Page.class::cast);
    }

    private <T> T result(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            requireNoFailure();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    private Optional<ToolResult> answer(Supplier<ToolResult> request) {
        turns.acquireUninterruptibly();
        try {
            requireNoFailure();
            if (call.cancelled()) {
                throw cancelled();
            }
            if (left.getAndDecrement() <= 0) {
                return Optional.empty();
            }
            ToolResult result = request.get();
            return result instanceof ToolResult.Failure failure ? without(failure) : Optional.of(result);
        } finally {
            turns.release();
        }
    }

    private Optional<ToolResult> without(ToolResult.Failure failure) {
        return switch (failure.code()) {
            case "not_found" -> Optional.empty();
            case "forbidden", "bad_request", "invalid_arguments" -> {
                call.remark("A part could not be read: " + failure.message());
                yield Optional.empty();
            }
            default -> {
                throw first(new ToolFailedException(failure));
            }
        };
    }

    private synchronized ToolFailedException first(ToolFailedException failure) {
        ToolFailedException first = failed.orElse(failure);
        failed = Optional.of(first);
        return first;
    }

    private void requireNoFailure() {
        failed.ifPresent(first -> {
            throw first;
        });
    }

    private static ToolFailedException cancelled() {
        return new ToolFailedException(ToolResult.failure("cancelled", "The client has given up."));
    }
}
