package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Stage;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Word;

/** Lives through what an example tells after filing. */
record ExampleSteps(ExampleCase file, Mistakes mistakes) {
    private static final List<String> OF_ACTS =
            List.of("move", "extend", "sign", "books", "declines", "marks", "with", "answers", "papers", "refused");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /** What comes of a step that was refused against what is told is told once: the rest would only echo it. */
    void live(List<Node.Fields> steps) {
        boolean astray = false;
        for (int i = 0; i < steps.size(); i++) {
            astray = live(steps.get(i), "person-" + i, astray);
        }
    }

    /**
     * @param astray whether the case does not stand where the story has it
     * @return the same after this step
     */
    private boolean live(Node.Fields step, String nobodyElse, boolean astray) {
        step.written("wait")
                .filter(wait -> step.get("at").isPresent())
                .ifPresent(wait -> mistakes.add(wait.problem(
                        say("This step says twice when it is: by 'at' and by 'wait'."),
                        say("Leave one of the two out."))));
        Example.moment(step, "at", mistakes).ifPresent(moment -> until(moment, step));
        step.string("wait").flatMap(Period::parse).ifPresent(period -> file.until(file.later(period)));
        step.fields("registers").ifPresent(says -> {
            ExampleRegisters.check(says, file.workflow(), Set.of(), mistakes);
            file.told(says);
        });
        if (step.get("paid").isPresent()) {
            new ToldPayment(file, mistakes).pay(step);
        }
        nobodys(step);
        boolean away = step.written("by")
                .filter(by -> !by.text().equals("time"))
                .map(by -> act(step, by, nobodyElse, astray))
                .orElse(astray);
        step.fields("expect").filter(expected -> !away).ifPresent(this::compare);
        return away;
    }

    /** What a step tells of an act, and not whose it is: it would be passed over. */
    private void nobodys(Node.Fields step) {
        OF_ACTS.stream()
                .filter(key -> step.get("by").isEmpty() && step.get(key).isPresent())
                .findFirst()
                .ifPresent(key -> mistakes.at(
                        step.keyPlace(key),
                        say("'{key}' tells what somebody does, but not who.", key),
                        say("Write 'by: <role>.<level>', 'by: applicant' or a party.")));
    }

    /** Time goes on: what is told later has not happened before. */
    private void until(Instant moment, Node.Fields step) {
        if (moment.isBefore(file.now())) {
            step.written("at")
                    .ifPresent(at -> mistakes.add(at.problem(
                            say(
                                    "'{at}' is earlier than what is told before, at {now}.",
                                    at,
                                    file.now().atZone(OfficeTime.ZONE).toLocalDateTime()),
                            say("Tell the steps in the order of time."))));
        } else {
            file.until(moment);
        }
    }

    private boolean act(Node.Fields step, Written by, String nobodyElse, boolean astray) {
        Optional<Written> signed = step.written("sign");
        if (signed.isPresent()) {
            return sign(step, signed.get(), by, astray);
        }
        if (ToldVisit.isTold(step)) {
            return new ToldVisit(file, mistakes)
                    .live(step, file.actor(by.text(), step.string("as").orElse(nobodyElse)), astray);
        }
        Optional<Written> named = step.written("move")
                .or(() -> step.written("extend")
                        .map(clock -> new Written(lengthening(clock.text()).orElse(clock.text()), clock.place())));
        if (named.isEmpty() && step.get("papers").isPresent()) {
            new ToldPapers(file, mistakes)
                    .send(step, file.actor(by.text(), step.string("as").orElse(nobodyElse)));
            return astray;
        }
        if (named.isEmpty()) {
            mistakes.add(by.problem(say("Expected a move that {by} takes.", by), say("Add 'move:' or 'extend:'.")));
            return astray;
        }
        Node.Fields with = step.fields("with").orElse(Example.NONE);
        String move = ofRow(named.get().text());
        if (step.get("answers").isPresent() || step.get("papers").isPresent()) {
            new ToldCorrection(file, mistakes)
                    .make(step, move, !astray && step.get("refused").isEmpty());
        }
        var given = new ToldWith(file, file.workflow().called(file.situation(), move), with, mistakes);
        if (!astray) {
            given.check(named.get());
        }
        Step done = act(file, move, file.actor(by.text(), step.string("as").orElse(nobodyElse)), with);
        return judge(step, named.get(), done, given, astray);
    }

    /** Somebody acts: of the moves that are called so, she takes the first that she can. */
    static Step act(ExampleCase file, String named, Actor actor, Node.Fields with) {
        Optional<Step> refused = Optional.empty();
        for (Move move : file.workflow().called(file.situation(), named)) {
            Optional<FilledForm> form = file.filling(move, with).flatMap(ToldFilling::complete);
            Step step = file.act(move.id(), actor, file.given(move, with, form), form);
            if (step instanceof Step.Moved) {
                return step;
            }
            refused = refused.or(() -> Optional.of(step));
        }
        return refused.orElseGet(() -> file.act(named, actor, Map.of(), Optional.empty()));
    }

    /** The lane of a row, which has a key, by the row's number: {@code views/2}. */
    private String ofRow(String move) {
        return file.workflow()
                .move(move)
                .flatMap(Move::lane)
                .filter(act -> NUMBER.matcher(act.element()).matches())
                .flatMap(act -> file.workflow().lanes(file.situation()).stream()
                        .filter(work -> work.lane().id().equals(act.lane()))
                        .skip(Integer.parseInt(act.element()) - 1L)
                        .findFirst())
                .map(work -> move.substring(0, move.indexOf('/') + 1) + work.key())
                .orElse(move);
    }

