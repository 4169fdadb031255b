package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.SmallService;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever presses Start twice has one draft. */
@ArquillianTest
class StartedAtOnceIT {
    private static final int ROUNDS = 5;

    @Inject
    Drafts drafts;

    @Inject
    People people;

    @Inject
    Published published;

    @Test
    void bothPressesOpenTheSameDraft() throws Exception {
        Person person = people.search("王芳", 0, 1).getFirst();
        var citizen = new Actor.Citizen(person.getId(), person.getName(), "");
        var visitor = new Visitor(Optional.of(person.getId()), Optional.empty());
        Offer offer = SmallService.named("started-at-once").publish(published);
        for (int round = 0; round < ROUNDS; round++) {
            List<Object> came = both(
                    () -> drafts.start(offer, citizen).getId(),
                    () -> drafts.start(offer, citizen).getId());

            assertThat(came.getFirst()).isEqualTo(came.getLast());
            drafts.delete((String) came.getFirst(), visitor);
        }
    }
}
