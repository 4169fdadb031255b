package org.gulou.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.CaseFile;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.cases.fees.Account;
import org.gulou.cases.fees.Charge;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.StoredFile;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.ItemComments;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Need;
import org.gulou.workflow.State;
import org.gulou.workflow.Word;
import org.gulou.workflow.clock.ClockLedger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as an official sees it. Texts for people are objects by language ({@code zh}, {@code en}).
 *
 * @param payouts what the office has paid and is to pay
 * @param visits the times at an office that its applicant is asked for, chose or had
 * @param acts how many acts its history has: a move is sent with {@code If-Match} and this number
 * @param values what was answered, by the names that the service's rules use
 * @param answers the same as people read it, in the order asked
 * @param moves what the program may do now
 */
record WholeCase(
        String number,
        String service,
        int version,
        String variant,
        Map<String, String> title,
        Optional<Office> office,
        Applicant applicant,
        Instant filedAt,
        Standing state,
        Optional<String> waitsAt,
        List<Lane> lanes,
        List<CasePayout> payouts,
        Optional<Held> held,
        int acts,
        List<Clock> clocks,
        List<Visit> visits,
        ObjectNode values,
        List<Answer> answers,
        List<Paper> papers,
        List<Fee> fees,
        List<CaseDocument> documents,
        List<Entry> history,
        List<PossibleMove> moves) {
    private static final Set<String> OF_EVENTS = Set.of("receipt", "amount", "reason");

    /** The office with which it was filed. */
    record Office(String id, Map<String, String> name) {}

    record Applicant(String name, String phone, boolean organisation, boolean agent) {}

    /**
     * Where it stands.
     *
     * @param stage what the applicant reads, such as {@code being-checked}
     * @param ended how it ended, such as {@code granted}; absent while it is open
     */
    record Standing(String id, Map<String, String> label, String stage, Optional<String> ended, Instant since) {}

    /**
     * What goes on beside the rest while the case is in its state, such as the check of one of several offices.
     *
     * @param id of its moves, which bring its outcome
     * @param outcome what came of it; absent while it is open
     * @param due the last day of its time; absent where it has none or is over
     */
    record Lane(
            String id,
            Map<String, String> label,
            List<String> waitsAt,
            Optional<String> outcome,
            Optional<LocalDate> due) {
        static Lane of(LaneWork work) {
            return new Lane(
                    work.move(),
                    work.label().texts(),
                    work.posts().stream().map(WaitingCase::written).sorted().toList(),
                    work.outcome(),
                    work.due().map(due -> OfficeTime.day(due.minusNanos(1))));
        }
    }

    /** Who has taken it to work on it. */
    record Held(String id, String name, Instant since) {}

    /**
     * A clock that has started.
     *
     * @param due the day on which it ends; absent while it stands, because nobody knows for how long
     * @param running whether time passes on it
     */
    record Clock(Map<String, String> label, Optional<LocalDate> due, String light, boolean running) {
        static Clock of(ClockLedger ledger, Instant now) {
            return new Clock(
                    ledger.label().texts(),
                    ledger.isPaused() ? Optional.empty() : Optional.of(ledger.dueDay(now)),
                    Word.of(ledger.light(now)),
                    ledger.isRunning());
        }
    }

    /** An answer; {@code path} has the keys of rows in it, {@code shown} is empty where it was left blank. */
    record Answer(String path, Map<String, String> label, Map<String, String> shown, List<File> files) {}

    /**
     * A paper that was due.
     *
     * @param way how it comes
     * @param register in words which register holds it, on which day that was asked and what it says; absent otherwise
     */
    record Paper(
            String id,
            Map<String, String> title,
            String way,
            Optional<Map<String, String>> register,
            List<File> files) {
        static Paper of(FilledForm.Paper paper) {
            return new Paper(
                    paper.path(),
                    paper.title().texts(),
                    Word.of(paper.way().means()),
                    paper.held().map(held -> held.words().texts()),
                    File.of(paper.files()));
        }
    }

    /**
     * An upload, to be had at {@code files/<id>} below the case.
     *
     * @param earlier in words with which case it was handed in before; absent for a file that was sent with this one
     */
    record File(String id, String name, String type, long size, Optional<Map<String, String>> earlier) {
        static File of(StoredFile file) {
            return new File(file.id(), file.name(), Word.of(file.type()), file.size(), Optional.empty());
        }

        static List<File> of(List<Upload> uploads) {
            return uploads.stream()
                    .map(upload -> new File(
                            upload.id(),
                            upload.name(),
                            upload.type(),
                            upload.size(),
                            upload.earlier().map(before -> before.handedIn().texts())))
                    .toList();
        }
    }

    /** A line of the fee; {@code amount} is absent while nobody can say how much it is. */
    record Fee(String line, Map<String, String> title, Optional<BigDecimal> amount, BigDecimal paid, String state) {}

    /**
     * An act.
     *
     * @param by the name of who did it
     * @param kind what she was to the case, such as {@code official}
     * @param comments what was said of single things to be corrected, by their paths
     */
    record Entry(
            Instant at,
            String move,
            Map<String, String> label,
            String by,
            String kind,
            String from,
            String to,
            ObjectNode given,
            Map<String, String> comments) {}

    static WholeCase of(
            Proceeding proceeding, List<Visit> visits, List<IssuedDocument> issued, List<PossibleMove> moves) {
        CaseFile file = proceeding.file();
        FilledForm record = proceeding.record();
        return new WholeCase(
                file.getNumber(),
                file.service(),
                file.serviceVersion(),
                proceeding.version().variant(),
                proceeding.version().guide().title().texts(),
                proceeding
                        .offer()
                        .map(offer -> new Office(
                                offer.body().id().id(), offer.body().name().texts())),
                new Applicant(
                        file.getApplicantName(),
                        file.getContactPhone(),
                        file.organisation().isPresent(),
                        file.applicant().agent().isPresent()),
                file.getFiledAt(),
                standing(proceeding),
                file.worker().map(WaitingCase::written),
                proceeding.lanes().stream().map(Lane::of).toList(),
                CasePayout.all(proceeding),
                file.claimedBy()
                        .map(id -> new Held(
                                id,
                                file.claimedName().orElse(id),
                                file.claimedAt().orElse(file.enteredAt()))),
                proceeding.acts().size(),
                proceeding.clocks().stream()
                        .map(clock -> Clock.of(clock, proceeding.now()))
                        .toList(),
                visits,
                Plain.of(record.values()),
                record.answers().map(WholeCase::answer).toList(),
                HandedIn.all(proceeding).stream().map(Paper::of).toList(),
                fees(proceeding),
                issued.stream().map(CaseDocument::of).toList(),
                proceeding.acts().stream().map(act -> entry(act, proceeding)).toList(),
                moves);
    }

    private static Standing standing(Proceeding proceeding) {
        State state = proceeding.state();
        return new Standing(
                state.id(),
                state.label().texts(),
                Word.of(state.citizen()),
                proceeding.file().ended().map(Word::of),
                proceeding.file().enteredAt());
    }

    static Answer answer(FilledForm.Entry.Answer answer) {
        return new Answer(answer.path(), answer.label().texts(), answer.shown().texts(), File.of(answer.files()));
    }

    static List<Fee> fees(Proceeding proceeding) {
        return proceeding.account().charges().stream()
                .map(charge -> fee(charge, Account.state(charge, proceeding.isForNothing())))
                .toList();
    }

    private static Fee fee(Charge charge, Charge.State state) {
        return new Fee(charge.line(), charge.title().texts(), charge.amount(), charge.paid(), Word.of(state));
    }

    /** What was said with an act, without what only the portal needs, such as who signed by her number. */
    private static Map<String, Value> said(Act act, Proceeding proceeding) {
        Set<String> keys = proceeding
                .workflow()
                .move(proceeding.situation(), act.move())
                .map(move -> move.needs().stream()
                        .filter(need -> !(need instanceof Need.Signatures))
                        .map(Need::key)
                        .collect(Collectors.toSet()))
                .orElse(OF_EVENTS);
        var said = new LinkedHashMap<>(act.given());
        said.keySet().retainAll(keys);
        return said;
    }

    private static Entry entry(Proceeding.DoneAct done, Proceeding proceeding) {
        return new Entry(
                done.act().at(),
                done.act().move(),
                proceeding.label(done.act()).texts(),
                done.actorName(),
                done.actorKind().word(),
                done.act().from(),
                done.act().to(),
                Plain.of(said(done.act(), proceeding)),
                ItemComments.in(done.act().given()).byPath());
    }
}
