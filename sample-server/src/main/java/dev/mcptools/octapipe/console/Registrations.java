package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.audit.AuditChart;
import dev.mcptools.octapipe.audit.AuditStore;
import dev.mcptools.octapipe.console.AccountHead.Tab;
import dev.mcptools.octapipe.management.PublicUrl;
import dev.mcptools.octapipe.registration.Accounts;
import dev.mcptools.octapipe.registration.ApiTokens;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.Servers;
import dev.mcptools.octapipe.registration.Toolboxes;
import java.util.function.BiConsumer;

/**
 * What the console shows and changes.
 *
 * @param accounts accounts of Octapipe
 * @param servers their MCP servers
 * @param tokens what clients show beside the address
 * @param toolboxes what servers show
 * @param url where clients reach this server
 * @param calls calls of tools, one by one
 * @param chart and over time
 */
public record Registrations(
        Accounts accounts,
        Servers servers,
        ApiTokens tokens,
        Toolboxes toolboxes,
        PublicUrl url,
        AuditStore calls,
        AuditChart chart) {

    /** Goes on with the account in the path, or says that there is none. */
    void withAccount(Visit visit, Tab tab, BiConsumer<AccountHead, IntegratedAccount> action) {
        accounts.find(visit.parameter("account"))
                .ifPresentOrElse(
                        account -> action.accept(new AccountHead(account.id(), account.label(), tab), account),
                        () -> visit.notFound("There is no account of this id."));
    }
}
