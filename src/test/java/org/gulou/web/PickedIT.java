package org.gulou.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.gulou.cases.Many;
import org.gulou.cases.talk.MessageToMany;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an official pastes to the cases that are on the page already, and what she is told of each line. */
@ArquillianTest
class PickedIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";

    @Inject
    CareFilings care;

    @Inject
    Settings settings;

    private CaseNumber number;
    private Knocking clerk;

    @BeforeEach
    void aClerkHasACase() throws Exception {
        number = care.forAClerk().filed();
        clerk = Knocking.signedIn(CLERK, settings);
    }

    /** The page to which what she sends leads. */
    private String sends(String form) throws Exception {
        String there = clerk.post("/desk/many.xhtml", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return there.replace(settings.address().toString(), "");
    }

    private String looksAt(String form) throws Exception {
        return clerk.get(sends("do=look&" + form)).body();
    }

    @Test
    void aLaterReasonTakesThePlaceOfTheEarlierAndThePageSaysSo() throws Exception {
        assertThat(looksAt("numbers=" + number + "\t参保地不符")).contains("参保地不符");

        assertThat(looksAt("known=" + number + "&said-" + number + "=参保地不符&numbers=" + number + "\t重复申请"))
                .contains("重复申请", "以后面的理由为准")
                .doesNotContain("参保地不符", "只办理一次");
    }

    @Test
    void aLaterLineWithoutAReasonLeavesTheEarlier() throws Exception {
        assertThat(looksAt("known=" + number + "&said-" + number + "=参保地不符&numbers=" + number))
                .contains("参保地不符", "只办理一次")
                .doesNotContain("以后面的理由为准");
    }

    @Test
    void whatWouldHappenIsNotShownBeforeItIsSaidWhatIsToBeDone() throws Exception {
        String asked = "id=\"nothing-to-show\"";

        assertThat(clerk.get(sends("do=show&case=" + number + "&known=" + number))
                        .body())
                .contains(asked, "请先选择要做什么", "<title>错误");
        assertThat(clerk.get(sends("do=show&case=" + number + "&known=" + number + "&choice=" + MessageToMany.ID))
                        .body())
                .doesNotContain(asked);
        assertThat(looksAt("numbers=" + number)).doesNotContain(asked);
    }

    @Test
    void whoTicksNothingIsAskedForATickAndNoPlaces() throws Exception {
        String form = "do=act&known=" + number + "&choice=" + MessageToMany.ID + "&errand-text=明天停电，改期。";

        assertThat(clerk.get(sends(form)).body())
                .contains("id=\"nothing-chosen\"", "请至少勾选一件")
                .doesNotContain("名次");
    }

    @Test
    void aLineBeyondTheMostIsNotSaidToBeNoCase() throws Exception {
        String others = IntStream.rangeClosed(1, Many.MOST)
                .mapToObj(serial -> new CaseNumber(new DivisionCode("520103"), LocalDate.of(2020, 1, 2), serial))
                .map(CaseNumber::toString)
                .collect(joining(" "));
        String last = others.substring(others.lastIndexOf(' ') + 1);

        String page = looksAt("numbers=" + number + " " + others);
        String report = sends("do=act&case=" + number + "&choice=" + MessageToMany.ID + "&errand-text=明天停电，改期。&numbers="
                + number + " " + others);
        String csv = clerk.get(report.replace("bulk.xhtml", "bulk.csv")).body();

        assertThat(page).containsPattern(last + "</span> 没有查看");
        assertThat(csv.lines())
                .anySatisfy(line -> assertThat(line).startsWith("\"" + last).contains("没有查看"));
        assertThat(csv.lines().filter(line -> line.contains("没有查看"))).hasSize(1);
    }
}
