package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.registration.AccountCredentials;
import dev.mcptools.octapipe.registration.Accounts;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.InvalidInputException;
import java.util.Optional;

/**
 * The form of an account. What is secret in it is never filled in by the server.
 *
 * @param label what people call the account
 * @param baseUrl where its API is
 * @param byToken whether it signs in with a token rather than a password
 * @param domain the customer's
 * @param email the user's
 */
record AccountForm(String label, String baseUrl, boolean byToken, String domain, String email) {
    static final AccountForm NEW = new AccountForm("", "https://api.octapipe.dev", false, "", "");

    static AccountForm of(IntegratedAccount account) {
        return switch (account.credentials()) {
            case AccountCredentials.SignIn signIn ->
                new AccountForm(account.label(), account.baseUrl().toString(), false, signIn.domain(), signIn.email());
            case AccountCredentials.BearerToken ignored ->
                new AccountForm(account.label(), account.baseUrl().toString(), true, "", "");
        };
    }

    static AccountForm filledIn(Form form) {
        return new AccountForm(
                form.text("label"),
                form.text("base-url"),
                form.text("credentials").equals("token"),
                form.text("domain"),
                form.text("email"));
    }

    /**
     * {@return the account that is to be made}
     *
     * @throws InvalidInputException if there is nothing to sign in with
     */
    Accounts.Draft draft(Form form) {
        return new Accounts.Draft(label, baseUrl, credentials(form));
    }

    /**
     * {@return what is to be different; credentials stay if no secret was filled in and the rest of them is as before}
     *
     * @throws InvalidInputException if there is nothing to sign in with
     */
    Accounts.Change change(IntegratedAccount before, Form form) {
        if (before.id().equals(Accounts.CONFIGURED)) {
            return new Accounts.Change(Optional.of(label), Optional.empty(), Optional.empty());
        }
        AccountForm known = of(before);
        boolean kept = secret(form).isEmpty()
                && byToken == known.byToken()
                && (byToken || (domain.equals(known.domain()) && email.equals(known.email())));
        return new Accounts.Change(
                Optional.of(label), Optional.of(baseUrl), kept ? Optional.empty() : Optional.of(credentials(form)));
    }

    private AccountCredentials credentials(Form form) {
        if (byToken) {
            return new AccountCredentials.BearerToken(needed("token", secret(form)));
        }
        return new AccountCredentials.SignIn(
                needed("domain", domain), needed("email", email), needed("password", secret(form)));
    }

    private String secret(Form form) {
        return form.all(byToken ? "token" : "password").stream().findFirst().orElse("");
    }

    private static String needed(String member, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(member, "must not be empty");
        }
        return value;
    }
}
