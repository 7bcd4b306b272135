package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON-RPC messages under limits: nesting, tokens, digits of a number. */
final class MessageReader {
    static final int MAX_NESTING = 64;
    static final int MAX_BATCH = 50;
    private static final int MAX_TOKENS = 200_000;

    // Without detection UTF-16 is refused, as the specification wants, and positions are those of bytes.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // A member that occurs twice may be read differently by a proxy in front of this server.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .build();

    private static final ObjectReader TREE =
            Json.MAPPER.readerFor(ObjectNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final byte[] bytes;
    private final JsonParser json;

    private MessageReader(byte[] bytes, JsonParser json) {
        this.bytes = bytes;
        this.json = json;
    }

    /** What one line or one HTTP body holds. */
    sealed interface Content {}

    record Single(Message message) implements Content {}

    record Batch(List<Message> messages) implements Content {}

    /**
     * {@return the one message, or those of a batch}
     *
     * @param batches whether an array of messages is accepted
     * @throws RejectedException if it is not JSON, exceeds a limit, or is a batch that is not accepted
     */
    static Content read(byte[] bytes, boolean batches) {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            MessageReader reader = new MessageReader(bytes, json);
            Content content = reader.content(batches);
            if (json.nextToken() != null) {
                throw new RejectedException(ErrorCode.PARSE_ERROR, "Something follows the message.");
            }
            return content;
        } catch (JsonParseException e) {
            throw new RejectedException(ErrorCode.PARSE_ERROR, notJson(e));
        } catch (JsonProcessingException e) {
            throw new RejectedException(ErrorCode.INVALID_REQUEST, shortened(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content content(boolean batches) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new RejectedException(ErrorCode.PARSE_ERROR, "The message is empty.");
        }
        if (first != JsonToken.START_ARRAY) {
            return new Single(message());
        }
        if (!batches) {
            throw new RejectedException(
                    ErrorCode.INVALID_REQUEST,
                    "Batches exist in revision 2025-03-26 only; send each message in a request of its own.");
        }
        List<Message> batch = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (batch.size() == MAX_BATCH) {
                throw new RejectedException(
                        ErrorCode.INVALID_REQUEST, "A batch holds at most " + MAX_BATCH + " messages.");
            }
            batch.add(message());
        }
        if (batch.isEmpty()) {
            throw new RejectedException(ErrorCode.INVALID_REQUEST, "The batch is empty.");
        }
        return new Batch(batch);
    }

    private Message message() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return invalid(Optional.empty(), "A message is a JSON object.");
        }
        Parts parts = new Parts();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            switch (member) {
                case "jsonrpc" -> parts.version = value == JsonToken.VALUE_STRING ? json.getText() : "";
                case "id" -> {
                    parts.hasId = true;
                    parts.id = id(value);
                }
                case "method" -> {
                    parts.hasMethod = true;
                    parts.method = value == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
                    json.skipChildren();
                }
                case "params" -> {
                    parts.hasParams = true;
                    parts.params = value == JsonToken.START_OBJECT ? Optional.of(TREE.readValue(json)) : skipped();
                }
                case "result", "error" -> {
                    parts.isAnswer = true;
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }
        return parts.message();
    }

    private Optional<ObjectNode> skipped() throws IOException {
        json.skipChildren();
        return Optional.empty();
    }

    private Optional<RequestId> id(JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
            json.skipChildren();
            return Optional.empty();
        }
        int start = (int) json.currentTokenLocation().getByteOffset();
        json.finishToken();
        int end = (int) json.currentLocation().getByteOffset();
        return Optional.of(new RequestId(new String(bytes, start, end - start, StandardCharsets.UTF_8).strip()));
    }

    private static Message invalid(Optional<RequestId> id, String why) {
        return new Message.Invalid(id, new RejectedException(ErrorCode.INVALID_REQUEST, why));
    }

    private static String notJson(JsonParseException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
        return e instanceof JsonEOFException
                ? "The message ends after " + at + " bytes in the middle of its JSON."
                : "The message is not JSON: at byte " + at + ": " + shortened(e.getOriginalMessage());
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }

    /** The members of a message, in whatever order they come. */
    private static final class Parts {
        boolean hasId;
        boolean hasMethod;
        boolean hasParams;
        boolean isAnswer;
        String version = "";
        Optional<RequestId> id = Optional.empty();
        Optional<String> method = Optional.empty();
        Optional<ObjectNode> params = Optional.empty();

        Message message() {
            if (!version.equals("2.0")) {
                return invalid(id, "The member 'jsonrpc' must be \"2.0\".");
            }
            if (hasId && id.isEmpty()) {
                return invalid(id, "The id must be a string or an integer.");
            }
            if (!hasMethod && isAnswer) {
                return new Message.Response();
            }
            if (method.isEmpty()) {
                return invalid(id, "The member 'method' must be a string.");
            }
            if (hasParams && params.isEmpty()) {
                return invalid(id, "The member 'params' must be an object.");
            }
            ObjectNode given = params.orElseGet(Json::object);
            return id.<Message>map(known -> new Message.Request(known, method.orElseThrow(), given))
                    .orElseGet(() -> new Message.Notification(method.orElseThrow(), given));
        }
    }
}
