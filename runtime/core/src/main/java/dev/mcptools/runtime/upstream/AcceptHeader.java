package dev.mcptools.runtime.upstream;

import java.util.List;
import java.util.StringJoiner;

/** What a request asks for (RFC 9110, section 12.5.1). */
final class AcceptHeader {
    private AcceptHeader() {}

    /** {@return these media types in their order, then JSON, in which errors are told, then anything} */
    static String of(List<String> types) {
        StringJoiner header = new StringJoiner(", ");
        for (int i = 0; i < types.size(); i++) {
            header.add(i == 0 ? types.get(i) : types.get(i) + ";q=0." + Math.max(3, 9 - i));
        }
        if (types.contains("*/*")) {
            return header.toString();
        }
        if (types.stream().noneMatch(MediaType::isJson)) {
            header.add(MediaType.JSON + ";q=0.2");
        }
        return header.add("*/*;q=0.1").toString();
    }
}
