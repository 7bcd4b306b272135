package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.console.AccountHead.Tab;
import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tools of an account: what they are, and what they answer. */
final class ToolPages {
    /** The field that says that somebody has been warned of what a tool destroys. */
    static final String CONFIRMED = "confirmed";

    private final Registrations registrations;

    ToolPages(Registrations registrations) {
        this.registrations = registrations;
    }

    void routing(Routes routes) {
        routes.page("/console/accounts/{account}/tools", this::list)
                .page("/console/accounts/{account}/tools/{tool}", visit -> withTool(visit, this::show))
                .form("/console/accounts/{account}/tools/{tool}", visit -> withTool(visit, this::call));
    }

    /** What somebody looks at: a tool of an account. */
    private record Look(Visit visit, AccountHead account, Toolbox toolbox, Tool tool) {

        ToolForm form() {
            return new ToolForm(
                    ListedTool.of(tool.descriptor(), SchemaForm.INLINE).path("inputSchema"), visit.form());
        }

        ToolView view() {
            return ToolView.of(ToolRow.of(tool), tool.descriptor());
        }

        Frame frame() {
            return visit.frame(tool.descriptor().title(), Section.ACCOUNTS);
        }
    }

    private void list(Visit visit) {
        registrations.withAccount(visit, Tab.TOOLS, (head, account) -> {
            List<ToolRow> all = registrations.toolboxes().of(account, ServerConfig.ALL).tools().stream()
                    .map(ToolRow::of)
                    .toList();
            ToolSearch search = new ToolSearch(visit.query("q"), visit.query("access"), visit.query("tag"));
            visit.show(TEMPLATES.tools(
                    visit.frame("Tools of " + head.label(), Section.ACCOUNTS),
                    head,
                    search,
                    all.stream()
                            .flatMap(tool -> tool.tags().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    Arrays.stream(Access.values()).map(ToolRow::word).toList(),
                    all.stream().filter(search::finds).toList()));
        });
    }

    private void withTool(Visit visit, Consumer<Look> action) {
        registrations.withAccount(visit, Tab.TOOLS, (head, account) -> {
            Toolbox toolbox = registrations.toolboxes().of(account, ServerConfig.ALL);
            toolbox.find(visit.parameter("tool"))
                    .ifPresentOrElse(
                            tool -> action.accept(new Look(visit, head, toolbox, tool)),
                            () -> visit.notFound("There is no tool of this name."));
        });
    }

    private void show(Look look) {
        look.visit()
                .show(TEMPLATES.tool(
                        look.frame(), look.account(), look.view(), look.form().fields(), Optional.empty()));
    }

    private void call(Look look) {
        ToolForm form = look.form();
        ObjectNode arguments = form.arguments();
        if (form.hasProblems()) {
            ToolAnswer notSent = new ToolAnswer(false, "Nothing was sent: see the fields below.", "", Optional.empty());
            look.visit()
                    .show(TEMPLATES.tool(
                            look.frame(), look.account(), look.view(), form.fields(), Optional.of(notSent)));
        } else if (look.view().isDestructive() && !look.visit().form().has(CONFIRMED)) {
            look.visit()
                    .show(TEMPLATES.toolConfirm(
                            look.frame(), look.account(), look.view(), form.fields(), ToolAnswer.pretty(arguments)));
        } else {
            long start = System.nanoTime();
            ToolResult result = look.toolbox().call(look.tool(), arguments, CallContext.UNWATCHED);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (result instanceof ToolResult.Failure failure) {
                form.add(failure.problems());
            }
            look.visit()
                    .show(TEMPLATES.tool(
                            look.frame(),
                            look.account(),
                            look.view(),
                            form.fields(),
                            Optional.of(ToolAnswer.of(result, took))));
        }
    }
}
