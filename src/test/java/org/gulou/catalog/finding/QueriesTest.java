package org.gulou.catalog.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;

/** What people type finds what they need among the first three, and the variant they name: a list in a file, which grows. */
class QueriesTest {
    private static final Path FILE = Path.of("src/test/resources/finding/queries.csv");
    private static final int AMONG = 3;
    private static final double ENOUGH = 0.95;
    private static final double TWO_OF_THREE = 2.0 / 3;

    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Finder FINDER = Finder.over(CATALOGUE);
    private static final Map<String, Double> USE = shares(CATALOGUE.habits().applications());
    private static final Map<String, List<String>> FOUND = new ConcurrentHashMap<>();

    private record Query(String set, String kind, String words, List<String> services) {
        List<String> found() {
            return FOUND.computeIfAbsent(
                    words,
                    wanted -> FINDER.find(new Wish(wanted, Optional.empty(), false, Map.of(), USE)).entries().stream()
                            .map(entry -> entry.service() + "/" + entry.variant())
                            .limit(AMONG)
                            .toList());
        }

        /** Whether it tells what happened, and names nothing that is looked for. */
        boolean tells() {
            return kind.equals("situation");
        }

        boolean answered() {
            return found().stream()
                    .anyMatch(found -> services.stream()
                            .anyMatch(service -> found.equals(service) || found.startsWith(service + "/")));
        }
    }

    private static Map<String, Double> shares(Map<String, Long> applications) {
        double all = applications.values().stream().mapToLong(Long::longValue).sum();
        return applications.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / all));
    }

    private static boolean known(String expected) {
        String[] parts = expected.split("/");
        return CATALOGUE.occasions().stream().anyMatch(occasion -> occasion.id().equals(expected))
                || CATALOGUE.service(parts[0]).stream()
                        .anyMatch(service ->
                                parts.length == 1 || service.variants().containsKey(parts[1]));
    }

    private static List<Query> queries() throws IOException {
        return Files.readAllLines(FILE, UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Query(cells[0], cells[1], cells[2], List.of(cells[3].split("\\|"))))
                .toList();
    }

    private static void judge(String set, Predicate<Query> kind, double enough) throws IOException {
        List<Query> asked = queries().stream()
                .filter(query -> query.set().equals(set))
                .filter(kind)
                .toList();
        var missed = new ArrayList<String>();
        for (Query query : asked) {
            if (!query.answered()) {
                missed.add(query + " found " + query.found());
            }
        }
        double share = 1 - (double) missed.size() / asked.size();
        System.out.printf("FINDING %s: %.1f %% of %d%n", set, 100 * share, asked.size());
        assertThat(share).as(String.join("\n", missed)).isGreaterThanOrEqualTo(enough);
    }

    @Test
    void ofTheQueriesThatWereLookedAtNearlyAllAreAnswered() throws IOException {
        judge("tuned", Predicate.not(Query::tells), ENOUGH);
    }

    @Test
    void ofTheQueriesThatWereHeldBackNearlyAllAreAnsweredToo() throws IOException {
        judge("held", Predicate.not(Query::tells), ENOUGH);
    }

    @Test
    void ofTheSituationsThatWereLookedAtNearlyAllAreUnderstood() throws IOException {
        judge("tuned", Query::tells, ENOUGH);
    }

    @Test
    void ofTheSituationsThatWereHeldBackTwoOfThreeAreUnderstood() throws IOException {
        judge("held", Query::tells, TWO_OF_THREE);
    }

    /** Doubt that is cast on what is right would send people away. */
    @Test
    void hardlyAnyRightAnswerIsDoubted() throws IOException {
        List<Query> answered = queries().stream().filter(Query::answered).toList();
        List<String> doubted = answered.stream()
                .map(Query::words)
                .filter(words -> FINDER.find(Wish.of(words)).doubtful())
                .toList();
        assertThat(doubted).hasSizeLessThan(answered.size() / 100);
    }

    @Test
    void everyExpectedServiceIsThere() throws IOException {
        assertThat(queries())
                .hasSizeGreaterThan(500)
                .allSatisfy(query -> assertThat(query.services()).anyMatch(QueriesTest::known));
        assertThat(Arrays.asList(
                        "zh",
                        "en",
                        "pinyin",
                        "initials",
                        "typo",
                        "everyday",
                        "traditional",
                        "mixed",
                        "place",
                        "complaint",
                        "situation"))
                .allSatisfy(kind ->
                        assertThat(queries()).anyMatch(query -> query.kind().equals(kind)));
    }
}
