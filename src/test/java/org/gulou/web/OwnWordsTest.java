package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is told by the page, in the language of the page, and not in a bubble of the browser. */
class OwnWordsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern CHECKED_BY_BROWSERS =
            Pattern.compile("type=\"[^\"]*(email|url|number|date)|\\brequired=\"|\\bpattern=\"");

    private static Stream<Path> pages(String folder) throws IOException {
        try (var found = Files.walk(PAGES.resolve(folder))) {
            return found.filter(page -> page.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    private static Stream<String> unguarded(Path page) {
        try {
            return FORM.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> CHECKED_BY_BROWSERS.matcher(form).find())
                    .map(form -> form.substring(0, form.indexOf('>')))
                    .filter(head -> !head.contains("novalidate"))
                    .map(head -> page.getFileName() + " " + head);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void noFormOfCitizensIsCheckedByTheBrowser() throws IOException {
        List<String> unguarded = Stream.concat(pages("citizen"), pages("WEB-INF/tags"))
                .flatMap(OwnWordsTest::unguarded)
                .toList();

        assertThat(unguarded).isEmpty();
    }
}
