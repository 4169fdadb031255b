package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.FeeLine;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Standing;

/** Files cases past the form, for tests that need many of them: what was answered is told as values. */
@ApplicationScoped
public class Filings {
    private static final Actor.Citizen APPLICANT = new Actor.Citizen("applicant-of-the-test", "王芳", "");

    @Inject
    Registry registry;

    @Inject
    Published published;

    @Inject
    UserTransaction transaction;

    /** Files at an offer, in the round that is open at {@code at}. */
    public CaseNumber file(String offerId, Map<String, Value> answers, Instant at) throws Exception {
        return file(offerId, answers, List.of(), at);
    }

    /** The same with a fee. */
    CaseNumber file(String offerId, Map<String, Value> answers, List<FeeLine> fees, Instant at) throws Exception {
        Offer offer = published.catalogue().offer(offerId).orElseThrow();
        ServiceVersion version = published.catalogue().version(offer).orElseThrow();
        var record = new FilledForm(List.of(), answers, List.of(), List.of(), fees, List.of(), List.of(), Set.of());
        var applicant = new Filing.Applicant(Optional.of(APPLICANT.id()), Optional.empty(), "王芳", "13800000001");
        return file(offer, version, applicant, record, at);
    }

    /**
     * Files with papers.
     *
     * @param organisation in whose name; empty for herself
     */
    public CaseNumber file(
            String offerId, String person, Optional<String> organisation, List<FilledForm.Paper> papers, Instant at)
            throws Exception {
        Offer offer = published.catalogue().offer(offerId).orElseThrow();
        var record = new FilledForm(List.of(), Map.of(), List.of(), papers, List.of(), List.of(), List.of(), Set.of());
        return file(
                offer,
                published.catalogue().version(offer).orElseThrow(),
                new Filing.Applicant(Optional.of(person), organisation, "王芳", "13800000001"),
                record,
                at);
    }

    private CaseNumber file(
            Offer offer, ServiceVersion version, Filing.Applicant applicant, FilledForm record, Instant at)
            throws Exception {
        var world = FormWorld.ofDraft(published.catalogue(), offer, new Parties("", "", Optional.empty()), at);
        Standing standing = version.workflow().standing(Scope.of(world.around()), world.surroundings());
        var filing = new Filing(
                Codes.id(),
                version,
                offer,
                applicant,
                "zh",
                "web",
                Optional.empty(),
                "{}",
                StoredValues.json(record.toMap()),
                standing.open(),
                at);
        transaction.begin();
        try {
            CaseNumber number = registry.open(filing, APPLICANT).number();
            transaction.commit();
            return number;
        } catch (RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
    }
}
