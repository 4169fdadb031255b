package org.gulou.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which contents lie, each in a file of its own ({@code ab/<SHA-256>-<id>}), so that what is deleted for
 * one owner is gone, and a restored folder can be checked without the database.
 */
record Shelf(Path folder) {
    private static final String INCOMING = "incoming";

    /** A file, and so in no drawer: whose shelf it is. */
    private static final String MARK = "database";

    /** Puts the content there for good: once this returns, a power cut does not take it away. */
    void put(String id, Content content) {
        try {
            Path incoming = Files.createDirectories(folder.resolve(INCOMING)).resolve(id);
            Path drawer = Files.createDirectories(drawer(content.sha256()));
            try (var out = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content.bytes());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(incoming, place(id, content.sha256()), StandardCopyOption.ATOMIC_MOVE);
            force(drawer);
            force(folder);
        } catch (IOException full) {
            throw new UncheckedIOException("A file of " + content + " could not be kept in " + folder, full);
        }
    }

    /** A move is kept only once its folder is written. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Takes a content out.
     *
     * @throws IllegalStateException if the file is not what was put there, or is gone
     */
    Content get(String id, String sha256) {
        try {
            Content content = Content.of(Files.readAllBytes(place(id, sha256)));
            if (!content.sha256().equals(sha256)) {
                throw new IllegalStateException(
                        "File " + id + " was changed on the disk: expected SHA-256 " + sha256 + ", found " + content);
            }
            return content;
        } catch (NoSuchFileException gone) {
            throw new IllegalStateException(
                    "File " + id + " is gone from the disk: expected SHA-256 " + sha256 + " in " + folder, gone);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("File " + id + " cannot be read from " + folder, unreadable);
        }
    }

    void remove(String id, String sha256) {
        remove(place(id, sha256));
    }

    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException("Cannot delete " + file, stuck);
        }
    }

    /** Marks the shelf as that of a database, unless it is marked already; tells whether it is that one's. */
    boolean mark(String database) {
        try {
            Path incoming = Files.createDirectories(folder.resolve(INCOMING)).resolve(MARK + "-" + database);
            if (!Files.exists(folder.resolve(MARK))) {
                Files.writeString(incoming, database);
                Files.move(incoming, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            }
            return isOf(database);
        } catch (IOException stuck) {
            throw new UncheckedIOException("Cannot mark " + folder + " as that of database " + database, stuck);
        }
    }

    /** Whether a database may take the shelf for its own: it bears its mark, or none. */
    boolean isOf(String database) {
        Path mark = folder.resolve(MARK);
        try {
            return !Files.exists(mark) || Files.readString(mark).strip().equals(database);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + mark, unreadable);
        }
    }

    /** The folders in which files lie, of those that are not finished, too. */
    List<Path> drawers() {
        return Files.isDirectory(folder)
                ? list(folder).stream().filter(Files::isDirectory).toList()
                : List.of();
    }

    /** The files of a drawer that were written to their end. */
    static Stream<Path> finished(Path drawer) {
        return drawer.endsWith(INCOMING)
                ? Stream.empty()
                : list(drawer).stream().filter(Files::isRegularFile);
    }

    /** The files in a drawer, finished or not, that were written before {@code instant}. */
    static List<Path> before(Path drawer, Instant instant) {
        return list(drawer).stream()
                .filter(Files::isRegularFile)
                .filter(file -> written(file).isBefore(instant))
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException justMoved) {
            return Instant.MAX;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the time of " + file, unreadable);
        }
    }

    /** The id that a file on this shelf belongs to. */
    static String idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('-') + 1);
    }

    private Path place(String id, String sha256) {
        return drawer(sha256).resolve(sha256 + "-" + id);
    }

    private Path drawer(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }
}
