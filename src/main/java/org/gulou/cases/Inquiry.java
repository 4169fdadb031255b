package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.cases.registers.Answer;
import org.gulou.cases.registers.Lookup;
import org.gulou.cases.registers.Registers;
import org.gulou.duties.Duty;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Lane;
import org.gulou.workflow.Lanes;
import org.gulou.workflow.Question;
import org.gulou.workflow.Step;

/**
 * Puts the question of a case to a register and enters the answer. The case is not locked while the register is asked, so
 * the question is looked at once more before its answer counts; while the register keeps silent it is asked again.
 */
@ApplicationScoped
class Inquiry implements Duty {
    private static final Actor.Portal PORTAL = new Actor.Portal();

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Proceedings proceedings;

    @Inject
    Docket docket;

    @Inject
    Inquiries inquiries;

    @Inject
    LaneQueue lanes;

    @Inject
    Registers registers;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return Inquiries.KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        int blank = key.indexOf(' ');
        String move = key.substring(blank + 1);
        Optional.ofNullable(em.find(CaseFile.class, key.substring(0, blank)))
                .flatMap(file -> question(proceedings.of(file, clock.instant()), move))
                .ifPresent(question -> put(CaseNumber.parse(key.substring(0, blank)), question));
    }

    private void put(CaseNumber number, Question question) {
        if (registers.connects(question.register())) {
            ask(number, question);
        } else {
            lanes.place(registry.locked(number)); // from now on an official answers
        }
    }

    private static Optional<Question> question(Proceeding proceeding, String move) {
        return proceeding.workflow().questions(proceeding.situation()).stream()
                .filter(question -> question.move().equals(move))
                .findFirst();
    }

    private void ask(CaseNumber number, Question question) {
        Optional<Instant> rest = registers.restsUntil(question.register());
        if (rest.isPresent()) {
            inquiries.again(registry.lock(number), question, rest.get());
            return;
        }
        List<Answer> answers = registers.ask(Lookup.of(number, question.register(), question.keys()));
        Proceeding now = docket.settle(registry.locked(number));
        Map<String, Value> given =
                Question.answer(answers.stream().map(Answer::outcome).toList(), words(question, answers));
        journal.record(
                PORTAL,
                "ask",
                number.toString(),
                Map.of(
                        "register",
                        question.register(),
                        "outcome",
                        given.get(Lanes.OUTCOME) instanceof Value.Text(String outcome) ? outcome : Lane.SILENT),
                now.now());
        question(now, question.move()).ifPresent(open -> answered(now, question, open, answers, given));
    }

    /** An answer to other keys than are asked now, after a correction, answers nothing. */
    private void answered(
            Proceeding now, Question asked, Question open, List<Answer> answers, Map<String, Value> given) {
        if (!open.keys().equals(asked.keys())) {
            inquiries.again(now.file(), open, now.now());
            return;
        }
        boolean silent = answers.stream().anyMatch(Answer::isSilent);
        Optional<Instant> next = silent ? open.next(now.now()) : Optional.empty();
        next.ifPresentOrElse(at -> inquiries.again(now.file(), open, at), () -> enter(now, open, given));
    }

    private void enter(Proceeding now, Question question, Map<String, Value> given) {
        if (now.workflow().step(now.situation(), new Attempt(question.move(), PORTAL, given))
                instanceof Step.Moved moved) {
            docket.write(now, moved, PORTAL, Optional.empty());
        }
    }

    /** What the register holds: of several records each after its keys. */
    private static String words(Question question, List<Answer> answers) {
        return IntStream.range(0, answers.size())
                .filter(i -> !answers.get(i).record().isEmpty())
                .mapToObj(i -> answers.size() == 1
                        ? answers.get(i).words()
                        : String.join(" ", question.keys().get(i)) + "（"
                                + answers.get(i).words() + "）")
                .collect(Collectors.joining("\n"));
    }
}
