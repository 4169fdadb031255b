package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Letter;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.documents.Content;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.LetterData;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.VerificationCode;
import org.gulou.duties.Settings;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Validity;
import org.gulou.language.Value;
import org.gulou.places.Body;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Step;
import org.gulou.workflow.Word;

/** Writes the letters and certificates of a case, from the templates of the version it is bound to. */
@ApplicationScoped
class Issuing {
    private static final String CERTIFICATE = Effect.CERTIFICATE;
    private static final String ONLY = "";
    private static final int MOST_SHOWN = 20;
    private static final String PREVIEW = "【预览，未生效】";

    @Inject
    Issued issued;

    @Inject
    Published published;

    @Inject
    Settings settings;

    @Inject
    Journal journal;

    @Inject
    Renewals renewals;

    /**
     * Issues a paper in the transaction of the act that brings it about.
     *
     * @param paper the id of a letter, or {@code certificate} for the document of the result
     */
    void issue(Proceeding proceeding, String paper, Actor by) {
        Letter letter = proceeding
                .version()
                .letter(paper)
                .orElseThrow(() -> new IllegalStateException(
                        proceeding.version().service() + " issues no letter '" + paper + "'"));
        boolean certificate = paper.equals(CERTIFICATE);
        Map<String, IssuedDocument> older = certificate ? before(proceeding) : Map.of();
        var newer = new LinkedHashMap<String, IssuedDocument>();
        // the last first, because pages show what is newest first
        OnePaper.of(proceeding, letter)
                .reversed()
                .forEach(one ->
                        newer.put(one.key(), issue(proceeding, one, Optional.ofNullable(older.get(one.key())), by)));
        if (certificate) {
            older.forEach((key, before) -> {
                if (newer.containsKey(key)) {
                    replace(proceeding, before, newer.get(key), by);
                } else if (before.state() == IssuedDocument.State.VALID) {
                    takeBack(before, proceeding.situation().history().getLast(), proceeding, by);
                }
            });
            renewals.issued(proceeding, List.copyOf(newer.values()).reversed());
        }
    }

    /** @param older the certificate for the same element that stands until now */
    private IssuedDocument issue(Proceeding proceeding, OnePaper paper, Optional<IssuedDocument> older, Actor by) {
        Letter letter = paper.letter();
        boolean certificate = letter.id().equals(CERTIFICATE);
        Validity validity = certificate ? lasting(proceeding, validity(proceeding, paper), older) : Validity.UNBOUNDED;
        var order = new Issued.Order(
                proceeding.file().getNumber(),
                certificate ? IssuedDocument.Kind.CERTIFICATE : IssuedDocument.Kind.LETTER,
                letter.id(),
                letter.template().heading(withoutCode(proceeding, paper), letter.title()),
                validity,
                paper.part());
        IssuedDocument document = issued.issue(
                order,
                code -> Pdf.letter(
                        head(proceeding, paper, code),
                        letter.template(),
                        new LetterWords(
                                        proceeding,
                                        paper,
                                        writer(proceeding),
                                        certificate(proceeding, code.toString(), validity))
                                .data()));
        journal.record(
                by,
                "issue",
                proceeding.file().getNumber(),
                Map.of("paper", letter.id(), "sha256", document.sha256()),
                proceeding.now());
        return document;
    }

    /** The certificates that stand in this case until others are issued, by the keys of their elements. */
    private Map<String, IssuedDocument> before(Proceeding proceeding) {
        List<Act> history = proceeding.situation().history();
        boolean stood = !Certificates.of(proceeding.workflow(), history.subList(0, history.size() - 1))
                .standing()
                .isEmpty();
        return stood ? standing(proceeding) : Map.of();
    }