    private boolean sign(Node.Fields step, Written move, Written by, boolean astray) {
        boolean signs = file.sign(move.text(), file.actor(by.text(), "nobody"));
        boolean otherwise = signs == step.get("refused").isPresent();
        if (otherwise && !astray) {
            mistakes.add(move.problem(
                    signs
                            ? say("Expected that {by} is not asked to sign '{move}', but she is.", by, move)
                            : say("'{by}' is not asked to sign '{move}' here.", by, move)));
        }
        return astray || otherwise;
    }

    private Optional<String> lengthening(String clock) {
        return file.workflow().moves().stream()
                .filter(move -> move.extendsClock().filter(clock::equals).isPresent())
                .map(Move::id)
                .findFirst();
    }

    private boolean judge(Node.Fields step, Written move, Step done, ToldWith given, boolean astray) {
        Optional<Written> wanted = step.written("refused");
        return switch (done) {
            case Step.Moved moved -> {
                wanted.filter(reason -> !astray)
                        .ifPresent(reason -> mistakes.add(
                                reason.problem(say("Expected that '{move}' is refused, but it is done.", move))));
                yield astray || wanted.isPresent();
            }
            case Step.NoSuchMove none -> {
                mistakes.unknown(
                        move,
                        say("move"),
                        file.workflow().moves().stream().map(Move::id).toList());
                yield true;
            }
            case Step.Refused refused -> {
                String reason = word(refused);
                boolean told = wanted.filter(word ->
                                word.text().equals(reason) || word.text().equals(otherWord(refused)))
                        .isPresent();
                if (!told && !astray) {
                    Sentence found = say("'{move}' is refused ({reason}): {why}", move, reason, refused.why());
                    mistakes.add(
                            refused instanceof Step.Needs needs
                                    ? move.problem(found, given.give(needs))
                                    : move.problem(found));
                }
                yield astray || (!told && wanted.isEmpty());
            }
        };
    }

    /** What a step that lacks nothing but signatures, or was taken as often as it may be, is refused for too. */
    private static String otherWord(Step.Refused refused) {
        return switch (refused) {
            case Step.Needs(var move, var missing)
            when missing.stream().allMatch(one -> one.need() instanceof Need.Signatures) -> "signs";
            case Step.TooOften often -> "when";
            case Step.Sealed closed -> "when";
            default -> "";
        };
    }

    private static String word(Step.Refused refused) {
        return switch (refused) {
            case Step.NoSuchMove none -> "noSuchMove";
            case Step.NotFromHere elsewhere -> "notFromHere";
            case Step.NotYours other -> "notYours";
            case Step.BeingAsked asked -> "when";
            case Step.SameHands same -> "notBy";
            case Step.OwnCase own -> "notYours";
            case Step.TooOften often -> "clock";
            case Step.ClockStands stands -> "clock";
            case Step.NotJoined notJoined -> "when";
            case Step.Unpaid unpaid -> "needs";
            case Step.Unsigned unsigned -> "signs";
            case Step.TooLate late -> "clock";
            case Step.Sealed closed -> "clock";
            case Step.NotNow notNow -> "when";
            case Step.NotOfCertificate notSo -> "when";
            case Step.RenewedElsewhere elsewhere -> "when";
            case Step.NoAmount none -> "quota";
            case Step.Short notEnough -> "quota";
            case Step.Needs needs -> "needs";
        };
    }

    private void compare(Node.Fields expected) {
        String state = file.situation().state();
        expected.written("state")
                .filter(wanted -> !wanted.text().equals(state))
                .ifPresent(wanted -> mistakes.add(wanted.problem(say("The state is '{state}'.", state), held(wanted))));
        Stage stage = file.workflow().state(state).citizen();
        expected.written("citizen")
                .filter(wanted -> !wanted.text().equals(Word.of(stage)))
                .ifPresent(wanted -> mistakes.add(wanted.problem(say("The stage is '{stage}'.", Word.of(stage)))));
        expected.fields("due").ifPresent(new ExampleDue(file, mistakes)::compare);
        if (expected.get("issued").isPresent() && !file.issued().equals(expected.strings("issued"))) {
            mistakes.at(expected.keyPlace("issued"), say("Issued so far: [{letters}].", file.issued()));
        }
        expected.fields("values").ifPresent(this::values);
    }

    /** Why the case is not in a state: none is called so, or time has not taken it on, though the day has come. */
    private Sentence held(Written wanted) {
        List<String> states = file.workflow().states().stream().map(State::id).toList();
        return states.contains(wanted.text())
                ? held()
                : say("There is no {what} '{name}'.", say("state"), wanted)
                        .then(Nearest.suggestion(wanted.text(), states));
    }

    private Sentence held() {
        return file.workflow().timers(file.situation()).stream()
                .filter(timer -> timer.provisional() && !timer.due().isAfter(file.now()))
                .flatMap(timer -> timer.move().stream()
                        .map(move -> say(
                                "Time does not take '{move}': the calendar of {year} is not published, so its day has"
                                        + " no effect yet.",
                                move,
                                OfficeTime.day(timer.due().minusNanos(1)).getYear())))
                .findFirst()
                .orElse(Sentence.NONE);
    }

    private void values(Node.Fields expected) {
        var told = new ToldValues(file.version().form(), file.journey(), mistakes);
        expected.fields()
                .forEach((path, written) ->
                        told.compare(new Written(path, expected.keyPlace(path)), written, file::value));
    }
}
