package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest extends SandboxFixture {

    private static final String USER = """
            {"first_name": "New", "last_name": "Person", "email": "new@example.com", "role": "user",
             "enabled_pipelines": ["%s"], "initial_password": "secret", "job": "Analyst"}""".formatted(SALES);

    private static String with(String member, String value) {
        ObjectNode user = (ObjectNode) Client.parse(USER);
        user.set(member, Client.parse(value));
        return user.toString();
    }

    @Test
    void createsUpdatesAndDeletes() {
        Answer created = client.post("/users", USER);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("is_active").asBoolean()).isTrue();
        assertThat(created.json().has("initial_password")).isFalse();
        assertThat(created.text()).doesNotContain("secret").contains("\"custom_fields_values\":[]");

        String path = "/users/" + created.uuid();
        Answer updated = client.put(path, with("role", "\"admin\""));
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.json().path("role").asText()).isEqualTo("admin");
        assertThat(client.put(path, "{}").wrongFields())
                .containsExactly("first_name", "last_name", "email", "role", "enabled_pipelines");

        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.all("/users")).hasSize(18);
    }

    @Test
    void leaksSecretsAsTheRealApiDoes() {
        JsonNode user = client.get("/users/" + DEMO_USER).json();
        assertThat(user.path("recover_code").asText()).isNotBlank();
        assertThat(user.path("auth_code").asText()).isNotBlank();
        assertThat(client.get(cards(SALES) + "/" + ACME).json().at("/creator_user/auth_code"))
                .isEqualTo(user.path("auth_code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role              | \"owner\"                 | role",
                "email             | \"new\"                   | email",
                "email             | \"DEMO@example.com\"      | email",
                "enabled_pipelines | \"all\"                   | enabled_pipelines",
                "enabled_pipelines | [\"00000000-0000-0000-0000-000000000001\"] | enabled_pipelines.0",
                "initial_password  | \"\"                      | initial_password",
                "is_active         | \"yes\"                   | is_active"
            })
    void refusesWrongMembers(String member, String value, String field) {
        assertThat(client.post("/users", with(member, value)).wrongFields()).containsExactly(field);
    }

    @Test
    void locksOutWhoIsDeletedOrInactive() {
        Answer created = client.post("/users", USER);
        String login = """
                {"domain": "sandbox", "email": "new@example.com", "password": "secret"}""";
        String token = Client.anonymous(sandbox)
                .post("/login", login)
                .json()
                .at("/authorization/token")
                .asText();
        Client other = Client.withToken(sandbox, token);
        assertThat(other.get("/tasks").status()).isEqualTo(200);

        client.put("/users/" + created.uuid(), with("is_active", "false"));
        assertThat(other.get("/tasks").status()).isEqualTo(401);
        assertThat(Client.anonymous(sandbox).post("/login", login).status()).isEqualTo(401);
    }

    @Test
    void keepsNamingDeletedUsersInWhatTheyMade() {
        String owner = client.get(cards(SALES) + "/" + ACME)
                .json()
                .at("/owner_user/uuid")
                .asText();
        client.delete("/users/" + owner);
        JsonNode card = client.get(cards(SALES) + "/" + ACME).json();
        assertThat(card.at("/owner_user/uuid").asText()).isEqualTo(owner);
        assertThat(card.at("/owner_user/deleted_at").isNull()).isFalse();
    }

    @Test
    void doesNotLetUsersDeleteThemselves() {
        assertThat(client.delete("/users/" + DEMO_USER).status()).isEqualTo(403);
    }
}
