package dev.mcptools.octapipe.sandbox.http;

import java.time.Duration;

/** A way to misbehave. */
public sealed interface Fault {

    /** 429 in place of an answer. Nothing is done. */
    record TooManyRequests(Duration retryAfter) implements Fault {}

    /** Another answer in place of the right one. Nothing is done. */
    record Answer(int status, String contentType, String body) implements Fault {}

    /** The right answer, later. */
    record Delay(Duration duration) implements Fault {}

    /** The right answer, of which the connection ends in the middle. What was asked for is done. */
    record Truncate() implements Fault {}

    /** The connection ends without an answer. Nothing is done. */
    record HangUp() implements Fault {}

    /** The connection ends without an answer, but what was asked for is done. */
    record LoseReply() implements Fault {}

    /** Another body in place of the right one, whose status stays. What was asked for is done. */
    record Misreport(String json) implements Fault {}

    static Fault tooManyRequests(Duration retryAfter) {
        return new TooManyRequests(retryAfter);
    }

    /** An error with that status, in the words of a framework. */
    static Fault serverError(int status) {
        return new Answer(status, "application/json", "{\"message\":\"Server Error\"}");
    }

    static Fault invalidJson() {
        return new Answer(200, "application/json", "{\"data\":[{\"uuid\":");
    }

    /** What a proxy in front of the API says when the API is away. */
    static Fault htmlPage(int status) {
        return new Answer(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>");
    }

    static Fault answer(int status, String contentType, String body) {
        return new Answer(status, contentType, body);
    }

    static Fault delay(Duration duration) {
        return new Delay(duration);
    }

    static Fault truncate() {
        return new Truncate();
    }

    static Fault hangUp() {
        return new HangUp();
    }

    static Fault loseReply() {
        return new LoseReply();
    }

    static Fault misreport(String json) {
        return new Misreport(json);
    }
}
