package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.gulou.cases.Days;
import org.gulou.cases.Sought;
import org.gulou.cases.Sought.Course;
import org.gulou.cases.Sought.Order;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for is the query of its address. */
class FindFilterTest {
    private static FindFilter filter(String query) {
        return new FindFilter(Posted.ofQuery(query));
    }

    private static Sought sought(String query) {
        return filter(query).sought();
    }

    @Test
    void everythingThatIsAskedStandsInTheAddressAndIsReadFromIt() {
        String query = "text=%E7%8E%8B%E8%8A%B3&service=a&state=b&course=GRANTED&filed.from=2026-03-01"
                + "&filed.to=2026-03-31&ended.from=2026-04-01&office=o&order=applicant&down=1";

        assertThat(sought(query))
                .isEqualTo(new Sought(
                        "王芳",
                        "a",
                        "b",
                        new Course.EndedBy(Ending.GRANTED),
                        new Days(Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 3, 31))),
                        new Days(Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty()),
                        "o",
                        new Order(Order.By.APPLICANT, true)));
        assertThat(filter(query).query()).isEqualTo(query);
    }

    @Test
    void aStateIsOneOfAServiceAndMeansNothingWithoutIt() {
        assertThat(sought("state=b").isBlank()).isTrue();
        assertThat(sought("service=a&state=b").state()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "+12026-03-01", "2026-3"})
    void whatIsNoDayNarrowsNothingAndIsSaid(String typed) {
        FindFilter filter = filter("filed.from=" + typed);

        assertThat(filter.filed().isWrong()).isTrue();
        assertThat(filter.sought().filed()).isEqualTo(Days.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3-1", "2026年3月1号", "２０２６/３/１"})
    void aDayIsReadHoweverItIsTypedAndShownAsAFieldForDaysShowsIt(String typed) {
        FindFilter filter = filter("filed.from=" + typed);

        assertThat(filter.filed().isWrong()).isFalse();
        assertThat(filter.filed().from()).isEqualTo("2026-03-01");
    }

    @Test
    void ofALongTextAsMuchIsLookedForAsStandsInTheAddress() {
        FindFilter filter = filter("text=" + "\uD842\uDFB7".repeat(300));

        assertThat(filter.sought().text()).hasSizeLessThanOrEqualTo(200).startsWith("\uD842\uDFB7");
        assertThat(filter(filter.query()).sought()).isEqualTo(filter.sought());
    }

    @Test
    void aSecondTimeTheOrderIsTurnedRound() {
        assertThat(filter("text=ab").orderedBy("number")).isEqualTo("text=ab&order=number");
        assertThat(filter("text=ab&order=number").orderedBy("number")).isEqualTo("text=ab&order=number&down=1");
        assertThat(filter("text=ab&order=number&down=1").orderedBy("number")).isEqualTo("text=ab&order=number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "a", "“王”"})
    void oneCharacterIsTooLittle(String typed) {
        assertThat(sought("text=" + typed).isTooShort()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "王 芳", "", "520103 20261125 000123 0", "5 2 0 1 0 3-20261125-000123-0"})
    void twoOrAWholeNumberAreEnough(String typed) {
        assertThat(sought("text=" + typed).isTooShort()).isFalse();
    }
}
