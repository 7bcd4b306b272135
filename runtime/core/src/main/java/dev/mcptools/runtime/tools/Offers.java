package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The prompts and resources of one account, as one client is offered them.
 *
 * <p>It holds no state of any call; any number of threads may use it at once. Whatever goes wrong is a
 * {@link ToolFailedException}.
 */
public final class Offers {
    private static final System.Logger LOGGER = System.getLogger(Offers.class.getName());

    private final List<Offered> all;
    private final ToolCalls calls;

    Offers(List<Offered> all, ToolCalls calls) {
        this.all = List.copyOf(all);
        this.calls = calls;
    }

    /** {@return what answers their calls} */
    ToolCalls calls() {
        return calls;
    }

    Offers with(UnaryOperator<ToolCalls> change) {
        return new Offers(all, change.apply(calls));
    }

    /** {@return these and those, all names and URIs being different} */
    Offers and(List<Offered> further) {
        List<Offered> more = Stream.concat(all.stream(), further.stream()).toList();
        Set<String> keys = new HashSet<>();
        for (Offered offered : more) {
            offered.needs().forEach(calls.registry()::nameOf);
            if (!keys.add(key(offered))) {
                throw new IllegalArgumentException("Offered twice: " + key(offered) + ".");
            }
        }
        return new Offers(more, calls);
    }

    /** {@return those that need no other tools than these} */
    Offers besides(Set<String> tools) {
        return new Offers(
                all.stream()
                        .filter(offered -> offered.needs().stream()
                                .map(calls.registry()::nameOf)
                                .allMatch(tools::contains))
                        .toList(),
                calls);
    }

    /** {@return the prompts, in the order in which they were offered} */
    public List<Prompt> prompts() {
        return all.stream()
                .flatMap(offered -> offered instanceof Prompt prompt ? Stream.of(prompt) : Stream.empty())
                .toList();
    }

    /** {@return the prompt of exactly this name} */
    public Optional<Prompt> prompt(String name) {
        return prompts().stream()
                .filter(prompt -> prompt.descriptor().name().equals(name))
                .findFirst();
    }

    /** {@return the kinds of resources, in the order in which they were offered} */
    public List<ResourceTemplate> templates() {
        return all.stream()
                .flatMap(offered -> offered instanceof ResourceTemplate template ? Stream.of(template) : Stream.empty())
                .toList();
    }

    /** {@return the kind of resources whose template is exactly this} */
    public Optional<ResourceTemplate> template(String uriTemplate) {
        return templates().stream()
                .filter(template -> template.descriptor().uriTemplate().text().equals(uriTemplate))
                .findFirst();
    }

    /** {@return whether there are resources, of whatever kind} */
    public boolean hasResources() {
        return all.stream().anyMatch(offered -> !(offered instanceof Prompt));
    }

    /** {@return whether values are suggested for anything} */
    public boolean completes() {
        return Stream.concat(
                        prompts().stream()
                                .flatMap(prompt -> prompt.descriptor().arguments().stream())
                                .map(PromptArgument::completer),
                        templates().stream().flatMap(template -> template.descriptor().completers().values().stream()))
                .anyMatch(completer -> !completer.equals(Completer.NONE));
    }

    /**
     * {@return the messages of a prompt, or what has to be asked}
     *
     * @param arguments as the client sent them
     */
    public PromptResult get(Prompt prompt, Map<String, String> arguments, CallContext context) {
        return guarded(
                prompt,
                context,
                call -> ToolCalls.askable(prompt.get(prompt.descriptor().checked(arguments), call), context));
    }

    /** {@return the resources that are listed, those of templates after those that stand for themselves} */
    public List<ResourceDescriptor> resources(CallContext context) {
        List<ResourceDescriptor> listed = new ArrayList<>();
        resources().forEach(resource -> listed.add(resource.descriptor()));
        templates().forEach(template -> listed.addAll(guarded(template, context, template::list)));
        return List.copyOf(listed);
    }

    /** {@return what is behind a URI, not looked at yet; empty if nothing has such a URI} */
    public Optional<Readable> at(String uri) {
        return resources().stream()
                .filter(resource -> resource.descriptor().uri().equals(uri))
                .findFirst()
                .map(resource -> new Readable(uri, resource, resource::read))
                .or(() -> templates().stream()
                        .flatMap(template -> made(template, uri).stream())
                        .findFirst());
    }

    /** {@return what is in a resource, that there is none, or what has to be asked} */
    public ResourceResult read(Readable readable, CallContext context) {
        return guarded(
                readable.offered(),
                context,
                call -> ToolCalls.askable(readable.content().apply(call), context));
    }

    /**
     * {@return all values that are suggested}
     *
     * @param offered what has the argument or the variable that is completed
     * @param completer its completer
     * @param value what was typed so far
     * @param others the other arguments or variables that are known, by name
     */
    public List<String> complete(
            Offered offered, Completer completer, String value, Map<String, String> others, CallContext context) {
        return guarded(offered, context, call -> completer.complete(value, others, call));
    }

    private List<Resource> resources() {
        return all.stream()
                .flatMap(offered -> offered instanceof Resource resource ? Stream.of(resource) : Stream.empty())
                .toList();
    }

    private static Optional<Readable> made(ResourceTemplate template, String uri) {
        UriTemplate from = template.descriptor().uriTemplate();
        return from.match(uri)
                .map(variables -> new Readable(from.text(), template, call -> template.read(variables, call)));
    }

    private <T> T guarded(Offered offered, CallContext context, Function<ToolCall, T> work) {
        try {
            return work.apply(new OfferedCall(offered, new CallInProgress(calls, context, Map.of())));
        } catch (ArgumentsRejectedException e) {
            throw new ToolFailedException(Failures.invalidArguments(e.problems()));
        } catch (ToolFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ToolFailedException(
                    Failures.internal(key(offered), Incident.logged(LOGGER, key(offered) + " failed", e)));
        }
    }

    private static String key(Offered offered) {
        return switch (offered) {
            case Prompt prompt -> "The prompt " + prompt.descriptor().name();
            case Resource resource -> "The resource " + resource.descriptor().uri();
            case ResourceTemplate template ->
                "The resource " + template.descriptor().uriTemplate().text();
        };
    }
}
