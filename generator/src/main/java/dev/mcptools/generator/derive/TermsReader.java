package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.Security;
import dev.mcptools.generator.model.Terms;
import java.util.Optional;

/** Reads where an operation is called and with which credentials, where that differs from the API's default. */
final class TermsReader {
    private final ApiDocument document;
    private final Api api;
    private final SecuritySchemes schemes;
    private final ServerReader servers;
    private final SecurityReader security;

    TermsReader(ApiDocument document, Api api, SecuritySchemes schemes, Diagnostics diagnostics) {
        this.document = document;
        this.api = api;
        this.schemes = schemes;
        this.servers = new ServerReader(document, diagnostics);
        this.security = new SecurityReader(document, schemes, diagnostics);
    }

    Terms read(ApiOperation operation) throws DocumentFault {
        Optional<ApiServer> server = servers.of(operation).filter(own -> !isDefault(own));
        Security needed = withKeysAmongParameters(security.of(operation), operation);
        return new Terms(server, needed.equals(api.security()) ? Optional.empty() : Optional.of(needed));
    }

    private boolean isDefault(ApiServer server) {
        return !api.servers().isEmpty() && api.servers().get(0).withDefaults().equals(server.withDefaults());
    }

    /** A key that is declared as a parameter, too, is no argument; the operation needs its scheme, said or not. */
    private Security withKeysAmongParameters(Security declared, ApiOperation operation) throws DocumentFault {
        Security all = declared;
        for (ObjectNode parameter : operation.parameters(document)) {
            Optional<String> scheme = schemes.keyIn(
                    parameter.path("in").asText(), parameter.path("name").asText());
            if (scheme.isPresent() && !all.names(scheme.get())) {
                Security with = all.and(scheme.get());
                all = parameter.path("required").asBoolean() ? with : with.or(all);
            }
        }
        return all;
    }
}
