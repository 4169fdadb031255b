package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.CaseExpired;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.Kept;
import org.gulou.cases.Previews;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.forms.Upload;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.By;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Move;
import org.gulou.workflow.Sending;
import org.gulou.workflow.Step;

/** Takes what applicants correct. The caller has found the case for the one who corrects. */
@ApplicationScoped
public class Corrections {
    private static final String DRAWER = "corrects:";

    /** What came of sending a correction. */
    public sealed interface Sent {
        record Done() implements Sent {}

        /** Something is still wrong; what was typed is kept. */
        record Mistaken(Correction correction) implements Sent {}

        /** Sensitive data is answered to whose use she did not agree; what was typed is kept. */
        record Unconsented() implements Sent {}

        /** The move by which she sends it asks something more of her; {@code missing} is what was not given rightly, if anything. */
        record Asked(Move move, List<Step.Missing> missing) implements Sent {
            public Asked {
                missing = List.copyOf(missing);
            }
        }

        /** The case does not wait for a correction any more. */
        record TooLate() implements Sent {}
    }

    @Inject
    Registry registry;

    @Inject
    Previews previews;

    @Inject
    Published published;

    @Inject
    EarlierCases earlier;

    @Inject
    Vault vault;

    /** Where the files of a correction lie until it is sent: the office is shown nothing of it before. */
    public static String drawer(String caseNumber) {
        return DRAWER + caseNumber;
    }

    /** The case whose files these are, also while they lie in the drawer of a correction. */
    public static Optional<CaseNumber> caseOf(StoredFile file) {
        return CaseNumber.read(
                file.owner().startsWith(DRAWER) ? file.owner().substring(DRAWER.length()) : file.owner());
    }

    /** What she sent is the case's; what she took out again, or never sent, is nobody's. */
    void left(@Observes CaseMoved moved) {
        Proceeding after = moved.after();
        Act act = moved.step().act();
        if (act.stayed() || after.workflow().state(act.from()).edits() == Edits.NONE) {
            return;
        }
        String number = after.file().getNumber();
        Set<String> sent = files(after.record());
        vault.of(drawer(number)).stream().map(StoredFile::id).forEach(file -> {
            if (sent.contains(file)) {
                vault.handOneOver(file, number);
            } else {
                vault.delete(file);
            }
        });
        if (!after.file().pending().equals(after.file().answers())) {
            registry.keepPending(after.file().number(), after.file().answers());
        }
    }

    /** Files of a correction that was begun lie apart from those of the case. */
    void forget(@Observes CaseExpired expired) {
        vault.of(drawer(expired.number().toString())).forEach(file -> vault.delete(file.id()));
    }

    private static Set<String> files(FilledForm record) {
        return Stream.concat(
                        record.answers().flatMap(answer -> answer.files().stream()),
                        record.papers().stream().flatMap(paper -> paper.files().stream()))
                .map(Upload::id)
                .collect(Collectors.toSet());
    }

    /** Keeps what was typed without sending it. */
    @Transactional
    public Optional<Correction> keep(CaseNumber number, UnaryOperator<Answers> change) {
        return current(number).map(correction -> {
            Answers changed = change.apply(correction.typed());
            registry.keepPending(number, Correction.MAPPER.writeValueAsString(changed.toMap()));
            return correction.with(changed);
        });
    }

    /** Keeps what a page posted, as far as it may be changed. */
    @Transactional
    public Optional<Correction> keep(CaseNumber number, Map<String, List<String>> posted) {
        return keep(number, posted, (before, typed) -> typed);
    }

    /**
     * Keeps what a page posted, as far as it may be changed.
     *
     * @param over lays what was typed now over what was typed before, in this window or another
     */
    @Transactional
    public Optional<Correction> keep(
            CaseNumber number, Map<String, List<String>> posted, BinaryOperator<Answers> over) {
        return current(number).flatMap(correction -> keep(number, typed -> over.apply(typed, correction.read(posted))));
    }

