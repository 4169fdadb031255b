package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.identity.Mandates;
import org.gulou.identity.Organisation;
import org.gulou.identity.People;
import org.gulou.kernel.Actor;

/** About whom registers may be asked for a draft. Who only says who she is, such as a guest, has nobody asked about. */
@ApplicationScoped
class Askers {
    private static final Pattern LAST_OF_CARD = Pattern.compile("[0-9]{3}[0-9Xx]");

    @Inject
    Applicants applicants;

    @Inject
    Attendances attendances;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    Optional<Asker> of(Application application, Visitor visitor) {
        return switch (application.draft().owner()) {
            case Owner.Person person -> applicant(application, person);
            case Owner.Guest guest ->
                attendances
                        .of(application.draft().getId())
                        .filter(attendance -> visitor.person()
                                .filter(attendance.helper()::equals)
                                .isPresent())
                        .flatMap(Askers::counter);
        };
    }

    private Optional<Asker> applicant(Application application, Owner.Person person) {
        if (!applicants.admits(application.draft(), application.version().guide())) {
            return Optional.empty();
        }
        Actor actor = applicants.actor(person);
        return person.actingFor().isEmpty()
                ? people.provedNumber(person.id())
                        .map(number -> new Asker(actor, Asker.Basis.APPLICANT, Optional.of(number), Optional.empty()))
                : mandates.organisation(person.actingFor())
                        .map(Organisation::getUscc)
                        .map(code -> new Asker(actor, Asker.Basis.ORGANISATION, Optional.of(code), Optional.empty()));
    }

    /** She whose card was looked at is there; a letter or a list shows nobody. */
    private static Optional<Asker> counter(Attendance attendance) {
        return Optional.of(attendance)
                .filter(one -> one.getEvidenceKind() == Attendance.Evidence.PRESENT)
                .map(Attendance::getEvidence)
                .filter(card -> LAST_OF_CARD.matcher(card).matches())
                .map(card -> new Asker(
                        new Actor.Official(attendance.helper(), attendance.getHelperName(), Set.of()),
                        Asker.Basis.COUNTER,
                        Optional.empty(),
                        Optional.of(card)));
    }
}
