package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.http.Reply;
import dev.mcptools.octapipe.sandbox.http.Tokens;
import dev.mcptools.octapipe.sandbox.model.User;
import dev.mcptools.octapipe.sandbox.rules.Check;
import dev.mcptools.octapipe.sandbox.rules.Form;
import dev.mcptools.octapipe.sandbox.rules.Rules;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Signing in. */
public final class LoginResource {

    /** The one customer there is. */
    public static final String DOMAIN = "sandbox";

    private static final Rules CREDENTIALS = Rules.of(
            Rules.required("domain", Check.TEXT),
            Rules.required("email", Check.EMAIL),
            Rules.required("password", Check.TEXT));

    private final Store store;
    private final Tokens tokens;
    private final Views views;

    public LoginResource(Store store, Tokens tokens) {
        this.store = store;
        this.tokens = tokens;
        this.views = new Views(store);
    }

    public Reply login(Call call) {
        Errors errors = new Errors();
        Form form = CREDENTIALS.check(call.object(), errors);
        errors.refuseIfAny();
        Optional<User> user = store.users().stream()
                .filter(candidate ->
                        !candidate.isDeleted() && candidate.profile().active())
                .filter(candidate -> candidate.profile().email().equalsIgnoreCase(form.text("email")))
                .filter(candidate -> same(candidate.password(), form.text("password")))
                .findFirst();
        if (user.isEmpty() || !form.text("domain").equals(DOMAIN)) {
            return Reply.message(401, "The domain, the email or the password is wrong.");
        }
        ObjectNode reply = Json.object();
        reply.putObject("authorization")
                .put("token", tokens.issue(user.get().uuid()))
                .put("type", "bearer");
        reply.set("user", views.user(user.get()));
        return Reply.ok(reply);
    }

    private static boolean same(String password, String attempt) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), attempt.getBytes(StandardCharsets.UTF_8));
    }
}
