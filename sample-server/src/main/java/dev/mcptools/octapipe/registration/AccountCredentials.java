package dev.mcptools.octapipe.registration;

/** What an account signs in with. */
public sealed interface AccountCredentials {

    /**
     * A token is fetched with these when it is needed.
     *
     * @param domain the customer's
     * @param email the user's
     * @param password the user's
     */
    record SignIn(String domain, String email, String password) implements AccountCredentials {
        @Override
        public String toString() {
            return "SignIn[domain=" + domain + ", email=" + email + ", password=...]";
        }
    }

    /**
     * A token that does not have to be fetched.
     *
     * @param token the token
     */
    record BearerToken(String token) implements AccountCredentials {
        @Override
        public String toString() {
            return "BearerToken[...]";
        }
    }
}
