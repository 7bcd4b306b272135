package dev.mcptools.octapipe.sandbox.seed;

import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.User;
import dev.mcptools.octapipe.sandbox.model.User.Role;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The demo user, who is an admin, and 17 colleagues: two pages of users. */
record SeedUsers(Store store, Instant now) {

    private static final List<String> JOBS = List.of("Account executive", "Support engineer", "Analyst", "Team lead");

    void plant() {
        store.users().put(user("Demo", "User", Seed.DEMO_EMAIL, Role.ADMIN, "Administrator", 400));
        List<String> people = Names.people();
        for (int i = 0; i < people.size(); i++) {
            String[] name = people.get(i).split(" ", 2);
            store.users()
                    .put(user(
                            name[0],
                            name[1],
                            email(people.get(i)),
                            i % 6 == 0 ? Role.ADMIN : Role.USER,
                            JOBS.get(i % JOBS.size()),
                            300 - i));
        }
    }

    /** The key of one of the colleagues; any number will do. */
    static UUID colleague(int number) {
        List<String> people = Names.people();
        return SeedId.user(email(people.get(number % people.size())));
    }

    static UUID demo() {
        return SeedId.user(Seed.DEMO_EMAIL);
    }

    private static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }

    private User user(String first, String last, String email, Role role, String job, int daysAgo) {
        Instant created = now.minus(Duration.ofDays(daysAgo));
        return new User(
                SeedId.user(email),
                new User.Profile(
                        first,
                        last,
                        email,
                        role,
                        store.pipelines().stream().map(Pipeline::uuid).toList(),
                        false,
                        true,
                        Optional.of(job),
                        Optional.of("+1 555 0100"),
                        Optional.empty(),
                        Map.of()),
                Seed.DEMO_PASSWORD,
                SeedId.of("recover-code", email).toString(),
                SeedId.of("auth-code", email).toString(),
                created,
                created,
                Optional.empty());
    }
}
