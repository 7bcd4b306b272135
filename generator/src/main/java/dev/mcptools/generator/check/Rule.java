package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;

/** Something that must hold between the documents and the tools made from them. */
interface Rule {
    /**
     * Says where it does not hold.
     *
     * @param subject what is checked
     * @param diagnostics gets each place
     */
    void check(Subject subject, Diagnostics diagnostics);
}
