package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.console.AccountHead.Tab;
import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.Accounts;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.Page;
import io.helidon.http.Status;
import java.util.Optional;

/** Accounts: listed, made, changed, checked, deleted. */
final class AccountPages {
    private static final String ACCOUNT = Console.HOME + "/{account}";

    private final Registrations registrations;
    private final Accounts accounts;

    AccountPages(Registrations registrations) {
        this.registrations = registrations;
        accounts = registrations.accounts();
    }

    /** An account as it is listed. */
    record Row(String id, String label, String baseUrl, String signsInWith, String created) {

        static Row of(IntegratedAccount account) {
            AccountForm form = AccountForm.of(account);
            return new Row(
                    account.id(),
                    account.label(),
                    account.baseUrl().toString(),
                    isConfigured(account)
                            ? "what the configuration says"
                            : form.byToken() ? "a token" : "a password, as " + form.email(),
                    Moment.inWords(account.createdAt()));
        }
    }

    void routing(Routes routes) {
        routes.page(Console.HOME, this::list)
                .page(Console.HOME + "/new", visit -> ask(visit, AccountForm.NEW, "", Status.OK_200))
                .form(Console.HOME, this::create)
                .page(ACCOUNT, visit -> visit.go(Console.HOME + "/" + visit.parameter("account") + "/servers"))
                .page(ACCOUNT + "/settings", this::settings)
                .form(ACCOUNT + "/settings", this::change)
                .form(ACCOUNT + "/check", this::check)
                .page(ACCOUNT + "/delete", this::askToDelete)
                .form(ACCOUNT + "/delete", this::delete);
    }

    private static boolean isConfigured(IntegratedAccount account) {
        return account.id().equals(Accounts.CONFIGURED);
    }

    private void list(Visit visit) {
        Page<IntegratedAccount> page = accounts.page(visit.cursor());
        visit.show(TEMPLATES.accounts(
                visit.frame("Accounts", Section.ACCOUNTS),
                page.items().stream().map(Row::of).toList(),
                page.next()));
    }

    private void ask(Visit visit, AccountForm form, String problem, Status status) {
        visit.show(status, TEMPLATES.accountNew(visit.frame("Connect an account", Section.ACCOUNTS), form, problem));
    }

    private void create(Visit visit) {
        AccountForm form = AccountForm.filledIn(visit.form());
        try {
            IntegratedAccount made = accounts.create(form.draft(visit.form()));
            // What is filled in by hand is often wrong: it is said at once, where it can be changed.
            show(visit, head(made), made, AccountForm.of(made), "", Optional.of(accounts.check(made)), Status.OK_200);
        } catch (InvalidInputException e) {
            ask(visit, form, e.sentence(), Status.BAD_REQUEST_400);
        }
    }

    private static AccountHead head(IntegratedAccount account) {
        return new AccountHead(account.id(), account.label(), Tab.SETTINGS);
    }

    private void settings(Visit visit) {
        registrations.withAccount(
                visit,
                Tab.SETTINGS,
                (head, account) ->
                        show(visit, head, account, AccountForm.of(account), "", Optional.empty(), Status.OK_200));
    }

    private static void show(
            Visit visit,
            AccountHead head,
            IntegratedAccount account,
            AccountForm form,
            String problem,
            Optional<Accounts.Check> check,
            Status status) {
        visit.show(
                status,
                TEMPLATES.account(
                        visit.frame("Settings of " + head.label(), Section.ACCOUNTS),
                        head,
                        Row.of(account),
                        isConfigured(account),
                        form,
                        problem,
                        check));
    }

    private void change(Visit visit) {
        registrations.withAccount(visit, Tab.SETTINGS, (head, account) -> {
            AccountForm form = AccountForm.filledIn(visit.form());
            try {
                accounts.change(account.id(), form.change(account, visit.form()));
                visit.go(head.path(Tab.SETTINGS));
            } catch (InvalidInputException e) {
                show(visit, head, account, form, e.sentence(), Optional.empty(), Status.BAD_REQUEST_400);
            }
        });
    }

    private void check(Visit visit) {
        registrations.withAccount(
                visit,
                Tab.SETTINGS,
                (head, account) -> show(
                        visit,
                        head,
                        account,
                        AccountForm.of(account),
                        "",
                        Optional.of(accounts.check(account)),
                        Status.OK_200));
    }

    private void askToDelete(Visit visit) {
        registrations.withAccount(
                visit,
                Tab.SETTINGS,
                (head, account) -> visit.show(TEMPLATES.question(
                        visit.frame("Delete " + head.label() + "?", Section.ACCOUNTS),
                        head,
                        new Question(
                                "Delete " + head.label() + "?",
                                "All its MCP servers stop working at once, and its credentials are forgotten. What is"
                                        + " in Octapipe stays.",
                                head.path() + "/delete",
                                "Yes, delete it",
                                head.path(Tab.SETTINGS)))));
    }

    private void delete(Visit visit) {
        accounts.delete(visit.parameter("account"));
        visit.go(Console.HOME);
    }
}
