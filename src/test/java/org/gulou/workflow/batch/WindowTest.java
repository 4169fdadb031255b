package org.gulou.workflow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.junit.jupiter.api.Test;

/** A window takes what comes in it, to the second, and says its dates to everyone else. */
class WindowTest {
    private static final Window SPRING = window("date(today().year, 3, 1)", "date(today().year, 4, 30)");
    private static final Window AUTUMN = window("date(today().year, 9, 1)", "date(today().year, 9, 20)");

    private static Window window(String opens, String closes) {
        return new Window(rule(opens), rule(closes), true);
    }

    private static Expression rule(String text) {
        return ((Expression.Compilation.Ready) Expression.compile(text, Names.of(Map.of()), new Type.OrEmpty(Type.ANY)))
                .expression();
    }

    private static Standing at(String moment, Window... windows) {
        var now = LocalDateTime.parse(moment).atZone(OfficeTime.ZONE).toInstant();
        return Window.standing(List.of(windows), Scope.of(Map.of()), Surroundings.at(now));
    }

    @Test
    void theLastSecondOfTheLastDayIsInTimeAndTheNextIsNot() {
        assertThat(at("2026-04-30T23:59:59", SPRING).word()).isEqualTo("open");
        assertThat(at("2026-05-01T00:00:00", SPRING).word()).isEqualTo("late");
    }

    @Test
    void aWindowThatClosesAtATimeOfDayClosesAtThatSecond() {
        Window noon = window("date(\"2026-03-01\")", "date and time(\"2026-03-20T17:00:00\")");

        assertThat(at("2026-03-20T16:59:59", noon).word()).isEqualTo("open");
        assertThat(at("2026-03-20T17:00:00", noon).why())
                .hasValueSatisfying(words -> assertThat(words.in("zh")).contains("2026年3月1日至2026年3月20日 17:00"));
    }

    @Test
    void whoComesEarlyHearsTheNextDatesAndWhoComesLateTheLast() {
        assertThat(at("2026-02-28T23:59:59", SPRING, AUTUMN).why())
                .hasValueSatisfying(words -> assertThat(words.in("en")).contains("1 March 2026 to 30 April 2026"));
        assertThat(at("2026-06-01T00:00", SPRING, AUTUMN).why())
                .hasValueSatisfying(words -> assertThat(words.in("zh")).contains("尚未", "2026年9月1日至2026年9月20日"));
        assertThat(at("2026-10-01T00:00", SPRING, AUTUMN).why())
                .hasValueSatisfying(words -> assertThat(words.in("en")).contains("20 September 2026", "Late"));
    }

    @Test
    void whoComesTooLateThisYearHearsWhenToComeNextYear() {
        assertThat(at("2026-10-01T00:00", SPRING, AUTUMN)).satisfies(late -> {
            assertThat(late.why().orElseThrow().in("en")).endsWith("taken from 1 March 2027 to 30 April 2027.");
            assertThat(late.words().orElseThrow().in("zh")).isEqualTo("2027年3月1日至2027年4月30日");
        });
    }

    @Test
    void nothingIsPromisedAfterTheLastOfTheRoundsThatAreKnown() {
        Window once = window("date(\"2026-03-01\")", "date(\"2026-03-20\")");

        assertThat(at("2026-10-01T00:00", once)).satisfies(late -> {
            assertThat(late.why().orElseThrow().in("en")).endsWith("Late ones are not taken.");
            assertThat(late.words().orElseThrow().in("en")).isEqualTo("1 March 2026 to 20 March 2026");
        });
    }

    @Test
    void theBatchIsNamedAfterTheDayOnWhichItsRoundOpened() {
        assertThat(at("2026-09-20T12:00", SPRING, AUTUMN).open()).hasValueSatisfying(round -> {
            assertThat(round.batch()).isEqualTo("2026-09-01");
            assertThat(round.lastDay()).isEqualTo("2026-09-20");
        });
    }

    @Test
    void aServiceWithoutWindowsIsAlwaysOpenAndOneWithUnknownDatesNever() {
        assertThat(at("2026-01-01T00:00").why()).isEmpty();
        assertThat(at("2026-01-01T00:00", window("null", "null")).word()).isEqualTo("unannounced");
    }

    @Property(tries = 200)
    void itIsOpenExactlyFromTheFirstToTheLastDay(@ForAll @IntRange(min = 1, max = 365) int day) {
        var moment = LocalDateTime.parse("2026-01-01T12:00").plusDays(day - 1);

        boolean inside = moment.getMonthValue() == 3 || moment.getMonthValue() == 4;

        assertThat(at(moment.toString(), SPRING).why().isEmpty()).isEqualTo(inside);
    }
}
