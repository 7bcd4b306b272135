package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest extends SandboxFixture {

    private static final String OF_ACME = "?entity=pipeline_card&record_uuid=" + ACME;
    private static final String CONTENT = "line one\r\n--not the boundary\r\n\r\nümlaut\r\n";

    private Answer upload(String contentType, String body) {
        return client.send(HttpRequest.newBuilder(client.uri("/files"))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String field(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String content) {
        return "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"minutes.txt\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + content + "\r\n";
    }

    private Answer upload(String... parts) {
        return upload("multipart/form-data; boundary=cut", String.join("", parts) + "--cut--\r\n");
    }

    @Test
    void uploadsListsDownloadsAndDeletes() {
        Answer created = upload(field("entity", "pipeline_card"), field("record_uuid", ACME.toString()), file(CONTENT));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("name").asText()).isEqualTo("minutes.txt");
        assertThat(created.json().path("mime").asText()).isEqualTo("text/plain; charset=utf-8");
        assertThat(created.json().path("size").asInt()).isEqualTo(CONTENT.getBytes(StandardCharsets.UTF_8).length);
        assertThat(created.json().at("/user/uuid").asText()).isEqualTo(DEMO_USER.toString());

        assertThat(client.all("/files" + OF_ACME)).hasSize(3).contains(created.json());
        String url = created.json().path("url").asText();
        Answer download = client.get(url);
        assertThat(download.text()).isEqualTo(CONTENT);
        assertThat(download.header("Content-Disposition")).contains("minutes.txt");

        assertThat(client.delete("/files/" + created.uuid()).status()).isEqualTo(204);
        assertThat(client.get(url).status()).isEqualTo(404);
        assertThat(client.all("/files" + OF_ACME)).hasSize(2);
    }

    @Test
    void uploadsEmptyFilesAndQuotedBoundaries() {
        Answer created = upload(
                "multipart/form-data; charset=utf-8; boundary=\"cut\"",
                "\r\n" + field("entity", "pipeline_card") + field("record_uuid", ACME.toString()) + file("")
                        + "--cut--");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("size").asInt()).isZero();
    }

    @Test
    void namesWhatAnUploadMisses() {
        assertThat(upload(field("other", "x")).wrongFields()).containsExactly("entity", "record_uuid", "file");
        assertThat(upload("application/json", "{}").wrongFields()).containsExactly("entity", "record_uuid", "file");
        assertThat(upload(field("entity", "card"), field("record_uuid", ACME.toString()), file("x"))
                        .wrongFields())
                .containsExactly("entity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--cut", "--cut\r\nno end", "--cut\r\nno head\r\n--cut--", "nothing"})
    void refusesBrokenUploads(String body) {
        assertThat(upload("multipart/form-data; boundary=cut", body).status()).isEqualTo(400);
    }

    @Test
    void copiesFilesThatLieElsewhere() {
        Answer created = client.post("/files/copy", """
                {"entity": "pipeline_card", "record_uuid": "%s", "name": "a.pdf", "url": "https://files.example.com/a.pdf",
                 "mime": "application/pdf", "size": 12}""".formatted(ACME));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("url").asText()).isEqualTo("https://files.example.com/a.pdf");
        assertThat(created.json().path("size").asInt()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | entity,record_uuid,name,url,mime,size",
                "{\"url\": \"a.pdf\"}                       | entity,record_uuid,name,url,mime,size",
                "{\"size\": \"12\"}                         | entity,record_uuid,name,url,mime,size"
            })
    void namesWhatIsWrongWithACopy(String body, String fields) {
        assertThat(client.post("/files/copy", body).wrongFields()).containsExactly(fields.split(","));
    }
}
