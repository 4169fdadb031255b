package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.language.Type;

/** Compiles clocks, and the moves that lengthen them. */
final class ClockCompiler {
    private static final String LEFT = " left";

    private final Vocabulary words;
    private final Mistakes mistakes;

    ClockCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    Clock compile(WorkflowSource.Clock written) {
        var occasions = new LinkedHashSet<>(words.states());
        occasions.addAll(words.moves());
        occasions.addAll(words.lanes().keySet());
        occasions.addAll(words.events());
        written.starts().forEach(start -> mistakes.knows(start.occasion(), say("state or move"), occasions));
        written.stops().forEach(stop -> mistakes.knows(stop, say("state, move or lane"), occasions));
        written.of()
                .ifPresent(
                        lane -> mistakes.knows(lane, say("lane"), words.lanes().keySet()));
        if (written.starts().isEmpty() && written.of().isEmpty()) {
            mistakes.add(
                    written.id(),
                    say(
                            "The clock '{clock}' does not say when it starts.",
                            Named.of(written.id().text(), written.label())),
                    say("Name a state or a move: 'starts: <state>'."));
        }
        if (!written.starts().isEmpty()) {
            written.of()
                    .ifPresent(lane -> mistakes.add(
                            lane,
                            say(
                                    "The clock '{clock}' begins with its lane '{lane}', so 'starts' has nothing to say.",
                                    Named.of(written.id().text(), written.label()),
                                    lane),
                            say("Leave 'starts' out, or 'of' where it is not the time of the lane.")));
        }
        Clock.Limit limit = limit(written.limit());
        written.extend().ifPresent(extend -> byItsUnit(extend, limit));
        return new Clock(
                written.id().text(),
                written.label(),
                written.of().map(Written::text),
                starts(written),
                stops(written),
                limit,
                written.extend().flatMap(this::extension),
                written.early().stream().flatMap(early -> early(early).stream()).toList(),
                written.onExpiry().map(this::expiry),
                written.endsOnWorkday());
    }

    /** What it names, or the state of its lane. */
    private List<Clock.Start> starts(WorkflowSource.Clock written) {
        if (written.starts().isEmpty()) {
            return written.of().stream()
                    .flatMap(lane -> Stream.ofNullable(words.lanes().get(lane.text())))
                    .map(state -> new Clock.Start(state, Optional.empty()))
                    .toList();
        }
        return written.starts().stream()
                .map(start -> new Clock.Start(
                        start.occasion().text(),
                        start.asOf().flatMap(day -> mistakes.rule(day, words.names(), new Type.OrEmpty(Type.DATE)))))
                .toList();
    }

    private static Set<String> stops(WorkflowSource.Clock written) {
        var stops = new LinkedHashSet<String>();
        written.stops().forEach(stop -> stops.add(stop.text()));
        written.of().ifPresent(lane -> {
            stops.add(lane.text());
            stops.add(lane.text() + "-silence");
        });
        return stops;
    }

    private Optional<Clock.Early> early(WorkflowSource.Early written) {
        Clock.Expiry then = expiry(written.then());
        String moment = written.moment().text();
        if (moment.equals("half")) {
            return Optional.of(new Clock.Early(Optional.empty(), then));
        }
        Optional<Period> left = moment.endsWith(LEFT)
                ? Period.parse(moment.substring(0, moment.length() - LEFT.length()))
                : Optional.empty();
        if (left.isEmpty()) {
            mistakes.add(
                    written.moment(),
                    say("Expected half, or a period that is left like '1 working day left', got '{moment}'.", moment));
        }
        return left.map(period -> new Clock.Early(Optional.of(period), then));
    }

    private Clock.Limit limit(Written limit) {
        return switch (limit.text()) {
            case "statutory" -> new Clock.Limit.Statutory();
            case "promised" -> new Clock.Limit.Promised();
            default -> {
                Optional<Period> period = Period.parse(limit.text());
                if (period.isEmpty()) {
                    mistakes.add(
                            limit,
                            say("Expected statutory, promised or a period, got '{limit}'.", limit),
                            say("A period is written like 20 working days, 15 days or 72 hours."));
                }
                yield new Clock.Limit.Fixed(period.orElse(new Period(0, Period.Unit.DAYS)));
            }
        };
    }

    private Optional<Clock.Extension> extension(WorkflowSource.Extension written) {
        return StateCompiler.role(written.role(), words.declared(), mistakes)
                .map(role -> new Clock.Extension(written.by(), written.times(), role, written.tellsApplicant()));
    }

    /** Days end with the day: hours more would be the whole next day, or nothing. */
    private void byItsUnit(WorkflowSource.Extension extend, Clock.Limit limit) {
        if (extend.by().unit().ofTheClock()
                && limit instanceof Clock.Limit.Fixed(Period days)
                && !days.unit().ofTheClock()) {
            mistakes.add(
                    extend.role(),
                    say(
                            "A clock that counts days cannot be lengthened by {by}.",
                            extend.by().words()),
                    say("Lengthen it by days, such as '1 working day'."));
        }
    }

    private Clock.Expiry expiry(Written word) {
        if (word.text().equals("alert")) {
            return new Clock.Expiry.Alert();
        }
        var known = new LinkedHashSet<>(words.moves());
        known.add("alert");
        if (mistakes.knows(word, say("move"), known) && !words.timeMoves().contains(word.text())) {
            mistakes.noneOfTime(word);
        }
        return new Clock.Expiry.Takes(word.text());
    }

    /** The act that lengthens {@code clock}: with a reason, wherever the case is, as often as the clock says. */
    Move extensionMove(Clock clock, Clock.Extension extension) {
        LocalizedText label = clock.label();
        return new Move(
                clock.extensionMove(),
                "extend",
                LocalizedText.of("延长“" + label.in("zh") + "”", "Lengthen “" + label.in("en") + "”"),
                LocalizedText.of(
                        "延长 " + extension.by().words().in("zh"),
                        "By " + extension.by().words().in("en")),
                List.copyOf(words.openOrReturning()),
                new Target.Same(),
                new By.Officials(List.of(extension.role())),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.NONE,
                List.of(new Need.Reason()),
                Set.of(),
                Optional.of(extension.times()),
                Optional.empty(),
                List.of(),
                extension.tellsApplicant() ? List.of(new Effect.Notify("applicant")) : List.of(),
                Optional.of(clock.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
