package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.cases.Filing;
import org.gulou.cases.Parties;
import org.gulou.catalog.Guide;
import org.gulou.forms.FilledForm;
import org.gulou.identity.Mandates;
import org.gulou.identity.Organisation;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Represented;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;

/** Who applies, as the case will name her: the account's own data where there is one, else what the guest said. */
@ApplicationScoped
class Applicants {
    @Inject
    People people;

    @Inject
    Mandates mandates;

    Filing.Applicant of(Owner owner, FilledForm form) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) -> {
                Person self = person(id);
                yield mandates.represented(actingFor)
                        .map(principal -> switch (principal) {
                            case Represented.OfOrganisation(Organisation there) ->
                                new Filing.Applicant(
                                        Optional.of(id),
                                        Optional.of(there.getId()),
                                        there.getName(),
                                        phone(form, self.getPhone()));
                            case Represented.OfPerson(Person her) ->
                                new Filing.Applicant(
                                        Optional.of(her.getId()),
                                        Optional.empty(),
                                        Optional.of(id),
                                        her.isRepresented(),
                                        her.getName(),
                                        phone(form, her.getPhone()));
                        })
                        .orElseGet(() -> new Filing.Applicant(
                                Optional.of(id),
                                Optional.empty(),
                                Optional.empty(),
                                self.isRepresented(),
                                self.getName(),
                                phone(form, self.getPhone())));
            }
            case Owner.Guest(String name, String phone, String code) ->
                new Filing.Applicant(Optional.empty(), Optional.empty(), name, phone(form, phone));
        };
    }

    /** Who applies and for whom, as rules of the form read it. */
    Parties parties(Owner owner) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) -> {
                Person self = person(id);
                yield mandates.represented(actingFor)
                        .map(principal -> switch (principal) {
                            case Represented.OfOrganisation(Organisation there) ->
                                new Parties(
                                        self.getName(),
                                        self.getPhone(),
                                        Optional.of(new Parties.Principal(there.getName(), there.getUscc())));
                            case Represented.OfPerson(Person her) ->
                                Parties.throughAgent(her.getName(), her.getPhone());
                        })
                        .orElseGet(() -> new Parties(self.getName(), self.getPhone(), Optional.empty()));
            }
            case Owner.Guest(String name, String phone, String code) -> new Parties(name, phone, Optional.empty());
        };
    }

    /** Whether a mandate of another person has ended, for whom a draft was begun: it is nobody's to read any more. */
    boolean isOver(Draft draft) {
        return draft.owner() instanceof Owner.Person(String id, String actingFor)
                && !actingFor.isEmpty()
                && !isForOrganisation(draft.owner())
                && !mandates.covers(id, actingFor, draft.service());
    }

    /** For a person, or for an organisation, as guides distinguish applicants. */
    boolean isForOrganisation(Owner owner) {
        return owner instanceof Owner.Person(String id, String actingFor)
                && mandates.represented(actingFor)
                        .filter(Represented::isOrganisation)
                        .isPresent();
    }

    /** The number of identity by which the account of her who applies is known. */
    Optional<String> residentId(Owner owner) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) ->
                mandates.represented(actingFor)
                        .flatMap(principal -> principal instanceof Represented.OfPerson(Person her)
                                ? Optional.of(her)
                                : Optional.empty())
                        .orElseGet(() -> person(id))
                        .residentId();
            case Owner.Guest guest -> Optional.empty();
        };
    }

    /** Whether the service is for her kind and, where she acts for another, her mandate still covers it. */
    boolean admits(Draft draft, Guide guide) {
        return switch (draft.owner()) {
            case Owner.Person(String id, String actingFor) ->
                guide.admits(isForOrganisation(draft.owner()))
                        && (actingFor.isEmpty() || mandates.covers(id, actingFor, draft.service()));
            case Owner.Guest guest -> guide.admits(false);
        };
    }

    Actor actor(Owner owner) {
        return actor(owner, Optional.empty());
    }

    /** @param attended who filled it in for her, where somebody did: both names stand on the act */
    Actor actor(Owner owner, Optional<Attendance> attended) {
        return switch (owner) {
            case Owner.Person(String id, String actingFor) ->
                new Actor.Citizen(id, person(id).getName(), actingFor);
            case Owner.Guest(String name, String phone, String code) ->
                new Actor.Guest(
                        "guest", attended.map(helped -> helped.signed(name)).orElse(name));
        };
    }

    private Person person(String id) {
        return people.find(id).orElseThrow(() -> new IllegalStateException("There is no person " + id));
    }

    /** The phone that the form asked for counts before that of the account, or the one with which a guest began. */
    private static String phone(FilledForm form, String before) {
        return form.values().get("phone") instanceof Value.Text(String phone) ? phone : before;
    }
}