    /** The newest certificate that counts for each element. */
    private Map<String, IssuedDocument> standing(Proceeding proceeding) {
        var standing = new LinkedHashMap<String, IssuedDocument>();
        issued.of(proceeding.file().getNumber()).stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE && paper.counts())
                .forEach(paper -> standing.putIfAbsent(paper.element(), paper));
        return standing;
    }

    private void replace(Proceeding proceeding, IssuedDocument older, IssuedDocument newer, Actor by) {
        issued.replace(
                older.code(),
                newer.code(),
                reason(proceeding.situation().history().getLast()));
        journal.record(
                by,
                "replace",
                proceeding.file().getNumber(),
                Map.of("document", older.code().text(), "newer", newer.code().text()),
                proceeding.now());
    }

    /** How a letter would read with this act; it has no code, and nobody can take it for the real one. */
    Content preview(Proceeding proceeding, Letter letter) {
        var head = new Letterhead(
                LocalizedText.FIRST_LANGUAGE,
                PREVIEW + letter.title().in(LocalizedText.FIRST_LANGUAGE),
                PREVIEW + writer(proceeding).in(LocalizedText.FIRST_LANGUAGE),
                proceeding.file().getNumber(),
                Optional.empty());
        return Pdf.letter(head, shown(proceeding, letter));
    }

    /** The same as XHTML without the page around it, to be shown on a screen; of many papers the first. */
    String shown(Proceeding proceeding, Letter letter) {
        List<OnePaper> papers = OnePaper.of(proceeding, letter);
        List<String> written = papers.stream()
                .limit(MOST_SHOWN)
                .map(paper -> letter.template().write(withoutCode(proceeding, paper), LocalizedText.FIRST_LANGUAGE))
                .toList();
        return PreviewedPapers.together(written, papers.size());
    }

    private LetterData withoutCode(Proceeding proceeding, OnePaper paper) {
        return new LetterWords(
                        proceeding,
                        paper,
                        writer(proceeding),
                        certificate(proceeding, "–", validity(proceeding, paper)))
                .data();
    }

    /** Suspends, restores or revokes certificates of a case, with the reason that the act gives. */
    void change(Proceeding after, Certificate.Act what, Actor by) {
        String number = after.file().getNumber();
        Act act = after.situation().history().getLast();
        String reason = reason(act);
        boolean many = after.workflow().each(CERTIFICATE).isPresent();
        Map<String, IssuedDocument> standing = standing(after);
        standing.keySet().retainAll(many ? Certificates.which(act) : List.of(ONLY));
        standing.values().forEach(paper -> {
            switch (what) {
                case SUSPEND -> issued.suspend(paper.code(), reason);
                case LIFT -> issued.lift(paper.code());
                case REVOKE -> issued.revoke(paper.code(), reason);
            }
            journal.record(
                    by, Word.of(what), number, Map.of("document", paper.code().text()), after.now());
        });
    }

    /**
     * Takes back what was issued with the decision that is replaced; it stays readable, and says so when verified. A
     * certificate in whose place the same move puts another gives way to that one.
     */
    void revoke(Proceeding decided, Step.Moved instead, Actor by) {
        boolean anew = instead.move().issues(CERTIFICATE);
        String number = decided.file().getNumber();
        Optional<Instant> since = decided.decided().map(Act::at);
        for (IssuedDocument paper : issued.of(number)) {
            boolean givesWay = anew && paper.kind() == IssuedDocument.Kind.CERTIFICATE;
            if (paper.counts()
                    && !givesWay
                    && since.filter(day -> !paper.issuedAt().isBefore(day)).isPresent()) {
                takeBack(paper, instead.act(), decided, by);
            }
        }
    }

    private void takeBack(IssuedDocument paper, Act act, Proceeding of, Actor by) {
        issued.revoke(paper.code(), reason(act));
        journal.record(
                by,
                "revoke",
                of.file().getNumber(),
                Map.of("document", paper.code().text()),
                of.now());
    }

    private static String reason(Act act) {
        return act.given().get("reason") instanceof Value.Text(String text) ? text : "";
    }

    /** What a letter may say of itself. */
    private static Map<String, Value> certificate(Proceeding proceeding, String number, Validity validity) {
        LocalDate today = OfficeTime.day(proceeding.now());
        return Map.of(
                "number", Value.of(number),
                "issuedOn", Value.of(today),
                "validFrom", Value.of(validity.from().orElse(today)),
                "validUntil", validity.until().map(Value::of).orElse(Value.EMPTY));
    }

    /** The body that writes: the one that worked on the case when it was acted on, else the one that decides. */
    LocalizedText writer(Proceeding proceeding) {
        String from = proceeding.situation().history().getLast().from();
        return Optional.of(from)
                .filter(state -> !state.isEmpty())
                .flatMap(state -> proceeding.workflow().worker(proceeding.situation(), state))
                .flatMap(post -> published.catalogue().places().body(post.body()))
                .or(() -> proceeding.offer().map(Offer::decides))
                .map(Body::name)
                .orElse(LocalizedText.NONE);
    }

    private Letterhead head(Proceeding proceeding, OnePaper paper, VerificationCode code) {
        URI address = URI.create(settings.address() + "/verify/" + code.text());
        return new Letterhead(
                LocalizedText.FIRST_LANGUAGE,
                paper.title(),
                writer(proceeding).in(LocalizedText.FIRST_LANGUAGE),
                proceeding.file().getNumber(),
                Optional.of(new Letterhead.Proof(code, address)));
    }

    /** A certificate that is issued once more under the same decision lasts no longer than the one before. */
    private static Validity validity(Proceeding proceeding, OnePaper paper) {
        var situation = proceeding.situation();
        Instant since = Certificate.firstIssued(proceeding.workflow(), situation.history(), paper.key())
                .map(Act::at)
                .orElse(proceeding.now());
        return proceeding
                .version()
                .validity(
                        LetterWords.scope(proceeding, Map.of()).inside(paper.names()),
                        situation.surroundings(),
                        OfficeTime.day(since));
    }

    /** Nor does it last shorter, where the time of the one before was prolonged since. */
    private static Validity lasting(Proceeding proceeding, Validity validity, Optional<IssuedDocument> older) {
        return older.filter(paper -> proceeding
                        .decided()
                        .filter(decision -> !paper.issuedAt().isBefore(decision.at()))
                        .isPresent())
                .flatMap(paper -> paper.renewedOn().flatMap(day -> paper.validUntil()))
                .map(last -> new Validity(validity.from(), Optional.of(last)))
                .orElse(validity);
    }
}
