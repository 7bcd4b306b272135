package dev.mcptools.runtime.protocol;

/**
 * The error codes of JSON-RPC and MCP (2026-07-28, Overview, "Error Codes") that are sent from here, with the HTTP status
 * that the revision demands.
 *
 * <p>A request that can be read and routed is answered with 200 even if the answer is an error: older clients look into
 * the body only then.
 */
enum ErrorCode {
    PARSE_ERROR(-32700, 400),
    INVALID_REQUEST(-32600, 400),
    METHOD_NOT_FOUND(-32601, 404),
    INVALID_PARAMS(-32602, 200),
    /** A request of the modern era without the {@code _meta} that it must have. */
    INVALID_META(-32602, 400),
    /** In the legacy era; in the modern one it is {@link #INVALID_PARAMS} (2026-07-28, Overview, "Error Codes"). */
    RESOURCE_NOT_FOUND(-32002, 200),
    INTERNAL_ERROR(-32603, 200),
    /** More calls at once than are answered: nothing was called. */
    BUSY(-32603, 503),
    HEADER_MISMATCH(-32020, 400),
    MISSING_CLIENT_CAPABILITY(-32021, 400),
    UNSUPPORTED_VERSION(-32022, 400);

    private final int code;
    private final int httpStatus;

    ErrorCode(int code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    int code() {
        return code;
    }

    /** {@return the status on HTTP; in the legacy era an unknown method is no reason for another status than 200} */
    int httpStatus(Era era) {
        return this == METHOD_NOT_FOUND && era == Era.LEGACY ? 200 : httpStatus;
    }
}
