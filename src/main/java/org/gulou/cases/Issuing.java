package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import org.gulou.language.Value;
import org.gulou.places.Body;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Step;
import org.gulou.workflow.Word;

/** Writes the letters and certificates of a case, from the templates of the version it is bound to. */
@ApplicationScoped
class Issuing {
    private static final String CERTIFICATE = "certificate";
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
        Optional<IssuedDocument> older = certificate ? before(proceeding) : Optional.empty();
        Optional<LocalDate> validUntil =
                certificate ? lasting(proceeding, validUntil(proceeding), older) : Optional.empty();
        var order = new Issued.Order(
                proceeding.file().getNumber(),
                certificate ? IssuedDocument.Kind.CERTIFICATE : IssuedDocument.Kind.LETTER,
                letter.template().heading(withoutCode(proceeding, letter), letter.title()),
                validUntil);
        IssuedDocument document = issued.issue(
                order,
                code -> Pdf.letter(
                        head(proceeding, letter, code),
                        letter.template(),
                        new LetterWords(
                                        proceeding,
                                        letter,
                                        writer(proceeding),
                                        certificate(proceeding, code, validUntil))
                                .data()));
        if (certificate) {
            older.ifPresent(before -> replace(proceeding, before, document, by));
            renewals.issued(proceeding, document);
        }
        journal.record(
                by,
                "issue",
                proceeding.file().getNumber(),
                Map.of("paper", paper, "sha256", document.sha256()),
                proceeding.now());
    }

    /** The certificate that stands in this case until another one is issued. */
    private Optional<IssuedDocument> before(Proceeding proceeding) {
        List<Act> history = proceeding.situation().history();
        Certificate stood = proceeding.workflow().certificate(history.subList(0, history.size() - 1));
        return stood == Certificate.NONE
                ? Optional.empty()
                : issued.of(proceeding.file().getNumber()).stream()
                        .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE && paper.counts())
                        .findFirst();
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
        return Pdf.letter(head, letter.template(), withoutCode(proceeding, letter));
    }

    /** The same as XHTML without the page around it, to be shown on a screen. */
    String shown(Proceeding proceeding, Letter letter) {
        return letter.template().write(withoutCode(proceeding, letter), LocalizedText.FIRST_LANGUAGE);
    }

    private LetterData withoutCode(Proceeding proceeding, Letter letter) {
        return new LetterWords(
                        proceeding,
                        letter,
                        writer(proceeding),
                        Map.of(
                                "number", Value.of("–"),
                                "issuedOn", Value.of(OfficeTime.day(proceeding.now())),
                                "validUntil",
                                        validUntil(proceeding).map(Value::of).orElse(Value.EMPTY)))
                .data();
    }

    /** Suspends, restores or revokes the newest certificate of a case, with the reason that the act gives. */
    void change(Proceeding after, Certificate.Act what, Actor by) {
        String number = after.file().getNumber();
        String reason = reason(after.situation().history().getLast());
        issued.of(number).stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE)
                .filter(IssuedDocument::counts)
                .findFirst()
                .ifPresent(paper -> {
                    switch (what) {
                        case SUSPEND -> issued.suspend(paper.code(), reason);
                        case LIFT -> issued.lift(paper.code());
                        case REVOKE -> issued.revoke(paper.code(), reason);
                    }
                    journal.record(
                            by,
                            Word.of(what),
                            number,
                            Map.of("document", paper.code().text()),
                            after.now());
                });
    }

    /**
     * Takes back what was issued with the decision that is replaced; it stays readable, and says so when verified. A
     * certificate in whose place the same move puts another gives way to that one.
     */
    void revoke(Proceeding decided, Step.Moved instead, Actor by) {
        boolean anew = instead.effects().contains(new Effect.Issue(Effect.CERTIFICATE));
        String number = decided.file().getNumber();
        Optional<Instant> since = decided.decided().map(Act::at);
        for (IssuedDocument paper : issued.of(number)) {
            boolean givesWay = anew && paper.kind() == IssuedDocument.Kind.CERTIFICATE;
            if (paper.counts()
                    && !givesWay
                    && since.filter(day -> !paper.issuedAt().isBefore(day)).isPresent()) {
                issued.revoke(paper.code(), reason(instead.act()));
                journal.record(
                        by, "revoke", number, Map.of("document", paper.code().text()), decided.now());
            }
        }
    }

    private static String reason(Act act) {
        return act.given().get("reason") instanceof Value.Text(String text) ? text : "";
    }

    /** What a letter may say of itself. */
    private static Map<String, Value> certificate(
            Proceeding proceeding, VerificationCode code, Optional<LocalDate> validUntil) {
        return Map.of(
                "number", Value.of(code.toString()),
                "issuedOn", Value.of(OfficeTime.day(proceeding.now())),
                "validUntil", validUntil.map(Value::of).orElse(Value.EMPTY));
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

    private Letterhead head(Proceeding proceeding, Letter letter, VerificationCode code) {
        URI address = URI.create(settings.address() + "/verify/" + code.text());
        return new Letterhead(
                LocalizedText.FIRST_LANGUAGE,
                letter.title().in(LocalizedText.FIRST_LANGUAGE),
                writer(proceeding).in(LocalizedText.FIRST_LANGUAGE),
                proceeding.file().getNumber(),
                Optional.of(new Letterhead.Proof(code, address)));
    }

    /** A certificate that is issued once more under the same decision lasts no longer than the one before. */
    private static Optional<LocalDate> validUntil(Proceeding proceeding) {
        var situation = proceeding.situation();
        Instant since = Certificate.firstIssued(proceeding.workflow(), situation.history())
                .map(Act::at)
                .orElse(proceeding.now());
        return proceeding
                .version()
                .validUntil(LetterWords.scope(proceeding, Map.of()), situation.surroundings(), OfficeTime.day(since));
    }

    /** Nor does it last shorter, where the time of the one before was prolonged since. */
    private static Optional<LocalDate> lasting(
            Proceeding proceeding, Optional<LocalDate> last, Optional<IssuedDocument> older) {
        return older.filter(paper -> proceeding
                        .decided()
                        .filter(decision -> !paper.issuedAt().isBefore(decision.at()))
                        .isPresent())
                .flatMap(paper -> paper.renewedOn().flatMap(day -> paper.validUntil()))
                .or(() -> last);
    }
}
