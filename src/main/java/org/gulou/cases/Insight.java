package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gulou.identity.Mandates;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;

/** Whose case it is to look into. */
@ApplicationScoped
class Insight {
    @Inject
    Seals seals;

    @Inject
    LaneQueue lanes;

    @Inject
    Mandates mandates;

    /**
     * Officials of the bodies of a case, and those of any body while a lane waits for them; nobody while it is sealed. Who
     * only writes definitions for a body has nothing to do with its cases.
     */
    boolean mayLook(Actor.Official official, CaseFile file) {
        if (seals.holds(file)) {
            return false;
        }
        var bodies = Proceedings.bodies(file).values();
        return official.postsOfCases().stream().map(Post::body).anyMatch(bodies::contains)
                || lanes.waitsFor(official, file);
    }

    /** Whether a case is a person's: it was filed for herself, or she has a mandate today of whom it was filed for. */
    boolean isHers(CaseFile file, String person) {
        boolean own = file.organisation().isEmpty()
                && file.person().filter(person::equals).isPresent();
        return own
                || file.applicant()
                        .principalOf(person)
                        .filter(principal -> mandates.covers(person, principal, file.service()))
                        .isPresent();
    }

    /** Whether a person could see a case in another's name, having filed it so or by a mandate since, and no longer can. */
    boolean wasHers(CaseFile file, String person) {
        return !isHers(file, person)
                && file.applicant()
                        .principalOf(person)
                        .filter(principal -> file.applicant()
                                        .agent()
                                        .or(file::person)
                                        .filter(person::equals)
                                        .isPresent()
                                || mandates.covered(
                                        person, principal, file.service(), OfficeTime.day(file.getFiledAt())))
                        .isPresent();
    }
}
