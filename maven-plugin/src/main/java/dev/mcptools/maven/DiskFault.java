package dev.mcptools.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What the disk refused, for the one who can change it: Java names the file and leaves the rest to the exception. */
final class DiskFault {
    private DiskFault() {}

    /** {@return a sentence with the file, what is wrong with it and what to do} */
    static String inWords(IOException fault) {
        if (!(fault instanceof FileSystemException refused)) {
            return "Reading or writing failed: "
                    + Optional.ofNullable(fault.getMessage()).orElseGet(fault::toString);
        }
        return refused.getFile() + " " + problem(refused) + " Correct that, or choose another place, and run again.";
    }

    private static String problem(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "may not be read or written by the user who runs Maven.";
        }
        if (refused instanceof NoSuchFileException) {
            return "is not there and cannot be made.";
        }
        if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
            return "is a file where a directory has to be.";
        }
        return "cannot be read or written: "
                + Optional.ofNullable(refused.getReason())
                        .orElseGet(() -> refused.getClass().getSimpleName()) + ".";
    }
}
