package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.journal.WriteBehind;

/** What was done with cases, as the database has it. */
@ApplicationScoped
class Histories {
    @PersistenceContext
    EntityManager em;

    @Inject
    WriteBehind writes;

    /** The acts of a case, the filing first. */
    List<Proceeding.DoneAct> of(CaseFile file) {
        return acts(List.of(file)).map(CaseAct::done).toList();
    }

    /** The same of some cases at once, by number. */
    Map<String, List<Proceeding.DoneAct>> of(List<CaseFile> files) {
        return acts(files)
                .collect(Collectors.groupingBy(
                        CaseAct::caseNumber, Collectors.mapping(CaseAct::done, Collectors.toList())));
    }

    private Stream<CaseAct> acts(List<CaseFile> files) {
        writes.catchUp();
        return em.createQuery("select a from CaseAct a where a.caseNumber in :numbers order by a.seq", CaseAct.class)
                .setParameter("numbers", files.stream().map(CaseFile::getNumber).toList())
                .getResultStream();
    }
}
