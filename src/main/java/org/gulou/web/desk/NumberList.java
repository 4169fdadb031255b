package org.gulou.web.desk;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.gulou.kernel.CaseNumber;

/** The numbers of cases in a list that an official has, such as one that a queue was exported to. */
final class NumberList {
    /** What stands between two numbers. */
    static final String BETWEEN = "[\\s,;，；、\"]+";

    private static final int LONGEST = 1_000_000;

    private NumberList() {}

    /** Those in the files; what else stands in them is no number and no mistake. */
    static Stream<String> of(Collection<Part> files) {
        return files.stream()
                .map(NumberList::text)
                .flatMap(text -> Arrays.stream(text.split(BETWEEN, -1)))
                .filter(word -> CaseNumber.read(word).isPresent());
    }

    private static String text(Part file) {
        try (var in = file.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
