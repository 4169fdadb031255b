package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.PeopleSearch.Kind;
import org.gulou.identity.PeopleSearch.Sought;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class PeopleSearchIT {
    private static final Actor.Official ADMIN = new Actor.Official("x", "管理员", Set.of(Posts.ADMIN));
    private static final String BODY = "yunyan-transport";

    @Inject
    Register register;

    @Inject
    ProgramKeys keys;

    @Inject
    Posts posts;

    @Inject
    PeopleSearch search;

    @Inject
    Clock clock;

    private String mark = "";
    private String citizen = "";
    private String clerk = "";
    private String system = "";

    @BeforeEach
    void three() {
        mark = "sought" + Ids.letters(10);
        citizen = registered("a");
        clerk = registered("b");
        posts.grant(new Actor.Portal(), clerk, new Post("clerk", new BodyId(BODY)));
        LocalDate lastDay = OfficeTime.day(clock.instant()).plusDays(1);
        var wish = new ProgramKey.Wish("c." + mark, false, Optional.empty(), lastDay);
        system = ((ProgramKeys.Outcome.Made) keys.make(ADMIN, wish)).key().getPerson();
        posts.grant(new Actor.Portal(), system, new Post("officer", new BodyId(BODY)));
    }

    private String registered(String name) {
        var contact = new Person.Contact(name + "." + mark, "", "13800138000", "", "zh");
        var registration = new Registration(contact, name + "." + mark, "green tea at noon");
        return ((Register.Outcome.Registered) register.person(new Actor.Portal(), registration))
                .person()
                .getId();
    }

    private List<String> found(Optional<Kind> kind, Optional<String> role, Optional<Set<String>> bodies) {
        var sought = new Sought(mark, kind, role, bodies);
        List<String> found =
                search.find(sought, 0, 10).stream().map(Person::getId).toList();
        assertThat(search.count(sought)).isEqualTo(found.size());
        return found;
    }

    @Test
    void everybodyIsOfOneKind() {
        assertThat(found(Optional.empty(), Optional.empty(), Optional.empty())).containsExactly(citizen, clerk, system);
        assertThat(found(Optional.of(Kind.CITIZEN), Optional.empty(), Optional.empty()))
                .containsExactly(citizen);
        assertThat(found(Optional.of(Kind.OFFICIAL), Optional.empty(), Optional.empty()))
                .containsExactly(clerk);
        assertThat(found(Optional.of(Kind.SYSTEM), Optional.empty(), Optional.empty()))
                .containsExactly(system);
    }

    @Test
    void onePostIsLookedForAtTheBodies() {
        Optional<Set<String>> here = Optional.of(Set.of(BODY));

        assertThat(found(Optional.empty(), Optional.empty(), here)).containsExactly(clerk, system);
        assertThat(found(Optional.empty(), Optional.of("officer"), here)).containsExactly(system);
        assertThat(found(Optional.empty(), Optional.of("head"), here)).isEmpty();
        assertThat(found(Optional.of(Kind.OFFICIAL), Optional.of("clerk"), Optional.of(Set.of("none"))))
                .isEmpty();
    }

    @Test
    void whereNoBodyFitsNobodyIsFound() {
        assertThat(found(Optional.empty(), Optional.empty(), Optional.of(Set.of())))
                .isEmpty();
    }

    @Test
    void aPostThatHasEndedIsNotHeld() {
        posts.end(new Actor.Portal(), posts.holdings(clerk).getFirst().getId());

        assertThat(found(Optional.of(Kind.CITIZEN), Optional.empty(), Optional.empty()))
                .containsExactly(citizen, clerk);
        assertThat(search.holdings(List.of(clerk, system))).containsOnlyKeys(system);
        assertThat(search.systems(List.of(citizen, clerk, system))).containsExactly(system);
    }
}
