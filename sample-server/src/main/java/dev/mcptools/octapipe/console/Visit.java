package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.console.Frame.Section;
import gg.jte.models.runtime.JteModel;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** One request of somebody who is signed in, and its answer. */
final class Visit {
    static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final ServerRequest request;
    private final ServerResponse response;
    private final Session session;
    private final Form form;

    Visit(ServerRequest request, ServerResponse response, Session session, Form form) {
        this.request = request;
        this.response = response;
        this.session = session;
        this.form = form;
    }

    /** {@return a part of the path} */
    String parameter(String name) {
        return request.path().pathParameters().get(name);
    }

    /** {@return a parameter of the query; empty if it was not given} */
    String query(String name) {
        return request.query().first(name).orElse("").strip();
    }

    /** {@return where a list goes on, if not at its beginning} */
    Optional<String> cursor() {
        return Optional.of(query("cursor")).filter(text -> !text.isEmpty());
    }

    /** {@return what was filled in; an empty form if the page was only asked for} */
    Form form() {
        return form;
    }

    ServerRequest request() {
        return request;
    }

    Frame frame(String title, Section section) {
        return new Frame(title, section, Optional.of(session.csrfToken()));
    }

    void show(JteModel page) {
        show(Status.OK_200, page);
    }

    void show(Status status, JteModel page) {
        Pages.send(response, status, page);
    }

    ServerResponse response() {
        return response;
    }

    /** Says that there is no such thing, and where to look. */
    void notFound(String sentence) {
        show(Status.NOT_FOUND_404, TEMPLATES.problem(frame("Not found", Section.NONE), sentence));
    }

    /** Sends the browser on, after a form has done what it should. */
    void go(String path) {
        Pages.go(response, path);
    }
}
