package dev.mcptools.maven.init;

import dev.mcptools.generator.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A document on the web, given by its address on purpose; nothing that it refers to is fetched.
 *
 * @param file the document; its name is the last part of the address if that is a name of a document
 * @param address where it was in the end, redirects followed
 */
record WebDocument(SourceFile file, URI address) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[a-z0-9][a-z0-9._-]{0,80}\\.(json|ya?ml)");

    /** {@return whether this is an address on the web, and no file} */
    static boolean isAddress(String inputSpec) {
        return ADDRESS.matcher(inputSpec).matches();
    }

    /**
     * {@return the document at an address}
     *
     * @param inputSpec the address
     * @param mostBytes the largest document
     * @param limit how long it may take in all
     * @throws MojoFailureException if it is not to be had, with the reason
     */
    static WebDocument fetch(String inputSpec, int mostBytes, Duration limit) throws MojoFailureException {
        Fetching fetching = new Fetching(uri(inputSpec), mostBytes);
        ExecutorService waiting = Executors.newSingleThreadExecutor(WebDocument::daemon);
        Future<WebDocument> fetched = waiting.submit(fetching::follow);
        try {
            return fetched.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw fetching.failure("did not come within " + limit.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            if (cause instanceof MojoFailureException said) {
                throw said;
            }
            throw fetching.failure("cannot be fetched: "
                    + Optional.ofNullable(cause.getMessage())
                            .orElse(cause.getClass().getSimpleName())
                    + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fetching.failure("was not waited for.");
        } finally {
            waiting.shutdownNow();
        }
    }

    // The body of an answer that stalls is waited for whatever happens, on Java 17.
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mcp-tools-init");
        thread.setDaemon(true);
        return thread;
    }

    private static URI uri(String inputSpec) throws MojoFailureException {
        try {
            URI uri = URI.create(inputSpec.strip());
            if (uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Answered below, as for an address without a host.
        }
        throw new MojoFailureException("inputSpec is no address to fetch a document from. Give one such as"
                + " https://api.example.com/openapi.json, without user and password.");
    }

    /**
     * One document on its way.
     *
     * @param address where it was said to be
     * @param mostBytes the largest document
     */
    private record Fetching(URI address, int mostBytes) {
        WebDocument follow() throws IOException, InterruptedException, MojoFailureException {
            // Redirects are followed here, where they are counted and never leave https.
            HttpClient http = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(Redirect.NEVER)
                    .proxy(Optional.ofNullable(ProxySelector.getDefault()).orElseGet(() -> ProxySelector.of(null)))
                    .build();
            URI at = address;
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpResponse<InputStream> answer = http.send(
                        HttpRequest.newBuilder(at)
                                .header("Accept", "application/json, application/yaml;q=0.9, */*;q=0.5")
                                .build(),
                        BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    Optional<URI> next = redirect(at, answer);
                    if (next.isEmpty()) {
                        return document(at, answer, body);
                    }
                    at = next.get();
                }
            }
            throw failure("leads on and on: it was redirected more than " + MOST_REDIRECTS + " times.");
        }

        private Optional<URI> redirect(URI at, HttpResponse<?> answer) throws MojoFailureException {
            Optional<String> location = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                return Optional.empty();
            }
            URI next = resolved(at, location.get());
            boolean secureStays =
                    !"https".equalsIgnoreCase(at.getScheme()) || "https".equalsIgnoreCase(next.getScheme());
            if (!isAddress(next.toString()) || !secureStays) {
                throw failure(
                        "is redirected to " + next + ", which is not followed. Give that address if it is meant.");
            }
            return Optional.of(next);
        }

        private URI resolved(URI at, String location) throws MojoFailureException {
            try {
                return at.resolve(location);
            } catch (IllegalArgumentException e) {
                throw failure("is redirected to '" + location + "', which is no address.");
            }
        }

        private WebDocument document(URI at, HttpResponse<?> answer, InputStream body)
                throws IOException, MojoFailureException {
            if (answer.statusCode() != 200) {
                throw failure("was answered with status " + answer.statusCode()
                        + ". If it takes an account, download the document and give the file.");
            }
            String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            if (type.startsWith("text/html")) {
                throw failure(
                        "is a web page. Give the address of the document itself, which such pages often link to.");
            }
            byte[] content = body.readNBytes(mostBytes + 1);
            if (content.length > mostBytes) {
                throw failure("is larger than " + (mostBytes >> 20) + " MiB.");
            }
            return new WebDocument(new SourceFile(name(at, content), content), at);
        }

        private static String name(URI at, byte[] content) {
            String path = Optional.ofNullable(at.getPath()).orElse("");
            String last = path.substring(path.lastIndexOf('/') + 1);
            if (FILE_NAME.matcher(last).matches()) {
                return last;
            }
            for (byte each : content) {
                boolean mark = each < 0; // of a byte order mark: names have none of it, and neither have JSON and YAML
                if (!mark && !Character.isWhitespace(each)) {
                    return each == '{' ? "openapi.json" : "openapi.yaml";
                }
            }
            return "openapi.yaml";
        }

        private MojoFailureException failure(String what) {
            return new MojoFailureException("inputSpec " + address + " " + what);
        }
    }
}
