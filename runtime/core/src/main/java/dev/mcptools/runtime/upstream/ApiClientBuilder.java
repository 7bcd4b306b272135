package dev.mcptools.runtime.upstream;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.http1.Http1Client;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets how an {@link ApiClient} sends. */
public final class ApiClientBuilder {
    private final ApiDescription api;
    private final BaseUri base;
    private final Map<String, URI> ownServers = new HashMap<>();
    private final Map<String, String> serverVariables = new HashMap<>();
    private final Map<String, Credentials> credentials = new HashMap<>();
    private final Map<String, String> howToConfigure = new HashMap<>();
    private final Map<String, String> howToFind = new HashMap<>();
    private Optional<Credentials> account = Optional.empty();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration deadline = Duration.ofSeconds(60);
    private int maxAnswerBytes = 16 * 1024 * 1024;
    private Clock clock = Clock.systemUTC();
    private Optional<Tls> tls = Optional.empty();

    ApiClientBuilder(ApiDescription api, BaseUri base) {
        this.api = api;
        this.base = base;
    }

    /** What proves the account, in the Authorization header of all requests but those that need none. */
    public ApiClientBuilder credentials(Credentials value) {
        account = Optional.of(value);
        return this;
    }

    /**
     * What proves the account by this security scheme; requests that need other schemes go without it.
     *
     * @throws IllegalArgumentException if the API has no such scheme
     */
    public ApiClientBuilder credentials(String scheme, Credentials value) {
        if (!api.schemes().containsKey(scheme)) {
            throw new IllegalArgumentException("The API " + api.id() + " has no security scheme " + scheme + ".");
        }
        credentials.put(scheme, value);
        return this;
    }

    /** What an operator has to do for credentials by this scheme, to follow its name: {@code set api.url}. */
    ApiClientBuilder howToConfigure(String scheme, String what) {
        howToConfigure.put(scheme, what);
        return this;
    }

    /**
     * Where a server is that single operations call, instead of where the document says.
     *
     * @throws IllegalArgumentException if the API has no such server
     */
    public ApiClientBuilder server(String name, URI uri) {
        if (!api.ownServers().containsKey(name)) {
            throw new IllegalArgumentException("The API " + api.id() + " has no server " + name + ".");
        }
        ownServers.put(name, new BaseUri(uri).uri());
        return this;
    }

    /** What an operator has to do for the address of a server that is not known: {@code set api.servers.files.url}. */
    ApiClientBuilder howToFind(String server, String what) {
        howToFind.put(server, what);
        return this;
    }

    /** The value of a variable in the addresses of servers that single operations call. */
    public ApiClientBuilder serverVariable(String name, String value) {
        serverVariables.put(name, value);
        return this;
    }

    /** How long to wait for a connection; 5 seconds if not given. */
    public ApiClientBuilder connectTimeout(Duration time) {
        connectTimeout = positive(time);
        return this;
    }

    /** How long the API may be silent before or within its answer; 30 seconds if not given. */
    public ApiClientBuilder readTimeout(Duration time) {
        readTimeout = positive(time);
        return this;
    }

    /** How long a call takes at most in all, login and second attempt included; 60 seconds if not given. */
    public ApiClientBuilder deadline(Duration time) {
        deadline = positive(time);
        return this;
    }

    /** The largest body of an answer in bytes; 16 MiB if not given. */
    public ApiClientBuilder maxAnswerBytes(int bytes) {
        maxAnswerBytes = bytes;
        return this;
    }

    /** What times in answers are compared with; the system's clock if not given. */
    public ApiClientBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** What is trusted for https; the JDK's certificate authorities if not given. */
    public ApiClientBuilder tls(Tls value) {
        tls = Optional.of(value);
        return this;
    }

    /** {@return the client} */
    public ApiClient build() {
        Http1Client http = Http1Client.create(config -> config.followRedirects(false)
                .proxy(Proxy.noProxy())
                // Connections are ours, and so is their TLS: Helidon's own would read all trusted authorities at start.
                .tls(Tls.builder().enabled(false).build())
                .contentEncoding(encoding -> encoding.contentEncodingsDiscoverServices(false))
                .addHeader(HeaderNames.ACCEPT.defaultCase(), "application/json, */*;q=0.1")
                .addHeader(HeaderNames.USER_AGENT.defaultCase(), "mcp-tools")
                .readTimeout(readTimeout));
        ServerAddresses addresses = ServerAddresses.of(api, base, ownServers, serverVariables);
        Map<String, HttpSender> senders = new HashMap<>();
        Map<String, ConnectionPool> connections = connections(addresses);
        addresses.known().forEach((name, uri) -> senders.put(name, sender(http, connections, uri)));
        return new ApiClient(
                new Servers(sender(http, connections, base), Map.copyOf(senders), addresses.unknown(), howToFind),
                account.<Keyring>map(Keyring::always)
                        .orElseGet(() -> new SchemeKeyring(api, credentials, howToConfigure)),
                deadline);
    }

    private HttpSender sender(Http1Client http, Map<String, ConnectionPool> connections, BaseUri uri) {
        ConnectionPool pool = Optional.ofNullable(connections.get(uri.origin())).orElseThrow();
        return new HttpSender(http, pool, uri, maxAnswerBytes, clock);
    }

    /** {@return connections by origin} */
    private Map<String, ConnectionPool> connections(ServerAddresses addresses) {
        List<BaseUri> all = Stream.concat(Stream.of(base), addresses.known().values().stream())
                .toList();
        Optional<Tls> secure = all.stream().anyMatch(BaseUri::isHttps)
                ? tls.or(() -> Optional.of(Tls.create(config -> {})))
                : Optional.empty();
        return all.stream()
                .collect(Collectors.toMap(
                        BaseUri::origin,
                        uri -> new ConnectionPool(uri, secure.filter(any -> uri.isHttps()), connectTimeout),
                        (one, same) -> one));
    }

    private static Duration positive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("A time limit is longer than nothing, unlike " + time + ".");
        }
        return time;
    }
}
