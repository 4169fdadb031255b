package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;

/**
 * Where a service takes no applications, as its files say, and these files with one pause more or less: every other byte
 * stays.
 */
public record Pauses(Folder folder, String service) {
    private static final String PAUSED = "paused";

    /**
     * Where something is paused.
     *
     * @param path of the service's own file, for all bodies, or of the file of a division
     * @param body in that division; empty for all that the file holds for
     * @param variant what alone is paused, such as {@code renew}; empty for all
     */
    public record Where(String path, Optional<String> body, Optional<String> variant) {
        /** All variants. */
        public Where(String path, Optional<String> body) {
            this(path, body, Optional.empty());
        }

        /** The same for one variant alone. */
        public Where of(String one) {
            return new Where(path, body, Optional.of(one));
        }

        /** Everywhere in one division. */
        public static Where division(String code) {
            return new Where("offers/" + code + ".yaml", Optional.empty());
        }

        boolean isEverywhere() {
            return path.startsWith("services/");
        }
    }

    /**
     * A pause.
     *
     * @param from the first day; empty where it has none
     * @param until the last day; empty where nobody knows it yet
     */
    public record Pause(Where where, LocalizedText reason, Optional<String> from, Optional<String> until) {}

    /** All that are written, whether they have begun or not. */
    public List<Pause> all() {
        var all = new ArrayList<Pause>();
        everywhere()
                .ifPresent(where -> fields(where.path()).ifPresent(file -> {
                    pause(where, file).ifPresent(all::add);
                    variants(file)
                            .forEach(variant -> entry(where.of(variant))
                                    .flatMap(own -> pause(where.of(variant), own))
                                    .ifPresent(all::add));
                }));
        for (String path : folder.paths()) {
            if (path.startsWith("offers/")) {
                entries(path)
                        .forEach(entry -> pause(new Where(path, entry.string("body"), entry.string("variant")), entry)
                                .ifPresent(all::add));
            }
        }
        return all;
    }

    private static Set<String> variants(Node.Fields file) {
        return file.fields("variants").map(all -> all.fields().keySet()).orElse(Set.of());
    }

    /** The file of the service itself. */
    public Optional<Where> everywhere() {
        return folder.paths().stream()
                .filter(path -> path.matches("services/[^/]+/" + service + "/service\\.yaml"))
                .findFirst()
                .map(path -> new Where(path, Optional.empty()));
    }

    private static Optional<Pause> pause(Where where, Node.Fields entry) {
        return entry.fields(PAUSED)
                .map(paused -> new Pause(where, paused.words("reason"), paused.string("from"), paused.string("until")));
    }

    private Optional<Node.Fields> fields(String path) {
        return Optional.ofNullable(folder.files().get(path))
                .flatMap(bytes -> Yaml.read(path, new String(bytes, UTF_8), new Mistakes()))
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast);
    }

    private Stream<Node.Fields> entries(String path) {
        return fields(path).stream()
                .flatMap(file -> file.maps("offers").stream())
                .filter(entry -> entry.stringOrEmpty("service").equals(service));
    }

    private Optional<Node.Fields> entry(Where where) {
        if (!where.isEverywhere()) {
            return entries(where.path())
                    .filter(entry -> entry.string("variant").equals(where.variant())
                            && entry.string("body").equals(where.body()))
                    .findFirst();
        }
        Optional<Node.Fields> file = fields(where.path());
        return where.variant().isEmpty()
                ? file
                : file.flatMap(own -> own.fields("variants"))
                        .flatMap(all -> all.fields(where.variant().get()));
    }

    /** The file with this pause in place of the one there was; empty where it is written so that only a person can change it. */
    public Optional<String> with(Pause pause) {
        Pauses open = without(pause.where())
                .map(text -> new Pauses(folder.with(Map.of(pause.where().path(), text.getBytes(UTF_8))), service))
                .orElse(this);
        if (open.entry(pause.where()).isPresent()) {
            return open.inserted(pause);
        }
        return pause.where().isEverywhere() ? Optional.empty() : Optional.of(open.appended(pause));
    }

    private Optional<String> inserted(Pause pause) {
        Where where = pause.where();
        Node.Fields entry = entry(where).orElseThrow();
        List<String> lines = lines(where.path());
        int after = where.isEverywhere() && where.variant().isPresent()
                ? entry.keys().values().stream().mapToInt(Place::line).min().orElse(0) - 1
                : Stream.of("version", "service", "body", "variant")
                        .filter(key -> entry.get(key).isPresent())
                        .mapToInt(key -> entry.keyPlace(key).line())
                        .max()
                        .orElse(0);
        boolean block = after > 0 && lines.get(after - 1).matches("[ -]*[a-z][a-z0-9-]*:[^{}]*");
        if (!block || entry.get(PAUSED).isPresent()) {
            return Optional.empty();
        }
        int column =
                entry.keys().values().stream().mapToInt(Place::column).min().orElse(1);
        lines.add(after, " ".repeat(column - 1) + written(pause));
        return Optional.of(text(lines));
    }

    private String appended(Pause pause) {
        List<String> lines = lines(pause.where().path());
        if (lines.isEmpty()) {
            lines.addAll(List.of(
                    "schema: gulou/offers/v1",
                    "division: \"" + pause.where().path().replaceAll("\\D", "") + "\"",
                    "offers:"));
        }
        lines.add("  - service: " + service);
        pause.where().body().ifPresent(body -> lines.add("    body: " + body));
        pause.where().variant().ifPresent(variant -> lines.add("    variant: " + variant));
        lines.add("    " + written(pause));
        return text(lines);
    }

    /** The file without the pause there; empty where there is none, or it is written so that only a person can change it. */
    public Optional<String> without(Where where) {
        Optional<Node.Fields> entry = entry(where).filter(one -> one.get(PAUSED).isPresent());
        List<String> lines = lines(where.path());
        int at = entry.map(one -> one.keyPlace(PAUSED).line() - 1).orElse(-1);
        if (at < 0 || !lines.get(at).strip().startsWith(PAUSED + ":")) {
            return Optional.empty();
        }
        int indent = indent(lines.get(at));
        int end = IntStream.range(at + 1, lines.size())
                .filter(line -> !lines.get(line).isBlank() && indent(lines.get(line)) <= indent)
                .findFirst()
                .orElse(lines.size());
        lines.subList(at, end).clear();
        return Optional.of(text(lines));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private List<String> lines(String path) {
        byte[] bytes = folder.files().get(path);
        return bytes == null
                ? new ArrayList<>()
                : new ArrayList<>(new String(bytes, UTF_8).lines().toList());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String written(Pause pause) {
        return "paused: {reason: {zh: %s, en: %s}%s%s}"
                .formatted(
                        quoted(pause.reason().in("zh")),
                        quoted(pause.reason().in("en")),
                        pause.from().map(day -> ", from: " + day).orElse(""),
                        pause.until().map(day -> ", until: " + day).orElse(""));
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").strip().replace("'", "''") + "'";
    }

    /** The service's own file with another service in its place; the empty text leaves it without one. */
    public Optional<String> succeededBy(String other) {
        return everywhere().map(where -> {
            List<String> lines = lines(where.path());
            lines.removeIf(line -> line.startsWith("successor:"));
            int after = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).startsWith("version:"))
                    .findFirst()
                    .orElse(0);
            if (!other.isEmpty()) {
                lines.add(after + 1, "successor: " + other);
            }
            return text(lines);
        });
    }
}
