package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.gulou.catalog.Published;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;

/** Applications for out-of-area care of somebody of the demo, at the office of her district. */
@ApplicationScoped
public class CareFilings {
    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** One that is filled in and not sent; a first day before today has a clerk check it. */
    public CareApplication filledIn(LocalDate firstDay) {
        Person person = people.search("王芳", 0, 1).getFirst();
        return filledIn(new Actor.Citizen(person.getId(), person.getName(), ""), firstDay);
    }

    private CareApplication filledIn(Actor.Citizen citizen, LocalDate firstDay) {
        var offer = published
                .catalogue()
                .offer("out-of-area-care--yunyan-healthcare-security")
                .orElseThrow();
        var application =
                new CareApplication(drafts, drafts.start(offer, citizen).getId(), citizen);
        application.types(CareApplication.answers(firstDay));
        return application;
    }

    /** One whose first day was yesterday, filled in and not sent. */
    public CareApplication forAClerk() {
        return filledIn(yesterday());
    }

    /** A case of this person that waits for a clerk. */
    public CaseNumber withAClerk(Actor.Citizen citizen) {
        return filledIn(citizen, yesterday()).filed();
    }

    private LocalDate yesterday() {
        return OfficeTime.day(clock.instant()).minusDays(1);
    }
}
