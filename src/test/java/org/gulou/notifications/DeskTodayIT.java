package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gulou.cases.watch.Supervisions;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Person;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What an official reads in the morning of her desk. */
@ArquillianTest
class DeskTodayIT {
    private static final Actor.Official LEAD = new Actor.Official(
            "head-in-the-morning", "罗", Set.of(new Post("head", new BodyId("yunyan-healthcare-security"))));

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    DeskToday desk;

    @Inject
    Supervisions supervisions;

    @Test
    void whoIsAskedWhyACaseIsLateReadsItInTheMorning() {
        Person clerk = officials.person("莫兰");
        CaseNumber number = files();
        long before = asked(clerk);

        assertThat(supervisions.ask(number, LEAD, "请说明进度")).isTrue();

        assertThat(asked(clerk)).isEqualTo(before + 1);
        assertThat(desk.of(officials.person("王芳"))).isEmpty();
    }

    private CaseNumber files() {
        return care.forAClerk().filed();
    }

    /** How many questions the letter speaks of. */
    private long asked(Person clerk) {
        List<String> lines = desk.of(clerk);
        assertThat(lines.getFirst()).startsWith("工作台待办：");
        return lines.stream()
                .filter(line -> line.startsWith("待您说明的督办件："))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
