package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that a workflow names, looked at on 29 November 2026. */
class DaysGoneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static List<String> told(String path, String text) {
        return DaysGone.in(new Folder(new TreeMap<>(Map.of(path, text.getBytes(UTF_8)))), TODAY).stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> workflow(String text) {
        return told("services/a/b/workflow.yaml", text);
    }

    private static List<String> until(String until) {
        return workflow("states:\n  waiting:\n    until: " + until + "\n    then: go\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date(\"2026-11-28\")",
                "date(\"2026-10-28\") + 1 month",
                "date and time(\"2026-11-28T23:59:00\")"
            })
    void aStateThatLastsUntilADayThatIsOverIsTold(String until) {
        assertThat(until(until))
                .singleElement()
                .asString()
                .startsWith("services/a/b/workflow.yaml:3:12: '" + until + "' is over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date(\"2026-11-29\")", "case.closesOn", "today() - 1 day", "parameter(\"x\")", "day + 1 day"})
    void oneThatIsToComeOrHangsOnTheCaseIsNot(String until) {
        assertThat(until(until)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{opens: 2026-03-01, closes: 2026-04-30}                                          | 2026-04-30",
                "[{opens: 2026-03-01, closes: 2026-04-30}, {opens: 2026-09-01, closes: 2026-09-30T17:00}] | 2026-09-30T17:00"
            })
    void whereEveryWindowIsOverItIsTold(String windows, String last) {
        assertThat(workflow("window: " + windows + "\n"))
                .singleElement()
                .asString()
                .contains("ended with '" + last + "': nobody can apply any more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{opens: 03-01, closes: 04-30}",
                "{opens: 2026-03-01, closes: 2026-11-29}",
                "[{opens: 2026-03-01, closes: 2026-04-30}, {opens: 2027-03-01, closes: 2027-04-30}]",
                "{opens: case.filedOn, closes: date(today().year, 3, 1)}"
            })
    void whereOneIsNotItIsNot(String windows) {
        assertThat(workflow("window: " + windows + "\n")).isEmpty();
    }

    @Test
    void variantsAreLookedAtToo() {
        assertThat(told(
                        "services/a/b/service.yaml",
                        "variants:\n  renew:\n    workflow:\n      window: {opens: 2026-03-01, closes: 2026-04-30}\n"))
                .singleElement()
                .asString()
                .startsWith("services/a/b/service.yaml:4:");
    }
}
