package dev.mcptools.octapipe.registration;

import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Integrated accounts: what operators do with them, checked before it is done. */
public final class Accounts {
    /** The account that is configured, or the sandbox: it is there from the first start on. */
    public static final String CONFIGURED = "sandbox";

    private static final Pattern URL = Pattern.compile("https?://[^\\s?#@]{1,1990}");
    private static final String CHECKED_BY = "list_all_octapipe_pipelines";

    private final AccountStore store;
    private final Directory directory;
    private final Toolbox all;
    private final ApiClient configured;
    private final CallLimits limits;

    /**
     * Keeps them.
     *
     * @param directory is told of what was done here
     * @param all all tools there are
     * @param configured calls the API of the account that is configured
     * @param limits how long a check may take
     */
    public Accounts(AccountStore store, Directory directory, Toolbox all, ApiClient configured, CallLimits limits) {
        this.store = store;
        this.directory = directory;
        this.all = all;
        this.configured = configured;
        this.limits = limits;
    }

    /**
     * What an account is to be.
     *
     * @param label what people call it
     * @param baseUrl where its API is
     * @param credentials what it signs in with
     */
    public record Draft(String label, String baseUrl, AccountCredentials credentials) {}

    /**
     * What is to be different about an account; what is empty stays as it is.
     *
     * @param label what people call it
     * @param baseUrl where its API is
     * @param credentials what it signs in with
     */
    public record Change(Optional<String> label, Optional<String> baseUrl, Optional<AccountCredentials> credentials) {}

    /**
     * Whether the API takes an account's credentials.
     *
     * @param works whether it does
     * @param message what was found, as a sentence
     */
    public record Check(boolean works, String message) {}

    /**
     * {@return a new account}
     *
     * @throws InvalidInputException if it cannot be, naming the member
     */
    public IntegratedAccount create(Draft draft) {
        IntegratedAccount account = store.create(
                        Ids.generate("acc"),
                        Names.valid("label", draft.label()),
                        url(draft.baseUrl()),
                        draft.credentials())
                .orElseThrow();
        directory.look();
        return account;
    }

    /** {@return the account of this id} */
    public Optional<IntegratedAccount> find(String id) {
        return store.find(id);
    }

    /**
     * {@return accounts, the oldest first}
     *
     * @param cursor where to go on
     * @throws InvalidInputException if the cursor is none of ours
     */
    public Page<IntegratedAccount> page(Optional<String> cursor) {
        return store.page(cursor.map(Position::of).orElse(Position.START));
    }

    /**
     * Changes an account; its servers go on with what it is then.
     *
     * @return what it has become; empty if there is no such account
     * @throws InvalidInputException if it cannot be so, naming the member
     */
    public Optional<IntegratedAccount> change(String id, Change change) {
        if (id.equals(CONFIGURED)
                && (change.baseUrl().isPresent() || change.credentials().isPresent())) {
            throw new InvalidInputException(
                    "The address and the credentials of this account stand in the configuration,"
                            + " under octapipe. Change them there, or create another account.");
        }
        Optional<IntegratedAccount> changed = store.change(
                id,
                account -> account.with(
                        change.label().map(label -> Names.valid("label", label)).orElse(account.label()),
                        change.baseUrl().map(Accounts::url).orElse(account.baseUrl()),
                        change.credentials().orElse(account.credentials())));
        directory.look();
        return changed;
    }

    /**
     * {@return whether there was such an account; it is gone now, and its servers with it}
     *
     * @throws InvalidInputException if it is the one that is configured
     */
    public boolean delete(String id) {
        if (id.equals(CONFIGURED)) {
            throw new InvalidInputException(
                    "This account stands in the configuration and cannot be deleted. Delete its MCP servers instead.");
        }
        boolean deleted = store.delete(id);
        directory.look();
        return deleted;
    }

    /** {@return whether the API takes an account's credentials, by listing one page of its pipelines} */
    public Check check(IntegratedAccount account) {
        if (account.id().equals(CONFIGURED)) {
            return check(configured);
        }
        // A client of its own: what was found out earlier, a token for instance, proves nothing now.
        try (ApiClient client = AccountClients.client(account, limits)) {
            return check(client);
        }
    }

    private Check check(ApiClient client) {
        Tool tool = all.find(CHECKED_BY).orElseThrow();
        return switch (all.calling(client).call(tool, Json.object(), CallContext.UNWATCHED)) {
            case ToolResult.Failure failure -> new Check(false, failure.message());
            case ToolResult.Success ignored -> WORKS;
            case ToolResult.Page ignored -> WORKS;
            case ToolResult.Blocks ignored -> WORKS;
            case ToolResult.InputRequired ignored ->
                new Check(false, "The call that checks them asks a question first.");
        };
    }

    private static final Check WORKS = new Check(true, "The API takes these credentials.");

    private static URI url(String text) {
        if (!URL.matcher(text).matches()) {
            throw new InvalidInputException(
                    "base_url", "must be an address such as https://api.octapipe.dev, without user, query or fragment");
        }
        try {
            return URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("base_url", "must be an address such as https://api.octapipe.dev");
        }
    }
}
