package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A definition whose automatic moves do not end is told to who writes it, and not with every act of every case. */
@ArquillianTest
class RunawaysIT {
    private static final SmallService SERVICE =
            SmallService.named("runs-in-a-circle").working("""
            schema: gulou/workflow/v1
            start: received
            states:
              received: {label: {zh: 已收到, en: Received}, citizen: received, worker: clerk.county}
              review: {label: {zh: 复核, en: Review}, citizen: being-checked, worker: clerk.county}
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              there: {label: {zh: 转出, en: There}, from: received, to: review, by: auto, when: 'visits("review") < 100'}
              back: {label: {zh: 转回, en: Back}, from: review, to: received, by: auto}
              finish: {label: {zh: 办结, en: Finish}, from: [received, review], to: done, by: clerk.county}
            clocks: {}
            """);

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Published published;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private CaseNumber file(Offer offer) throws Exception {
        return filings.file(offer.id(), Map.of("matter", Value.of("来回")), clock.instant());
    }

    private void comes(CaseNumber number) throws Exception {
        transaction.begin();
        registry.sent(number, new Actor.Portal(), List.of("paper"));
        transaction.commit();
    }

    private List<String> told(String object) throws Exception {
        return rows.of("select action from journal where object_id = ? and action = 'runaway'", object);
    }

    @Test
    void itIsWrittenDownOnceForACaseAndToldOnceForTheService() throws Exception {
        Offer offer = published.catalogue().offersOf(SERVICE.id()).isEmpty()
                ? SERVICE.publish(published)
                : published.catalogue().offersOf(SERVICE.id()).getFirst();
        CaseNumber first = file(offer);
        List<String> messages = messages();
        CaseNumber second = file(offer);

        comes(first);
        comes(first);

        assertThat(told(first.toString())).hasSize(1);
        assertThat(told(second.toString())).hasSize(1);
        assertThat(told(SERVICE.id())).hasSize(1);
        assertThat(messages()).isEqualTo(messages);
    }

    private List<String> messages() throws Exception {
        return rows.of("select id from message where about = ? order by id", SERVICE.id());
    }
}
