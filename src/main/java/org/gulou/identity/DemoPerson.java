package org.gulou.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** A line of {@code demo-people.txt}: somebody that shows what the portal can do. */
record DemoPerson(String signInName, String name, List<Post> posts, String residentId, Optional<Business> business) {
    /** An organisation that a demo person acts for. */
    record Business(String uscc, String name) {}

    /** Obviously nobody's number: no local number begins with 0. */
    private static final String PHONE = "085100000001";

    static List<DemoPerson> all() {
        try (InputStream file = Objects.requireNonNull(DemoPerson.class.getResourceAsStream("demo-people.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoPerson::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoPerson parse(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        List<Post> posts = cells[2].isEmpty()
                ? List.of()
                : Arrays.stream(cells[2].split(" ")).map(DemoPerson::post).toList();
        Optional<Business> business = cells[4].isEmpty()
                ? Optional.empty()
                : Optional.of(new Business(cells[4].substring(0, 18), cells[4].substring(19)));
        return new DemoPerson(cells[0], cells[1], posts, cells[3], business);
    }

    private static Post post(String text) {
        int at = text.indexOf('@');
        return new Post(text.substring(0, at), new BodyId(text.substring(at + 1)));
    }

    Registration registration(String password) {
        return new Registration(new Person.Contact(name, residentId, PHONE, "", "zh"), signInName, password);
    }

    /** What the line at each start says of this person. */
    String role() {
        if (!posts.isEmpty()) {
            return posts.stream()
                    .map(post -> post.role() + " at " + post.body())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }
        return business.map(own -> "citizen, acts for " + own.name()).orElse("citizen");
    }
}
