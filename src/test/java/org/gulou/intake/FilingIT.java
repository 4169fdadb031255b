package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gulou.Rows;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft becomes a case once or not at all, and the case holds only what was asked. */
@ArquillianTest
class FilingIT {
    private static final int TABS = 8;

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private CareApplication application;

    @BeforeEach
    void fillIn() {
        application = care.filledIn(OfficeTime.day(clock.instant()).plusDays(1));
    }

    @Test
    void aDraftFiledFromEightTabsAtOnceIsOneCaseWithOneNumber() throws Exception {
        var start = new CyclicBarrier(TABS);
        Callable<Submission> tab = () -> {
            start.await();
            return application.submit();
        };
        var numbers = new HashSet<String>();
        try (var tabs = Executors.newFixedThreadPool(TABS)) { // the managed one has a thread a processor
            for (var told : tabs.invokeAll(Collections.nCopies(TABS, tab))) {
                numbers.add(filed(told.get()));
            }
        }

        assertThat(numbers).hasSize(1);
        String number = numbers.iterator().next();
        assertThat(rows.of("select number from case_file where draft = ?", application.draft()))
                .containsExactly(number);
        assertThat(rows.of("select action from case_act where case_number = ? order by seq", number))
                .containsExactly("submit", "file");
    }

    @Test
    void aFilingThatIsRolledBackLeavesNothing() throws Exception {
        transaction.begin();
        String number = filed(application.submit());
        transaction.rollback();

        assertThat(rows.of("select number from case_file where draft = ?", application.draft()))
                .isEmpty();
        assertThat(rows.of("select action from case_act where case_number = ?", number))
                .isEmpty();
        assertThat(rows.of("select action from journal where object_id = ?", number))
                .isEmpty();
        assertThat(rows.of("select filed_as from draft where id = ?", application.draft()))
                .containsOnlyNulls();
        assertThat(application.submit()).isInstanceOf(Submission.Filed.class);
    }

    @Test
    void whatIsNotAskedAnyMoreIsInNoTable() throws Exception {
        application.types(Map.of("city", List.of("隐去的城市")));
        application.types(Map.of("province", List.of("520000")));
        application.types(Map.of("prefecture", List.of("520300")));

        String number = filed(application.submit());

        assertThat(rows.of("select answers from case_file where number = ?", number))
                .singleElement()
                .asString()
                .contains("520300")
                .doesNotContain("隐去");
        assertThat(rows.of("select record from case_file where number = ?", number))
                .singleElement()
                .asString()
                .contains("遵义")
                .doesNotContain("隐去");
        assertThat(rows.of("select answers from draft where id = ?", application.draft()))
                .singleElement()
                .asString()
                .doesNotContain("隐去");
        assertThat(rows.of("select j.payload from journal j where j.object_id = ? and j.payload is not null", number))
                .isNotEmpty()
                .noneMatch(said -> said.contains("隐去"));
    }

    private static String filed(Submission submission) {
        return submission instanceof Submission.Filed(var number) ? number.toString() : submission.toString();
    }
}
