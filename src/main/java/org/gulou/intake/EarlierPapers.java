package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.cases.Proceeding;
import org.gulou.documents.Content;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.EarlierPaper;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * The papers that somebody with an account handed in with cases she filed herself before, in the same name. They lie with
 * those cases and nowhere else: when a case is deleted, so are they.
 */
@ApplicationScoped
public class EarlierPapers {
    @Inject
    EarlierCases cases;

    @Inject
    Applicants applicants;

    @Inject
    Vault vault;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those that a draft may hand in again, the newest first; nothing for guests and where her mandate has ended. */
    public List<EarlierPaper> of(Application application) {
        return application.draft().owner() instanceof Owner.Person person
                        && applicants.admits(
                                application.draft(), application.version().guide())
                ? cases.papers(person)
                : List.of();
    }

    /** Those that a correction may hand in, which are no papers of the same case: one of them is what is wrong. */
    public List<EarlierPaper> of(Proceeding proceeding, Actor actor) {
        if (!(actor instanceof Actor.Citizen citizen)) {
            return List.of();
        }
        String inTheNameOf =
                proceeding.file().applicant().principalOf(citizen.id()).orElse("");
        return cases.papers(new Owner.Person(citizen.id(), inTheNameOf)).stream()
                .filter(paper -> !paper.from().number().equals(proceeding.file().getNumber()))
                .toList();
    }

    /** As whom its owner acts on a draft. */
    public Actor actor(Application application) {
        return applicants.actor(application.draft().owner());
    }

    /** The files of a paper with their contents; fewer than it had where some are gone. */
    public Map<StoredFile, Content> files(EarlierPaper paper) {
        var files = new LinkedHashMap<StoredFile, Content>();
        paper.paper().files().stream()
                .flatMap(file -> vault.find(file.id()).stream())
                .filter(file -> file.owner().equals(paper.from().number()))
                .forEach(file -> vault.intact(file).ifPresent(content -> files.put(file, content)));
        return files;
    }

    /**
     * Writes down that a paper was handed in again.
     *
     * @param on the draft or case that it went to
     */
    public void record(Actor actor, String on, EarlierPaper paper, PaperDue due) {
        journal.record(
                actor,
                "reuse",
                on,
                Map.of("from", paper.from().number(), "items", List.of(Journey.PAPERS + "." + due.path())),
                clock.instant());
    }
}
