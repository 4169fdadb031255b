package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.Desk;
import org.gulou.cases.Registry;
import org.gulou.duties.Settings;
import org.gulou.identity.DemoOfficials;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
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
        CaseNumber waiting = care.forAClerk().filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
        assertThat(desk.act(waiting, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        care.forAClerk().filed();

        String page = Knocking.signedIn("wang.fang", settings).get("/my").body();

        String first = page.substring(page.indexOf("id=\"cases\""));
        first = first.substring(0, first.indexOf("</li>"));
        assertThat(first).contains("等您办理", "云岩区", "日前（含当天）办理");
        assertThat(page).contains(waiting.toString());
    }
}
