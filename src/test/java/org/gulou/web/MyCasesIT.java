package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.Bookings;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Registry;
import org.gulou.cases.appointments.times.OpenWeekdays;
import org.gulou.cases.appointments.times.Timetables;
import org.gulou.duties.Settings;
import org.gulou.identity.DemoOfficials;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** However many cases somebody has, she finds each of them, twenty at a time. */
@ArquillianTest
class MyCasesIT {
    private static final int PAGE = 20;
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));
    private static final Pattern CASE = Pattern.compile("href=\"/case/([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"#]+)");

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    DemoOfficials people;

    @Inject
    Settings settings;

    @Inject
    Filings filings;

    @Inject
    Bookings bookings;

    @Inject
    Timetables timetables;

    @Inject
    OpenWeekdays weekdays;

    @Inject
    Clock clock;

    @Test
    void eachOfThemStandsOnOnePage() throws Exception {
        String self = people.person("王芳").getId();
        while (registry.of(self).size() <= PAGE) {
            care.forAClerk().filed();
        }
        List<String> all = registry.of(self).stream().map(Registry.Hers::number).toList();
        Knocking applicant = Knocking.signedIn("wang.fang", settings);

        Set<String> shown = new LinkedHashSet<>();
        Optional<String> next = Optional.of("/my");
        while (next.isPresent()) {
            String page = applicant.get(next.get()).body();
            List<String> here =
                    CASE.matcher(page).results().map(found -> found.group(1)).toList();
            assertThat(here)
                    .hasSizeBetween(1, PAGE)
                    .allSatisfy(one -> assertThat(shown.add(one)).as(one).isTrue());
            Matcher after = NEXT.matcher(page);
            next = after.find() ? Optional.of(after.group(1).replace("&amp;", "&")) : Optional.empty();
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWaitsForHerStandsFirstWithTheOfficeAndTheLastDayInTime() throws Exception {
        CaseNumber waiting = toCorrect();
        care.forAClerk().filed();

        String page = Knocking.signedIn("wang.fang", settings).get("/my").body();

        String first = page.substring(page.indexOf("id=\"cases\""));
        first = first.substring(0, first.indexOf("</li>"));
        assertThat(first).contains("等您办理", "云岩区").containsPattern("日(（暂定）)?前（含当天）办理");
        assertThat(page).contains(waiting.toString());
    }

    @Test
    void whereSheOnlyHasToComeStandsAfterWhatWaitsForHerAndBeforeTheRest() throws Exception {
        CaseNumber waiting = toCorrect();
        CaseNumber visit = withATimeAtTheOffice();
        CaseNumber other = care.forAClerk().filed();

        String page = Knocking.signedIn("wang.fang", settings).get("/my").body();

        List<String> listed = CASE.matcher(page.substring(page.indexOf("id=\"cases\"")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed)
                .filteredOn(List.of(waiting, visit, other).stream()
                        .map(CaseNumber::toString)
                        .toList()::contains)
                .startsWith(waiting.toString(), visit.toString());
    }

    private CaseNumber toCorrect() throws Exception {
        CaseNumber waiting = care.forAClerk().filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
        assertThat(desk.act(waiting, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        return waiting;
    }

    private CaseNumber withATimeAtTheOffice() throws Exception {
        String body = "yunyan-disabled-federation";
        weekdays.of(body);
        CaseNumber number = filings.file(
                "disability-certificate--" + body,
                people.person("王芳").getId(),
                Optional.empty(),
                List.of(),
                clock.instant());
        var clerk = new Actor.Official("clerk-of-the-day", "莫兰", Set.of(new Post("clerk", new BodyId(body))));
        assertThat(desk.act(number, new Attempt("accept", clerk, Map.of()), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        LocalDate today = OfficeTime.day(clock.instant());
        LocalDateTime start = timetables
                .free(body, "disability-certificate", Duration.ofMinutes(30), today.plusDays(3), today.plusDays(20))
                .stream()
                .filter(time -> time.left() > 0)
                .findFirst()
                .orElseThrow()
                .start();
        assertThat(bookings.book(number, "visit", start, Registry.holderOf(number.toString()), ""))
                .isEqualTo(Bookings.Outcome.DONE);
        return number;
    }
}
