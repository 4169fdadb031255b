package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a catalogue in memory, by path relative to it, with slashes: {@code vocabularies/bodies.yaml}. */
public record Folder(SortedMap<String, byte[]> files) {
    public static final Folder EMPTY = new Folder(new TreeMap<>());

    private static final char AFTER_SLASH = '/' + 1;

    public Folder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads a folder of any file system; what begins with a dot is left out. */
    public static Folder read(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!("/" + name).contains("/.")) {
                    files.put(name, bytes(path));
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return new Folder(files);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Those files whose path is wanted. */
    public Folder only(Predicate<String> wanted) {
        var some = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (wanted.test(path)) {
                some.put(path, bytes);
            }
        });
        return new Folder(some);
    }

    /** Those files that {@code other} lacks or has with other bytes. */
    public Folder otherThan(Folder other) {
        return only(path -> !Arrays.equals(files.get(path), other.files.get(path)));
    }

    /** The files with these paths. */
    Folder of(Collection<String> paths) {
        var some = new TreeMap<String, byte[]>();
        paths.forEach(path -> some.put(path, files.getOrDefault(path, new byte[0])));
        return new Folder(some);
    }

    /** The files in {@code folder}. */
    Folder in(String folder) {
        return new Folder(files.subMap(folder + '/', folder + AFTER_SLASH));
    }

    /** The files in {@code folder}, by the rest of their path. */
    Folder below(String folder) {
        var below = new TreeMap<String, byte[]>();
        in(folder).files.forEach((path, bytes) -> below.put(path.substring(folder.length() + 1), bytes));
        return new Folder(below);
    }

    /** These files with those of {@code over} added and laid over them. */
    public Folder with(Map<String, byte[]> over) {
        var both = new TreeMap<>(files);
        both.putAll(over);
        return new Folder(both);
    }

    /** Of all paths and bytes, in hexadecimal. */
    public String sha256() {
        return sha256((path, bytes) -> bytes);
    }

    /** Of all paths, their lengths, and what stands for their bytes. */
    String sha256(BiFunction<String, byte[], byte[]> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update((path + "\n" + bytes.length + "\n").getBytes(UTF_8));
                digest.update(content.apply(path, bytes));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    public Set<String> paths() {
        return files.keySet();
    }
}
