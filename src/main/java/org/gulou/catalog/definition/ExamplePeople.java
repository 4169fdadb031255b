package org.gulou.catalog.definition;

import java.util.Set;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.workflow.Participant;
import org.gulou.workflow.Role;
import org.gulou.workflow.Situation;

/** Who acts in a story. */
record ExamplePeople(ServiceVersion version, ExampleWorld world) {
    static final Actor.Citizen APPLICANT = new Actor.Citizen("applicant", "applicant", "");

    /** With who takes part besides the applicant, each under an id that tells who she is. */
    Situation in(Situation bare) {
        return bare.with(version.workflow().participants(bare).stream()
                .map(one -> one.actingAs(Set.of(id(one))))
                .toList());
    }

    private static String id(Participant participant) {
        return "party:" + participant.party() + " " + participant.who();
    }

    /** The one who acts: the applicant, a party, or an official known as {@code name}. */
    Actor actor(String by, String name, Situation situation) {
        String party = by.replaceFirst("\\[\\d+]$", "");
        if (version.workflow().party(party).isPresent()) {
            int place = by.equals(party) ? 1 : Integer.parseInt(by.substring(party.length() + 1, by.length() - 1));
            return situation.participants().stream()
                    .filter(one -> one.party().equals(party))
                    .skip(place - 1L)
                    .findFirst()
                    .map(one -> new Actor.Guest(id(one), party))
                    .orElse(new Actor.Guest("no " + by, party));
        }
        int of = by.indexOf(" of ");
        if (of > 0) {
            var body = new BodyId(by.substring(of + " of ".length()));
            return new Actor.Official(name, name, Set.of(new Post(by.substring(0, of), body)));
        }
        return Role.read(by)
                .<Actor>map(role -> new Actor.Official(
                        name,
                        name,
                        role.at(world.bodies(version.guide())).map(Set::of).orElse(Set.of())))
                .orElse(APPLICANT);
    }
}
