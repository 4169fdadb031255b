package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gulou.identity.Mandates;
import org.gulou.kernel.CaseNumber;

/** The cases of a person, apart from those of others she acts for. */
@ApplicationScoped
public class OwnCases {
    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Insight insight;

    @Inject
    Mandates mandates;

    @Inject
    Clock clock;

    /** Gives them one after the other, the newest first; none is held for longer than it is looked at. */
    public void each(String person, Consumer<Proceeding> reader) {
        em.createQuery(
                        "select c.number from CaseFile c where c.applicant.person = :person and c.applicant.organisation is null"
                                + " order by c.filedAt desc, c.number",
                        String.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(number -> reader.accept(proceedings.of(em.find(CaseFile.class, number), clock.instant())));
    }

    /**
     * The cases that a person may open and that were filed in one name, newest first: those she filed herself.
     *
     * @param principal the id of the organisation or person she acts for; empty for herself
     */
    public List<CaseFile> filed(String person, Optional<String> principal) {
        return found(person, principal)
                .filter(file -> insight.isHers(file, person))
                .toList();
    }

    /** The same cases as whoever filed {@code file} had: what was looked up in them then is looked up again. */
    public List<CaseFile> asWhenFiled(CaseFile file) {
        return file.applicant()
                .agent()
                .map(agent -> found(agent, file.person()).toList())
                .or(() -> file.person().map(person -> filed(person, file.organisation())))
                .orElse(List.of());
    }

    /**
     * The cases that are not ended and have nobody but her: in her own name, and of organisations for which nobody else may
     * act. The newest first.
     */
    public List<CaseNumber> thatNeed(String person) {
        return em.createQuery(
                        "select c.number, c.service, c.applicant.organisation from CaseFile c where c.applicant.person ="
                                + " :person and c.ended is null order by c.filedAt desc, c.number",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .filter(row -> row[2] == null
                        || mandates.agents((String) row[2], (String) row[1]).stream()
                                .allMatch(person::equals))
                .map(row -> CaseNumber.parse((String) row[0]))
                .toList();
    }

    /** A case that is ended, and the code that opens it with its number. */
    public record Kept(String number, String code) {}

    /** Her own cases that are ended, the newest first. */
    public List<Kept> ended(String person) {
        return em.createQuery(
                        "select c from CaseFile c where c.applicant.person = :person and c.applicant.organisation is null"
                                + " and c.ended is not null order by c.filedAt desc, c.number",
                        CaseFile.class)
                .setParameter("person", person)
                .setMaxResults(50)
                .getResultStream()
                .map(file -> new Kept(file.getNumber(), file.queryCode()))
                .toList();
    }

    private Stream<CaseFile> found(String person, Optional<String> principal) {
        String whose = principal
                .map(id -> mandates.organisation(id).isPresent()
                        ? "c.applicant.person = :person and c.applicant.organisation = :principal"
                        : "c.applicant.agent = :person and c.applicant.person = :principal")
                .orElse("c.applicant.person = :person and c.applicant.organisation is null"
                        + " and c.applicant.agent is null");
        var cases = em.createQuery(
                        "select c from CaseFile c where " + whose + " order by c.filedAt desc", CaseFile.class)
                .setParameter("person", person)
                .setMaxResults(50);
        principal.ifPresent(id -> cases.setParameter("principal", id));
        return cases.getResultStream();
    }
}
