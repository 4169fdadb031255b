package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gulou.cases.registers.Answer;
import org.gulou.cases.registers.Lookup;
import org.gulou.cases.registers.Registers;
import org.gulou.forms.Answers;
import org.gulou.forms.Prefilling;
import org.gulou.forms.RegisterQuestion;
import org.gulou.kernel.OfficeTime;

/**
 * Fills in a draft from connected registers: when a page opens, and once more before it is filed. They are asked outside any
 * transaction and only for a moment, so that a page never waits for one that is slow: then it is just asked.
 */
@ApplicationScoped
public class FromRegisters {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final int SHOWN = 4;

    @Inject
    Registers registers;

    @Inject
    Askers askers;

    @Inject
    Drafts drafts;

    @Inject
    Fetches fetches;

    @Inject
    Clock clock;

    /** What came of a question; without an answer it was not put, because it is about somebody else. */
    private record Put(RegisterQuestion question, List<String> keys, Optional<Answer> answer) {}

    /** The application with what registers fill in on a page that opens. */
    public Application opened(Application application, String page, Visitor visitor) {
        return Prefilling.concerns(application.version().form())
                ? filled(withoutOthers(application, visitor), asked -> asked.opening(page), visitor)
                : application;
    }

    /** The application as registers have it now: what they say otherwise than before is to be looked at again. */
    public Application again(Application application, Visitor visitor) {
        return Prefilling.concerns(application.version().form())
                ? filled(withoutOthers(application, visitor), Prefilling::all, visitor)
                : application;
    }

    private static Prefilling prefilling(Application application, Answers answers) {
        return new Prefilling(application.version().form(), answers, application.circumstances());
    }

    /** What was said by other keys goes, whoever opens the page and whether or not a register can be asked now. */
    private Application withoutOthers(Application application, Visitor visitor) {
        Answers answers = application.answers();
        return prefilling(application, answers).withoutOthers().equals(answers)
                ? application
                : drafts.change(
                                application.draft().getId(),
                                visitor,
                                (journey, before) ->
                                        prefilling(application, before).withoutOthers())
                        .orElse(application);
    }

    private Application filled(
            Application application, Function<Prefilling, List<RegisterQuestion>> asked, Visitor visitor) {
        List<RegisterQuestion> open = asked.apply(prefilling(application, application.answers())).stream()
                .filter(question -> registers.connects(question.register()))
                .toList();
        return open.isEmpty()
                ? application
                : askers.of(application, visitor)
                        .flatMap(asker -> filled(application, open, asker, visitor))
                        .orElse(application);
    }

    private Optional<Application> filled(
            Application application, List<RegisterQuestion> questions, Asker asker, Visitor visitor) {
        List<Put> put = put(application, questions, asker);
        if (put.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String draft = application.draft().getId();
        fetches.record(asker.actor(), draft, fetches(application, put, asker, now), now);
        return drafts.change(draft, visitor, (journey, before) -> {
            Answers answers = before;
            for (Put one : put) {
                answers = entered(application, answers, one, asker, now).answers();
            }
            return answers;
        });
    }

    private List<Put> put(Application application, List<RegisterQuestion> questions, Asker asker) {
        var put = new ArrayList<Put>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (RegisterQuestion question : questions) {
            Optional<List<String>> keys = asker.keys(question);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (keys.isPresent() && !asker.mayAsk(keys.get())) {
                put.add(new Put(question, keys.get(), Optional.empty()));
            } else if (keys.isPresent()
                    && left.compareTo(SHORTEST) > 0
                    && registers.restsUntil(question.register()).isEmpty()) {
                var lookup = new Lookup(
                        question.register(),
                        Map.of(
                                "service",
                                application.offer().service(),
                                "basis",
                                asker.basis().word()),
                        List.of(keys.get()),
                        question.fields(),
                        left);
                put.add(new Put(
                        question, keys.get(), Optional.of(registers.ask(lookup).getFirst())));
            }
        }
        return put;
    }

    private static List<Fetches.Fetch> fetches(Application application, List<Put> put, Asker asker, Instant now) {
        Answers answers = application.answers();
        var fetches = new ArrayList<Fetches.Fetch>();
        for (Put one : put) {
            Prefilling.Entered entered = entered(application, answers, one, asker, now);
            answers = entered.answers();
            var said = new LinkedHashMap<String, Object>();
            said.put("register", one.question().register());
            said.put("about", about(one, asker));
            said.put("basis", asker.basis().word());
            said.put("service", application.offer().service());
            said.put("fields", List.copyOf(one.question().fields()));
            if (!entered.unfit().isEmpty()) {
                said.put("unfit", List.copyOf(new TreeSet<>(entered.unfit())));
            }
            one.answer().ifPresent(answer -> said.put("outcome", answer.outcome()));
            fetches.add(new Fetches.Fetch(one.answer().isEmpty(), said));
        }
        return fetches;
    }

    private static Prefilling.Entered entered(
            Application application, Answers before, Put one, Asker asker, Instant now) {
        return one.answer().filter(Answer::isSilent).isPresent()
                ? new Prefilling.Entered(before, Set.of())
                : prefilling(application, before)
                        .entered(
                                one.question(),
                                asker.noted(one.question(), one.keys()),
                                one.answer()
                                        .filter(Answer::isFound)
                                        .map(Answer::held)
                                        .orElse(List.of()),
                                OfficeTime.day(now));
    }

    /** About whom it was asked: of numbers the last characters. */
    private static List<String> about(Put put, Asker asker) {
        return asker.own().filter(own -> put.keys().equals(List.of(own))).isPresent()
                ? List.of(asker.basis().word())
                : put.keys().stream()
                        .map(key -> "…" + key.substring(Math.max(0, key.length() - SHOWN)))
                        .toList();
    }
}
