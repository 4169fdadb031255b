package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Move;

/** What the moves of a case are called, for who reads of them elsewhere than on its page and learns nothing else of it. */
@ApplicationScoped
public class MoveNames {
    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    /** Empty where it is no case, where its workflow has no such move, or where nobody gave that one a name. */
    public Optional<LocalizedText> of(String number, String move) {
        return CaseNumber.read(number)
                .flatMap(known -> Optional.ofNullable(em.find(CaseFile.class, known.toString())))
                .flatMap(file ->
                        published.version(file.service(), file.serviceVersion(), file.offer(), file.getFiledAt()))
                .flatMap(version -> version.workflow().move(move))
                .map(Move::label)
                .filter(label -> !label.isEmpty());
    }
}
