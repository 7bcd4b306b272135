package dev.mcptools.octapipe.console;

/**
 * The head of an account's pages.
 *
 * @param id the account's id
 * @param label what people call it
 * @param tab which of its pages is shown
 */
record AccountHead(String id, String label, Tab tab) {

    /** The pages of an account. */
    enum Tab {
        SERVERS("MCP Servers", "servers"),
        TOOLS("Tools", "tools"),
        AUDIT("Audit log", "audit"),
        SETTINGS("Settings", "settings");

        private final String title;
        private final String path;

        Tab(String title, String path) {
            this.title = title;
            this.path = path;
        }

        String title() {
            return title;
        }
    }

    /** {@return the path that all pages of the account begin with} */
    String path() {
        return Console.HOME + "/" + id;
    }

    String path(Tab page) {
        return path() + "/" + page.path;
    }
}
