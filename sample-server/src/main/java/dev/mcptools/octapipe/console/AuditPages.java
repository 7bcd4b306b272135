package dev.mcptools.octapipe.console;

import static dev.mcptools.octapipe.console.Visit.TEMPLATES;

import dev.mcptools.octapipe.audit.AuditCursor;
import dev.mcptools.octapipe.audit.AuditEntry;
import dev.mcptools.octapipe.audit.AuditFilter;
import dev.mcptools.octapipe.console.AccountHead.Tab;
import dev.mcptools.octapipe.console.Frame.Section;
import dev.mcptools.octapipe.registration.IntegratedAccount;
import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calls that were made with the tools of an account. */
final class AuditPages {
    private static final int PAGE = 50;

    private final Registrations registrations;

    AuditPages(Registrations registrations) {
        this.registrations = registrations;
    }

    void routing(Routes routes) {
        routes.page(
                Console.HOME + "/{account}/audit",
                visit -> registrations.withAccount(visit, Tab.AUDIT, (head, account) -> show(visit, head, account)));
    }

    private void show(Visit visit, AccountHead head, IntegratedAccount account) {
        Instant now = Instant.now();
        AuditSearch search = AuditSearch.of(visit);
        AuditFilter filter = search.filter(head.id(), now);
        List<AuditEntry> found =
                registrations.calls().page(filter, visit.cursor().flatMap(AuditCursor::parse), PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> servers = servers(head.id());
        visit.show(TEMPLATES.audit(
                visit.frame("Audit log of " + head.label(), Section.ACCOUNTS),
                head,
                search,
                servers,
                registrations.toolboxes().of(account, ServerConfig.ALL).tools().stream()
                        .map(tool -> tool.descriptor().name())
                        .toList(),
                chart(search.period(), filter, now),
                shown.stream()
                        .map(entry -> AuditRow.of(
                                entry,
                                servers.getOrDefault(
                                        entry.place().serverId(), entry.place().serverId())))
                        .toList(),
                found.size() > PAGE
                        ? Optional.of(AuditCursor.behind(shown.getLast()).toString())
                        : Optional.empty()));
    }

    private CallChart chart(AuditPeriod period, AuditFilter filter, Instant now) {
        return CallChart.of(registrations.chart().of(filter, period.start(now), period.width(), period.parts()));
    }

    /** {@return names of servers by their ids: the first page of them, which is all for most accounts} */
    private Map<String, String> servers(String account) {
        return registrations
                .servers()
                .page(account, Optional.empty())
                .map(page -> page.items().stream()
                        .collect(Collectors.toMap(
                                RegisteredServer::id, RegisteredServer::name, (one, other) -> one, TreeMap::new)))
                .orElseGet(TreeMap::new);
    }
}