    /**
     * Sends the correction if nothing in it is wrong: the office reads the new revision, and the old one is kept. Where the
     * move asks something more, only her consent is kept, and nothing is sent yet.
     *
     * @param consent whether she agrees to the use of the sensitive data in it
     */
    @Transactional
    public Sent send(CaseNumber number, Actor applicant, boolean consent) {
        return send(number, applicant, consent, Optional.empty());
    }

    /**
     * The same with what the move asks besides, after she agreed to what she has to agree to.
     *
     * @param given by the key of each need
     */
    @Transactional
    public Sent send(CaseNumber number, Actor applicant, Map<String, Value> given) {
        return send(number, applicant, false, Optional.of(given));
    }

    private Sent send(CaseNumber number, Actor applicant, boolean consent, Optional<Map<String, Value>> given) {
        Optional<Correction> asked = current(number);
        if (asked.isEmpty()) {
            return new Sent.TooLate();
        }
        Correction correction = asked.get();
        if (!correction.mistakes().isEmpty()) {
            return new Sent.Mistaken(correction);
        }
        Answers typed = consent ? correction.journey().consented() : correction.typed();
        Journey journey = correction.with(typed).journey();
        if (journey.lacksConsent()) {
            return new Sent.Unconsented();
        }
        Optional<Move> resend = sending(corrected(correction), applicant);
        if (resend.isEmpty()) {
            return new Sent.TooLate();
        }
        if (given.isEmpty() && !resend.get().needs().isEmpty()) {
            registry.keepPending(number, Correction.MAPPER.writeValueAsString(typed.toMap()));
            return new Sent.Asked(resend.get(), List.of());
        }
        var revision = new Registry.Revision(
                Correction.MAPPER.writeValueAsString(Kept.of(typed, journey).toMap()),
                Correction.MAPPER.writeValueAsString(journey.filled().toMap()));
        var attempt = new Attempt(resend.get().id(), applicant, given.orElse(Map.of()));
        return switch (registry.act(number, attempt, Optional.of(revision))) {
            case Step.Moved moved -> new Sent.Done();
            case Step.Needs(Move move, List<Step.Missing> missing) -> new Sent.Asked(move, missing);
            case Step.Refused refused -> new Sent.TooLate();
        };
    }

    /** The correction that a case waits for; empty if it waits for none. */
    public Optional<Correction> of(Proceeding proceeding) {
        return Correction.of(proceeding, published.catalogue())
                .map(correction -> correction.with(earlier.lookups(proceeding.file())));
    }

    private Optional<Correction> current(CaseNumber number) {
        return of(registry.current(number));
    }

    /** The case as it would be with what she typed so far; as it is where it waits for no correction. */
    public Proceeding corrected(Proceeding proceeding) {
        return of(proceeding).map(this::corrected).orElse(proceeding);
    }

    private Proceeding corrected(Correction correction) {
        return previews.holding(correction.proceeding(), correction.journey().filled());
    }

    /**
     * The move by which the applicant sends what she corrected; empty where she corrects nothing.
     *
     * @param proceeding with what she typed so far
     */
    public static Optional<Move> sending(Proceeding proceeding, Actor applicant) {
        return new Sending(proceeding.workflow()).among(proceeding.moves(applicant), proceeding.state());
    }

    /** Whether {@code move} is one by which corrections are sent from where the case is. */
    public static boolean isSentBy(Proceeding proceeding, String move) {
        return proceeding
                .workflow()
                .move(move)
                .filter(one -> new Sending(proceeding.workflow()).sends(one, proceeding.state()))
                .isPresent();
    }

    /** What else than sending a correction the applicant may do now. */
    public static List<Move> besides(Proceeding proceeding, Actor applicant) {
        return proceeding.moves(applicant).stream()
                .filter(move -> move.by() instanceof By.Applicant && !isSentBy(proceeding, move.id()))
                .toList();
    }
}
