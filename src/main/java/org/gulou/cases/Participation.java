package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Letter;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Awaited;
import org.gulou.workflow.By;
import org.gulou.workflow.Move;
import org.gulou.workflow.Party;

/** What somebody does in a case that is not hers: reads what concerns her, acts, and signs. */
@ApplicationScoped
public class Participation {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseParties parties;

    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Issued issued;

    /** A case with the part that somebody has in it. */
    public record Part(Proceeding proceeding, CaseParty row, Party party, Actor actor) {
        public LocalizedText label() {
            return party.label();
        }

        /** What she can do herself now. */
        public List<Move> moves() {
            return proceeding.moves(actor).stream()
                    .filter(move -> move.by() instanceof By.PartyOf)
                    .toList();
        }

        /** What waits for her signature. */
        public List<Move> toSign() {
            return proceeding.workflow().toSign(proceeding.situation(), actor);
        }

        /** Whether the case waits for her. */
        public boolean isAwaited() {
            return !new Awaited(proceeding.workflow(), proceeding.situation())
                    .of(actor)
                    .isEmpty();
        }

        /** The answers that concern her. */
        public FilledForm record() {
            return proceeding.record().shownTo(party.sees());
        }
    }

    /** Whether a link leads to a case, without a word of what. */
    public boolean isAsked(String code) {
        return parties.find(code).isPresent();
    }

    /** Whether {@code number} is the one by which the holder of the link is known. */
    public boolean proves(String code, String number) {
        return parties.find(code).filter(row -> row.known().matches(number)).isPresent();
    }

    /** The account that keeps what a link leads to. */
    public Optional<String> keeper(String code) {
        return parties.find(code).flatMap(CaseParty::person);
    }

    /** Keeps the case with her account; the applicant's own account never becomes another party. */
    @Transactional
    public void keep(String code, String person) {
        parties.find(code).filter(row -> !isApplicant(row, person)).ifPresent(row -> row.keep(person));
    }

    /** Whether an account is that of the applicant of the case that a link leads to. */
    public boolean isApplicant(String code, String person) {
        return parties.find(code).filter(row -> isApplicant(row, person)).isPresent();
    }

    private boolean isApplicant(CaseParty row, String person) {
        return Optional.ofNullable(em.find(CaseFile.class, row.caseNumber().toString()))
                .flatMap(CaseFile::person)
                .filter(person::equals)
                .isPresent();
    }

    /** The case that a link leads to, for who has proved that she is the one meant; the look is written down. */
    @Transactional
    public Optional<Part> open(String code) {
        return parties.find(code).flatMap(row -> {
            Proceeding proceeding = registry.look(row.caseNumber(), actor(row));
            return part(proceeding, row);
        });
    }

    /** The cases in which an account takes part, the newest first. */
    public List<Part> of(String person) {
        return parties.keptBy(person).stream()
                .flatMap(row -> part(registry.glance(row.caseNumber()), row).stream())
                .toList();
    }

    private static Optional<Part> part(Proceeding proceeding, CaseParty row) {
        return proceeding.workflow().party(row.party()).map(party -> new Part(proceeding, row, party, actor(row)));
    }

    private static Actor actor(CaseParty row) {
        return new Actor.Guest(row.actorId(), row.known().masked());
    }

    /** Signs a move before it is taken; false where her signature is not asked for, or no longer. */
    @Transactional
    public boolean sign(CaseNumber number, String move, Actor actor) {
        Proceeding before = registry.current(number);
        Optional<Map<String, Value>> signature = before.workflow().signature(before.situation(), move, actor);
        signature.ifPresent(says -> docket.happen(before, Act.SIGNED, actor, says));
        return signature.isPresent();
    }

    /** The letters and certificates that concern her. */
    public List<IssuedDocument> papers(Part part) {
        Set<String> sees = Set.copyOf(part.party().sees());
        List<LocalizedText> titles = sees.stream()
                .flatMap(name -> part.proceeding().version().letter(name).stream())
                .map(Letter::title)
                .toList();
        return issued.of(part.proceeding().file().getNumber()).stream()
                .filter(paper -> concerns(paper, sees, titles))
                .toList();
    }

    /** By its title alone only where nobody kept what the definition calls it: two letters may have the same. */
    static boolean concerns(IssuedDocument paper, Set<String> sees, List<LocalizedText> titles) {
        return paper.paper().isEmpty() ? titles.contains(paper.title()) : sees.contains(paper.paper());
    }

    /** The ids of the uploads that she may read. */
    public Stream<String> files(Part part) {
        FilledForm shown = part.record();
        return Stream.concat(
                        shown.answers().flatMap(answer -> answer.files().stream()),
                        shown.papers().stream().flatMap(paper -> paper.files().stream()))
                .map(Upload::id);
    }
}
