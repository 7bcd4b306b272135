package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.console.AccountHead.Tab;
import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.Page;
import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.octapipe.registration.Servers.Created;
import dev.mcptools.runtime.tools.Toolbox;
import io.helidon.http.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The MCP servers of an account. */
final class ServerPages {
    private static final String SERVERS = "/console/accounts/{account}/servers";

    private final Registrations registrations;

    ServerPages(Registrations registrations) {
        this.registrations = registrations;
    }

    void routing(Routes routes) {
        routes.page(SERVERS, visit -> withAccount(visit, this::list))
                .page(SERVERS + "/new", visit -> withAccount(visit, place -> place.ask(ServerForm.NEW, "", false)))
                .form(SERVERS, visit -> withAccount(visit, this::create))
                .form(SERVERS + "/preview", visit -> withAccount(visit, this::preview))
                .page(SERVERS + "/{server}", visit -> withServer(visit, this::show))
                .page(SERVERS + "/{server}/edit", visit -> withServer(visit, this::edit))
                .form(SERVERS + "/{server}/edit", visit -> withServer(visit, this::change))
                .page(SERVERS + "/{server}/rotate", visit -> withServer(visit, this::askToRotate))
                .form(SERVERS + "/{server}/rotate", visit -> withServer(visit, this::rotate))
                .page(SERVERS + "/{server}/delete", visit -> withServer(visit, this::askToDelete))
                .form(SERVERS + "/{server}/delete", visit -> withServer(visit, this::delete));
    }

    /** Where somebody is: at the servers of an account. */
    private record Place(Visit visit, AccountHead head, IntegratedAccount account, Toolbox all) {

        String path() {
            return head.path(Tab.SERVERS);
        }

        Frame frame(String title) {
            return visit.frame(title, Section.ACCOUNTS);
        }

        Preview preview(ServerForm form) {
            return Preview.of(form.config(), all);
        }

        /** Shows the form of a new server. */
        void ask(ServerForm form, String problem, boolean refused) {
            visit.show(
                    refused ? Status.BAD_REQUEST_400 : Status.OK_200,
                    TEMPLATES.serverForm(
                            frame("Create MCP Server"),
                            head,
                            form,
                            FilterChoices.of(all),
                            preview(form),
                            problem,
                            path()));
        }

        void ask(RegisteredServer server, ServerForm form, String problem, boolean refused) {
            visit.show(
                    refused ? Status.BAD_REQUEST_400 : Status.OK_200,
                    TEMPLATES.serverForm(
                            frame("Edit " + server.name()),
                            head,
                            form,
                            FilterChoices.of(all),
                            preview(form),
                            problem,
                            path() + "/" + server.id() + "/edit"));
        }

        void ask(Question question) {
            visit.show(TEMPLATES.question(frame(question.title()), head, question));
        }
    }

    /** Where somebody is: at one server. */
    private record At(Place place, RegisteredServer server) {

        String path() {
            return place.path() + "/" + server.id();
        }
    }

    private void withAccount(Visit visit, Consumer<Place> action) {
        registrations.withAccount(
                visit,
                Tab.SERVERS,
                (head, account) -> action.accept(new Place(
                        visit, head, account, registrations.toolboxes().of(account, ServerConfig.ALL))));
    }

    private void withServer(Visit visit, Consumer<At> action) {
        withAccount(
                visit,
                place -> registrations
                        .servers()
                        .find(place.head().id(), visit.parameter("server"))
                        .ifPresentOrElse(
                                server -> action.accept(new At(place, server)),
                                () -> visit.notFound(
                                        "There is no MCP server of this id in this account; it may have ended.")));
    }

    private void list(Place place) {
        Page<RegisteredServer> page = registrations
                .servers()
                .page(place.head().id(), place.visit().cursor())
                .orElse(new Page<>(List.of(), Optional.empty()));
        place.visit()
                .show(TEMPLATES.servers(
                        place.frame("MCP servers of " + place.head().label()),
                        place.head(),
                        page.items().stream().map(server -> row(place, server)).toList(),
                        page.next()));
    }

    private ServerRow row(Place place, RegisteredServer server) {
        Toolbox shown = registrations.toolboxes().of(place.account(), server.config());
        return ServerRow.of(server, ToolCosts.of(shown), Instant.now());
    }

    private void create(Place place) {
        ServerForm form = ServerForm.NEW.filledIn(place.visit().form());
        if (place.visit().form().has("preview")) {
            place.ask(form, "", false);
            return;
        }
        try {
            Optional<Created> created =
                    registrations.servers().create(place.head().id(), form.draft());
            created.ifPresentOrElse(
                    made -> tell(place, made, "Created"),
                    () -> place.visit().notFound("There is no account of this id."));
        } catch (InvalidInputException e) {
            place.ask(form, e.sentence(), true);
        }
    }

    private void tell(Place place, Created made, String what) {
        String url = registrations.url().of(made.token(), place.visit().request());
        RegisteredServer server = made.server();
        place.visit()
                .show(TEMPLATES.serverAddress(
                        place.frame(what + ": " + server.name()),
                        place.head(),
                        row(place, server),
                        url,
                        ClientSetup.of(server.name(), url, server.config().requireApiTokenAuth())));
    }

    /** A part of a page, for a script; the form as a whole has it too. */
    private void preview(Place place) {
        ServerForm form = ServerForm.NEW.filledIn(place.visit().form());
        place.visit().show(TEMPLATES.preview(place.preview(form)));
    }

    private void show(At at) {
        at.place()
                .visit()
                .show(TEMPLATES.server(
                        at.place().frame(at.server().name()),
                        at.place().head(),
                        row(at.place(), at.server()),
                        at.place().preview(ServerForm.of(at.server()))));
    }

    private void edit(At at) {
        at.place().ask(at.server(), ServerForm.of(at.server()), "", false);
    }

    private void change(At at) {
        Visit visit = at.place().visit();
        ServerForm form = ServerForm.of(at.server()).filledIn(visit.form());
        if (visit.form().has("preview")) {
            at.place().ask(at.server(), form, "", false);
            return;
        }
        try {
            registrations.servers().replace(at.place().head().id(), at.server().id(), form.draft());
            visit.go(at.path());
        } catch (InvalidInputException e) {
            at.place().ask(at.server(), form, e.sentence(), true);
        }
    }

    private void askToRotate(At at) {
        at.place()
                .ask(new Question(
                        "Give " + at.server().name() + " a new address?",
                        "The old address stops working at once, and who uses it is disconnected. Tools and limits stay"
                                + " the same.",
                        at.path() + "/rotate",
                        "Yes, make a new address",
                        at.path()));
    }

    private void rotate(At at) {
        registrations
                .servers()
                .rotate(at.place().head().id(), at.server().id())
                .ifPresentOrElse(
                        made -> tell(at.place(), made, "New address"),
                        () -> at.place().visit().notFound("This MCP server has ended meanwhile."));
    }

    private void askToDelete(At at) {
        at.place()
                .ask(new Question(
                        "Delete " + at.server().name() + "?",
                        "Its address stops working at once, for good. What it did stays in the audit log.",
                        at.path() + "/delete",
                        "Yes, delete it",
                        at.path()));
    }

    private void delete(At at) {
        registrations.servers().delete(at.place().head().id(), at.server().id());
        at.place().visit().go(at.place().path());
    }
}
