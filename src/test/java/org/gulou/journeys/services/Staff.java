package org.gulou.journeys.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gulou.kernel.Post;

/**
 * Somebody of the demo people who works at an office.
 *
 * @param posts as the list of them writes posts: {@code clerk@yunyan-transport}
 */
record Staff(String signInName, List<String> posts) {
    private static final List<Staff> ALL = all(Path.of("src/main/resources/org/gulou/identity/demo-people.txt"));

    /** The sign-in names of those who hold it. */
    static List<String> of(Post post) {
        String wanted = post.role() + "@" + post.body().id();
        return ALL.stream()
                .filter(one -> one.posts().contains(wanted))
                .map(Staff::signInName)
                .toList();
    }

    private static List<Staff> all(Path list) {
        try {
            return Files.readAllLines(list, UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells ->
                            new Staff(cells[0].strip(), List.of(cells[2].strip().split(" "))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
