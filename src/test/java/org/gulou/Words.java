package org.gulou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the screens' words, and where pages and code name them. */
final class Words {

    private static final Path MESSAGES = Path.of("src/main/resources/org/gulou");
    private static final Pattern QUOTED = Pattern.compile("'([a-zA-Z0-9._-]+)'|\"([a-zA-Z0-9._-]+)\"");
    private static final Pattern LOOKED_UP = Pattern.compile("\\btext\\['([^']+)'\\]|\\btext\\.([a-zA-Z0-9_]+)");

    private Words() {}

    /** The keys of one language, each as often as it stands in the file. */
    static List<String> keys(String file) {
        return read(MESSAGES.resolve(file))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[=: ]", 2)[0])
                .toList();
    }

    static Stream<String> languages() {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Messages") && name.endsWith(".properties"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every quoted word of pages and code: a key, or (ending in a dot) the beginning of some. */
    static Set<String> quoted() {
        return sources("java", "xhtml", "xml")
                .flatMap(file -> QUOTED.matcher(read(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that pages look up by their whole name. */
    static Set<String> lookedUp() {
        return sources("xhtml")
                .flatMap(file -> LOOKED_UP.matcher(read(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Path> sources(String... endings) {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith("." + ending)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
