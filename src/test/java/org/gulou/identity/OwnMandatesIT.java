package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gulou.Race;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for whom is arranged by the two alone. */
@ArquillianTest
class OwnMandatesIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));

    @Inject
    DemoOfficials people;

    @Inject
    OwnMandates own;

    @Inject
    Mandates mandates;

    @Inject
    People everybody;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private Actor.Citizen mother;
    private Actor.Citizen daughter;
    private Actor.Citizen stranger;

    @BeforeEach
    void comeIn() {
        mother = citizen("杨秀英");
        daughter = citizen("吴梅");
        stranger = citizen("张伟");
        clear();
    }

    @AfterEach
    void clear() {
        System.clearProperty(CLOCK);
        own.offers(mother.id()).forEach(offer -> own.takeBack(mother, offer.getId()));
        own.given(mother.id()).forEach(mandate -> own.end(mother, mandate.getId()));
    }

    private Actor.Citizen citizen(String name) {
        Person person = people.person(name);
        return new Actor.Citizen(person.getId(), person.getName(), "");
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    private String offered(Set<String> services) {
        return own.offer(mother, new MandateOffer.Terms("女儿", services, today().plusMonths(1)))
                .orElseThrow();
    }

    private static String asSheTypesIt(String code) {
        String groups = code.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1\u3000");
        return groups.replace('0', 'O').replace('1', 'l');
    }

    @Test
    void nobodyActsForHerLongerThanThreeYears() {
        var terms = new MandateOffer.Terms(
                "女儿", Set.of(), today().plusYears(OwnMandates.LONGEST_YEARS).plusDays(1));

        assertThatThrownBy(() -> own.offer(mother, terms)).hasStackTraceContaining("A mandate lasts at most 3 years");
    }

    @Test
    void whoCannotSignInAnyMoreLetsNobodyActForHer() {
        own.take(daughter, offered(Set.of()));
        everybody.deactivate(ADMIN, mother.id());

        assertThat(mandates.covers(daughter.id(), mother.id(), "retirement")).isFalse();
        assertThat(mandates.principals(daughter.id())).doesNotContain(mother.id());

        everybody.reactivate(ADMIN, mother.id());
        assertThat(mandates.covers(daughter.id(), mother.id(), "retirement")).isTrue();
    }

    @Test
    void sheIsToldThatItWasTakenAndWhoLostItThatItHasEnded() {
        long taken = told(mother, "吴梅现在可以代您办理");
        long lost = told(daughter, "杨秀英收回了给您的代办授权");

        Mandate mandate = own.take(daughter, offered(Set.of())).orElseThrow();
        own.end(mother, mandate.getId());

        assertThat(told(mother, "吴梅现在可以代您办理")).isEqualTo(taken + 1);
        assertThat(told(daughter, "杨秀英收回了给您的代办授权")).isEqualTo(lost + 1);
    }

    @Test
    void whoStillHoldsAnotherIsToldThatOneHasEnded() {
        long lost = told(daughter, "另一项仍然有效");
        Mandate first = own.take(daughter, offered(Set.of("retirement"))).orElseThrow();
        own.take(daughter, offered(Set.of("legal-aid")));

        own.end(mother, first.getId());

        assertThat(told(daughter, "另一项仍然有效")).isEqualTo(lost + 1);
        assertThat(mandates.covers(daughter.id(), mother.id(), "legal-aid")).isTrue();
    }

    @Test
    void ofAMandateThatAnAdministratorEndsBothAreTold() {
        long over = told(daughter, "管理人员结束了");
        long ended = told(mother, "吴梅从现在起不能再代您办理");
        Mandate mandate = own.take(daughter, offered(Set.of())).orElseThrow();

        mandates.end(ADMIN, mandate.getId());

        assertThat(told(daughter, "管理人员结束了")).isEqualTo(over + 1);
        assertThat(told(mother, "吴梅从现在起不能再代您办理")).isEqualTo(ended + 1);
    }

    private long told(Actor.Citizen about, String words) {
        return em.createQuery("select m.text from Message m where m.about = :about", String.class)
                .setParameter("about", about.id())
                .getResultStream()
                .filter(text -> text.contains(words))
                .count();
    }

    @Test
    void whoeverTakesTheCodeMayActForHerInTheseServicesAlone() {
        String code = offered(Set.of("retirement"));

        assertThat(own.take(daughter, asSheTypesIt(code))).isPresent();

        assertThat(mandates.covers(daughter.id(), mother.id(), "retirement")).isTrue();
        assertThat(mandates.covers(daughter.id(), mother.id(), "legal-aid")).isFalse();
        assertThat(people.person("杨秀英").isRepresented()).isTrue();
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = offered(Set.of());
        own.take(daughter, code);

        assertThat(own.find(stranger, code)).isEmpty();
        assertThat(own.take(stranger, code)).isEmpty();
        assertThat(mandates.principals(stranger.id())).doesNotContain(mother.id());
    }

    @Test
    void ofTwoWhoTakeACodeInTheSameMomentOneHasIt() throws Exception {
        String code = offered(Set.of());

        List<Object> came = Race.both(() -> own.take(daughter, code), () -> own.take(stranger, code));

        assertThat(came).filteredOn(Optional.empty()::equals).hasSize(1);
        assertThat(own.given(mother.id()))
                .filteredOn(mandate -> mandate.holdsOn(today()))
                .hasSize(1);
    }

    @Test
    void aCodeWaitsUntilItIsTaken() {
        String code = offered(Set.of());
        assertThat(own.waits(mother, code)).isTrue();
        assertThat(own.waits(daughter, code)).isFalse();

        own.take(daughter, code);

        assertThat(own.waits(mother, code)).isFalse();
    }

    @Test
    void nobodyActsForHerself() {
        assertThat(own.take(mother, offered(Set.of()))).isEmpty();
    }

    @Test
    void whatSheTookBackNobodyTakes() {
        String code = offered(Set.of());
        MandateOffer offer = own.offers(mother.id()).getFirst();

        assertThat(own.takeBack(stranger, offer.getId())).isFalse();
        assertThat(own.takeBack(mother, offer.getId())).isTrue();

        assertThat(own.take(daughter, code)).isEmpty();
    }

    @Test
    void aCodeIsGoodForAWeek() {
        String code = offered(Set.of());
        System.setProperty(CLOCK, "P8D");

        assertThat(own.find(daughter, code)).isEmpty();
        assertThat(own.offers(mother.id())).isEmpty();
    }

    @Test
    void eitherOfTheTwoEndsItAndNobodyElse() {
        Mandate first = own.take(daughter, offered(Set.of())).orElseThrow();
        assertThat(own.end(stranger, first.getId())).isFalse();

        assertThat(own.end(daughter, first.getId())).isTrue();

        assertThat(mandates.covers(daughter.id(), mother.id(), "retirement")).isFalse();
        assertThat(own.end(mother, first.getId())).isFalse();
        Mandate second = own.take(daughter, offered(Set.of())).orElseThrow();
        assertThat(own.end(mother, second.getId())).isTrue();
    }

    @Test
    void nobodyEndsTheMandateOfAnOrganisationThatWasRecordedForHer() {
        Mandate recorded = mandates.of(stranger.id()).stream()
                .filter(mandate -> mandate.principal() instanceof Mandate.Principal.ForOrganisation)
                .findFirst()
                .orElseThrow();

        assertThat(own.end(stranger, recorded.getId())).isFalse();
    }

    @Test
    void sheGivesNoMoreThanTen() {
        IntStream.range(0, OwnMandates.MOST).forEach(each -> offered(Set.of()));

        Optional<String> another = own.offer(mother, new MandateOffer.Terms("又一个", Set.of(), today()));

        assertThat(another).isEmpty();
    }
}
