package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.SecurityScheme.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with one request to prove who sends it. It replaces whatever the request has in the same places, so that no
 * argument of a tool passes for a credential.
 */
final class Signature {
    private static final String COOKIE = "Cookie";

    /** A credential and the value it has now. */
    private record Stamp(Credential credential, String value) {}

    private final List<Stamp> stamps;
    private final CredentialPlaces reserved;

    private Signature(List<Stamp> stamps, CredentialPlaces reserved) {
        this.stamps = stamps;
        this.reserved = reserved;
    }

    /**
     * {@return the signature that these credentials make}
     *
     * @param reserved where no argument may pass for a credential, whether one is sent there or not
     * @throws NoAnswerException if one of them had to be fetched and could not be
     */
    static Signature of(List<Credential> credentials, CredentialPlaces reserved) {
        List<Stamp> stamps = new ArrayList<>();
        for (Credential credential : credentials) {
            credential.source().value().ifPresent(value -> stamps.add(new Stamp(credential, value)));
        }
        return new Signature(stamps, reserved);
    }

    /** {@return where no argument may pass for a credential} */
    CredentialPlaces reserved() {
        return reserved;
    }

    /**
     * {@return another signature, after the API answered 401 to this one; empty if there is none to be had}
     *
     * @throws NoAnswerException if a credential had to be fetched and could not be
     */
    Optional<Signature> renewed() {
        List<Stamp> again = new ArrayList<>();
        boolean changed = false;
        for (Stamp stamp : stamps) {
            Optional<String> other = stamp.credential().source().renewed(stamp.value());
            changed |= other.isPresent();
            again.add(new Stamp(stamp.credential(), other.orElse(stamp.value())));
        }
        return changed ? Optional.of(new Signature(again, reserved)) : Optional.empty();
    }

    /** {@return a path with its query, with the credentials that stand in the query} */
    String target(String target) {
        String pairs = Stream.concat(
                        reserved.freeOf(target).stream(),
                        at(Place.QUERY)
                                .map(stamp -> PercentEncoding.encode(
                                                stamp.credential().name()) + "="
                                        + PercentEncoding.encode(stamp.value())))
                .collect(Collectors.joining("&"));
        String path = CredentialPlaces.path(target);
        return pairs.isEmpty() ? path : path + "?" + pairs;
    }

    /** {@return the headers, with the credentials that stand there or in cookies} */
    Map<String, String> headers(Map<String, String> headers) {
        Map<String, String> signed = new LinkedHashMap<>(headers);
        signed.keySet().removeIf(name -> reserved.has(Place.HEADER, name));
        String cookies = Stream.concat(
                        Optional.ofNullable(signed.remove(COOKIE)).stream()
                                .flatMap(all -> Arrays.stream(all.split("; ")))
                                .filter(pair -> !reserved.has(Place.COOKIE, pair.split("=", 2)[0])),
                        at(Place.COOKIE).map(stamp -> stamp.credential().name() + "=" + stamp.value()))
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            signed.put(COOKIE, cookies);
        }
        at(Place.HEADER).forEach(stamp -> {
            String name = stamp.credential().name();
            signed.keySet().removeIf(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
            signed.put(name, stamp.value());
        });
        return signed;
    }

    /** {@return the answer, which does not quote the credentials} */
    ApiAnswer removedFrom(ApiAnswer answer) {
        return stamps.isEmpty()
                ? answer
                : new Secrets(stamps.stream().map(Stamp::value).toList()).removedFrom(answer);
    }

    private Stream<Stamp> at(Place place) {
        return stamps.stream().filter(stamp -> stamp.credential().place() == place);
    }

    @Override
    public String toString() {
        return stamps.stream().map(Stamp::credential).toList().toString();
    }
}
