package org.gulou.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.cases.OfficeCases;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/** Finds a case for the program that calls; what its key is not for is not even looked at, so no look is written down. */
@RequestScoped
class CaseFinder {
    @Inject
    Caller caller;

    @Inject
    Registry registry;

    @Inject
    OfficeCases cases;

    /** The case as it stands now; empty where there is none for this program. */
    Optional<Proceeding> find(String typed) {
        Actor.Official self = caller.self();
        return CaseNumber.read(typed)
                .filter(number ->
                        cases.service(number).filter(caller.program()::isFor).isPresent())
                .flatMap(number -> registry.official(number, self));
    }

    /**
     * The same where there must be one.
     *
     * @throws Refused if there is none
     */
    Proceeding found(String typed) {
        return find(typed).orElseThrow(() -> new Refused(As.NOT_FOUND, Refused.words("api.case.none", typed)));
    }
}
