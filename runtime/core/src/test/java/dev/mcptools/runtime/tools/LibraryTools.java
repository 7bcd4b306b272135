package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.List;
import java.util.Optional;

/** Tools of another API, as the generator writes them: ids that are numbers, ids that are words, a list without pages. */
final class LibraryTools {
    private LibraryTools() {}

    static ToolRegistry registry() {
        return ToolRegistry.of(
                new ListBranches(),
                new ListShelves(),
                new ListBooks(),
                new ListReaders(),
                new Place(),
                new Look(),
                new Close(),
                new Move(),
                new Import());
    }

    /** A tool that sends its arguments as they are, so that what they came to can be seen. */
    private abstract static class Sending implements OperationTool<ObjectNode> {
        private final ToolDescriptor descriptor;

        Sending(ToolDescriptor.Builder descriptor, Access access, String schema) {
            this.descriptor = descriptor
                    .description("Something of a library.")
                    .inputSchema(SchemaResource.of(LibraryTools.class, schema))
                    .access(access)
                    .build();
        }

        @Override
        public ToolDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public ObjectNode read(ArgumentReader in) {
            ObjectNode arguments = Json.object();
            for (String name : List.of("branch_id", "q", "book", "at", "shelf", "reader", "values", "stops", "rows")) {
                in.optional(name, ArgumentType.ANY).ifPresent(value -> arguments.set(name, value));
            }
            return in.orReject(arguments);
        }
    }

    static final class ListBranches extends Sending {
        ListBranches() {
            super(
                    ToolDescriptor.named("list_branches")
                            .resource("branches")
                            .identity(Identity.by("/id").named("/name").few().at("/branches")),
                    Access.READ,
                    "nothing.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return ApiRequest.get("/branches").build();
        }
    }

    static final class ListShelves extends Sending {
        ListShelves() {
            super(
                    ToolDescriptor.named("list_shelves")
                            .resource("shelves")
                            .from(
                                    "branch_id",
                                    ArgumentSource.of("list_branches").with(IdForm.INTEGER))
                            .identity(Identity.by("/no").named("/label").few()),
                    Access.READ,
                    "shelves.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return ApiRequest.get("/branches/{branch_id}/shelves")
                    .path("branch_id", input.path("branch_id").asText())
                    .build();
        }
    }

    static final class ListBooks extends Sending {
        ListBooks() {
            super(
                    ToolDescriptor.named("list_books")
                            .resource("books")
                            .pagination(Pagination.offset("offset").items("/books"))
                            .identity(Identity.by("/slug")
                                    .named("/title")
                                    .named("/author", "/title")
                                    .foundBy("{\"q\":\"{name}\"}")),
                    Access.READ,
                    "books.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return ApiRequest.get("/books")
                    .query("q", Optional.ofNullable(input.get("q")).map(q -> q.asText()))
                    .build();
        }
    }

    static final class ListReaders extends Sending {
        ListReaders() {
            super(
                    ToolDescriptor.named("list_readers")
                            .resource("readers")
                            .pagination(Pagination.offset("offset").items(""))
                            .identity(Identity.by("/id").named("/name")),
                    Access.READ,
                    "nothing.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return ApiRequest.get("/readers").build();
        }
    }

    private static ToolDescriptor.Builder placing(String name) {
        return ToolDescriptor.named(name)
                .resource("books")
                .from("book", ArgumentSource.of("list_books").with(IdForm.TEXT))
                // Before what it is looked for in: the order of arguments is that of the document.
                .from(
                        "shelf",
                        ArgumentSource.of("list_shelves")
                                .given("branch_id", "at")
                                .with(IdForm.INTEGER))
                .from("at", ArgumentSource.of("list_branches").with(IdForm.INTEGER))
                .from("reader", ArgumentSource.of("list_readers").with(IdForm.UUID));
    }

    static final class Place extends Sending {
        Place() {
            super(placing("place_book"), Access.WRITE, "place.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return sent(input);
        }
    }

    static final class Look extends Sending {
        Look() {
            super(placing("look_for_book"), Access.READ, "place.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return sent(input);
        }
    }

    static final class Close extends Sending {
        Close() {
            super(placing("remove_shelf"), Access.DESTRUCTIVE, "place.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return sent(input);
        }
    }

    private static ToolDescriptor.Builder moving(String name) {
        ArgumentSource branch = ArgumentSource.of("list_branches").with(IdForm.INTEGER);
        ArgumentSource shelf = ArgumentSource.of("list_shelves").with(IdForm.INTEGER);
        return ToolDescriptor.named(name)
                .resource("books")
                .from("rows[].shelf", shelf.given("branch_id", "rows[].at"))
                .from("rows[].at", branch)
                .from("rows[].book", ArgumentSource.of("list_books").with(IdForm.TEXT))
                .from("rows[].reader", ArgumentSource.of("list_readers").with(IdForm.UUID))
                .from("rows[].next.shelf", shelf.given("branch_id", "rows[].at"))
                .from("values.shelf", shelf.given("branch_id", "at"))
                .from("values.dotted\\.name", branch)
                .from("stops[]", branch)
                .from("at", branch);
    }

    static final class Move extends Sending {
        Move() {
            super(moving("move_books"), Access.WRITE, "move.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return sent(input);
        }
    }

    static final class Import extends Sending {
        Import() {
            super(moving("import_books").bulk(Bulk.rows("rows").done("/done")), Access.WRITE, "import.input.json");
        }

        @Override
        public ApiRequest request(ObjectNode input) {
            return sent(input);
        }
    }

    private static ApiRequest sent(ObjectNode input) {
        return ApiRequest.get("/sent").query("arguments", input.toString()).build();
    }
}
