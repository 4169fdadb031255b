package org.gulou.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of passwords in the data folder that only its owner can read: a line holds a sign-in name and a password. */
record PasswordFile(Path path) {
    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    /** The passwords by sign-in name; none if there is no file. */
    Map<String, String> read() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream()
                            .map(line -> line.split("\t", 2))
                            .filter(cells -> cells.length == 2)
                            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> b, TreeMap::new))
                    : Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read; delete it to have new passwords made", unreadable);
        }
    }

    /** Replaces the file; never is there half a file, nor one that others can read. */
    void write(Map<String, String> passwords) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "passwords", ".tmp", OWNER_ONLY);
            Files.write(
                    fresh,
                    passwords.entrySet().stream()
                            .map(entry -> entry.getKey() + "\t" + entry.getValue())
                            .toList());
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(path + " cannot be written", unwritable);
        }
    }
}
