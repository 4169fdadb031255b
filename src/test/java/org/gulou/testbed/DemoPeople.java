package org.gulou.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Those who can sign in to the portal under test, as an operator knows them: from the file in the data folder. */
final class DemoPeople {
    private DemoPeople() {}

    static String password(String signInName) {
        try (var lines = Files.lines(TestServer.data().resolve("demo-people.txt"))) {
            return lines.filter(line -> line.startsWith(signInName + "\t"))
                    .map(line -> line.substring(signInName.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No demo person is called " + signInName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
