package dev.mcptools.generator.law;

import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import java.util.List;

/**
 * Files that are on no disk.
 *
 * @param files them, the document first
 */
record FilesInMemory(List<SourceFile> files) implements SourceFiles {
    @Override
    public SourceFile document() {
        return files.get(0);
    }

    @Override
    public String path() {
        return document().name();
    }

    @Override
    public Finding find(String path, int most) {
        return files.stream()
                .filter(each -> each.name().equals(path))
                .findFirst()
                .<Finding>map(Finding.Found::new)
                .orElseGet(Finding.Absent::new);
    }
}
