package dev.mcptools.runtime.upstream;

import java.util.List;
import java.util.Optional;

/** Decides which credentials go with a request. */
interface Keyring {

    /**
     * What goes with a request.
     *
     * @param credentials what is sent
     * @param remark what has to be said if the API refuses it nevertheless
     */
    record Choice(List<Credential> credentials, Optional<String> remark) {
        static final Choice NOTHING = new Choice(List.of(), Optional.empty());
    }

    /**
     * {@return the credentials for {@code request}}
     *
     * @throws NoAnswerException if it needs some that are not configured
     */
    Choice choose(ApiRequest request);

    /** {@return where the API reads keys from} */
    CredentialPlaces places();

    /** {@return one account for all requests but those that say that they need none} */
    static Keyring always(Credentials credentials) {
        return new OneAccount(Credential.inAuthorization(credentials));
    }

    /** One account, whatever the API calls the scheme. */
    record OneAccount(Credential credential) implements Keyring {
        @Override
        public Choice choose(ApiRequest request) {
            boolean open = request.security()
                    .filter(security -> security.alternatives().isEmpty())
                    .isPresent();
            return open ? Choice.NOTHING : new Choice(List.of(credential), Optional.empty());
        }

        @Override
        public CredentialPlaces places() {
            return CredentialPlaces.NONE;
        }

        @Override
        public String toString() {
            return credential.source().toString();
        }
    }
}
