package org.gulou.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the bodies of the shipped catalogue are. */
final class Offices {
    private static final Path BODIES = Path.of("services-catalog/vocabularies/bodies.yaml");

    private Offices() {}

    /** The county that a visitor of {@code body} chooses; for a body of a whole prefecture, one of its counties. */
    static String county(String body) {
        String division = division(body);
        return division.endsWith("00") && division.length() == 6
                ? division.substring(0, 4) + (division.startsWith("5201") ? "03" : "34")
                : division.substring(0, 6);
    }

    /** The township that it is in; empty for a body of a county. */
    static Optional<String> township(String body) {
        return Optional.of(division(body)).filter(code -> code.length() > 6).map(code -> code.substring(0, 9));
    }

    private static String division(String body) {
        try {
            var listed = Pattern.compile("id: " + body + "\\n.*\\n\\s*division: \"(\\d+)\"")
                    .matcher(Files.readString(BODIES));
            if (!listed.find()) {
                throw new IllegalArgumentException("'" + body + "' is not listed in " + BODIES);
            }
            return listed.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
