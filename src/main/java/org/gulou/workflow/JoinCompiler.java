package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Compiles when the work side by side is enough, and whether that fits the lanes that there can be. */
record JoinCompiler(Vocabulary words, Mistakes mistakes) {
    private static final Pattern AT_LEAST = Pattern.compile("(\\d{1,3}) of (\\d{1,3})");

    /** What tells of things that happen while the case is where it is. */
    private static final Set<String> HAPPENING =
            Set.of("outcome", "history", "visits", "due", "left", "given", "way", "today", "now", "sampled");

    private static final Set<String> FACTS = Set.of("case", "fee");

    Lanes.Join join(Written join, List<Lane> lanes) {
        Matcher atLeast = AT_LEAST.matcher(join.text());
        if (atLeast.matches()) {
            int least = Integer.parseInt(atLeast.group(1));
            counts(join, least, Integer.parseInt(atLeast.group(2)), LaneCount.of(lanes, words.names()));
            return new Lanes.Join.AtLeast(least);
        }
        return switch (join.text()) {
            case "all" -> new Lanes.Join.All();
            case "any" -> new Lanes.Join.AtLeast(1);
            default ->
                mistakes.rule(join, words.names(), new Type.OrEmpty(Type.BOOLEAN))
                        .map(rule -> {
                            waits(join, rule, lanes);
                            return (Lanes.Join) new Lanes.Join.When(rule);
                        })
                        .orElse(new Lanes.Join.All());
        };
    }

    private void counts(Written join, int least, int of, LaneCount lanes) {
        if (lanes.most() == 0) {
            return;
        }
        if (least == 0) {
            mistakes.add(
                    join,
                    say("The join '{join}' waits for no lane, so it is met at once.", join),
                    say("Write how many must have come to an outcome: 'n of m'."));
        } else if (lanes.isFixed() && (least > of || of != lanes.least())) {
            mistakes.add(
                    join,
                    say("The join '{join}' cannot be met: there are {all} lanes here.", join, lanes.least()),
                    say("Write 'n of {all}'.", lanes.least()));
        } else if (least > of) {
            mistakes.add(
                    join,
                    say("The join '{join}' wants more lanes than it speaks of.", join),
                    say("Write 'n of m' with an n that is not above m."));
        } else if (least > lanes.most()) {
            mistakes.add(
                    join,
                    say(
                            "The join '{join}' cannot be met: there are {least} to {most} lanes here.",
                            join,
                            lanes.least(),
                            lanes.most()),
                    say("Write a number that there can be, or 'all'."));
        } else if (of < lanes.least() || of > lanes.most()) {
            mistakes.add(
                    join,
                    say(
                            "The join '{join}' speaks of {of} lanes, but there are {least} to {most} here.",
                            join,
                            of,
                            lanes.least(),
                            lanes.most()),
                    say("Write 'n of m' with an m that there can be."));
        }
    }

    /** Whether it reads anything that can come while the case is there: answers are what they were. */
    private boolean mayChange(Expression rule) {
        return HAPPENING.stream().anyMatch(rule::calls)
                || rule.reads().stream()
                        .map(path -> path.split("[.\\[]", 2)[0])
                        .anyMatch(name -> words.lanes().containsKey(name)
                                || words.moves().contains(name)
                                || FACTS.contains(name));
    }

    /** A rule that is settled while nothing has come of any lane does not wait for them. */
    private void waits(Written join, Expression rule, List<Lane> lanes) {
        Value before = new Supposed(words.names()).value(rule, Map.of());
        if (lanes.isEmpty() || (mayChange(rule) && !before.isTrue())) {
            return;
        }
        mistakes.add(
                join,
                say(
                        "The join '{join}' holds or not whatever comes of the lanes here, so it waits for none of them.",
                        join),
                say(
                        "Write 'all', 'any' or 'n of m', or let it ask for {outcome}.",
                        LaneAnswers.fact(lanes.getFirst().id())));
    }
}
