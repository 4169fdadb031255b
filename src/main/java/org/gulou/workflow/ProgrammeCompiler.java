package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Programme;
import org.gulou.workflow.batch.Quota;
import org.gulou.workflow.batch.Ranking;
import org.gulou.workflow.batch.Window;

/** Compiles what cases have in common that are decided together. */
final class ProgrammeCompiler {

    private static final Sentence HOW =
            say("Write 2026-03-01, or 03-01 for every year, with or without a time (03-01T08:30), or a rule.");

    private static final Set<Type> COMPARABLE = Set.of(Type.NUMBER, Type.DATE, Type.DATE_TIME, Type.TEXT, Type.BOOLEAN);
    /** A day as people write it elsewhere: 1 March, 2026/3/1, 3月1日. */
    private static final Pattern SOME_DAY = Pattern.compile("[^(.+*]*\\d[^(.+*]*");

    private static final Pattern WRONG_ORDER = Pattern.compile("[A-Za-z][\\w.]*\\s+([A-Za-z]+)");
    private static final Pattern ORDER = Pattern.compile("(.+?)\\s+(asc|desc)");

    private final Vocabulary words;
    private final Mistakes mistakes;

    ProgrammeCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    Programme compile(WorkflowSource.Programme programme) {
        return new Programme(
                windows(programme),
                ranking(programme),
                programme.quotas().stream()
                        .flatMap(quota -> quota(quota, !programme.windows().isEmpty()).stream())
                        .toList());
    }

    private Optional<Quota> quota(WorkflowSource.Quota written, boolean inBatches) {
        boolean reserved = mistakes.knows(written.reserves(), say("move"), words.moves());
        boolean used = mistakes.knows(written.uses(), say("move"), words.moves());
        List<Written> per = new ArrayList<>(written.per());
        if (inBatches) {
            per.add(new Written("case.batch", written.id().place()));
        }
        List<Expression> parts = per.stream()
                .flatMap(part -> mistakes.rule(part, words.names(), new Type.OrEmpty(Type.ANY)).stream())
                .toList();
        Optional<Expression> size = amount(written.size());
        Optional<Expression> takes =
                amount(written.takes().orElse(new Written("1", written.id().place())));
        if (!reserved || !used || parts.size() < per.size() || size.isEmpty() || takes.isEmpty()) {
            return Optional.empty();
        }
        holds(written.size(), size.get());
        written.takes().ifPresent(much -> holds(much, takes.get()));
        return Optional.of(new Quota(
                written.id().text(),
                written.title(),
                size.get(),
                parts,
                takes.get(),
                written.reserves().text(),
                written.uses().text(),
                written.waits()));
    }

    private Optional<Expression> amount(Written written) {
        return mistakes.rule(written, words.names(), new Type.OrEmpty(Type.ANY)).filter(rule -> {
            Type type = rule.type().present();
            boolean fits = type.equals(Type.NUMBER) || type.equals(Type.ANY) || type instanceof Type.Money;
            if (!fits) {
                mistakes.add(written, say("Expected a number or an amount of money, got {type}.", type));
            } else if (rule.type().mayBeEmpty() && !isGiven(rule)) {
                mistakes.add(
                        written,
                        say("'{rule}' may be empty, and then nothing can be taken from the pot.", written),
                        say(
                                "Make what it reads required, guard it (if answered(x) then … else …), or state whenEmpty on the item."));
            }
            return fits;
        });
    }

    /** A pot of nothing refuses everybody, and what takes nothing counts nobody. */
    private void holds(Written written, Expression amount) {
        if (amount.reads().isEmpty()
                && new Supposed(words.names()).value(amount, Map.of()) instanceof Value.Num(BigDecimal fixed)
                && fixed.signum() <= 0) {
            mistakes.add(
                    written,
                    say("A pot is counted in amounts above 0, got {amount}.", written),
                    say("Write how much there is, or how much a case takes."));
        }
    }

    /** What is given with a move or in a lane is there once that was taken, which the way of a case tells. */
    private boolean isGiven(Expression rule) {
        return rule.reads().stream()
                .map(path -> path.split("\\.", 2)[0])
                .anyMatch(name -> words.moves().contains(name) || words.lanes().containsKey(name));
    }

    private Ranking ranking(WorkflowSource.Programme programme) {
        if (!programme.rank().isEmpty() && programme.windows().isEmpty()) {
            mistakes.add(
                    programme.rank().getFirst(),
                    say("Cases are ranked in their batch, but there is no window that makes batches."),
                    say("Write 'window: {opens: …, closes: …}' beside it."));
        }
        return new Ranking(
                programme.rank().stream().flatMap(key -> key(key).stream()).toList());
    }

    /** {@code score.average desc}: a rule, and which end comes first. */
    private Optional<Ranking.Key> key(Written written) {
        Matcher order = ORDER.matcher(written.text());
        boolean ordered = order.matches();
        Matcher wrong = WRONG_ORDER.matcher(written.text());
        if (!ordered && wrong.matches()) {
            mistakes.add(
                    written,
                    say("Expected asc or desc behind what cases are ranked by, got '{word}'.", wrong.group(1)));
            return Optional.empty();
        }
        Written rule = ordered ? new Written(order.group(1), written.place()) : written;
        return mistakes.rule(rule, words.names(), new Type.OrEmpty(Type.ANY))
                .filter(expression -> {
                    Type type = expression.type().present();
                    boolean fits = type.equals(Type.ANY) || COMPARABLE.contains(type) || type instanceof Type.Money;
                    if (!fits) {
                        mistakes.add(written, say("Expected a number, a day, a text or yes and no, got {type}.", type));
                    }
                    return fits;
                })
                .map(expression ->
                        new Ranking.Key(expression, ordered && order.group(2).equals("desc")));
    }

    private List<Window> windows(WorkflowSource.Programme programme) {
        var windows = new ArrayList<Window>();
        var before = new ArrayList<WindowDays>();
        for (WorkflowSource.Window written : programme.windows()) {
            window(written).ifPresent(window -> {
                windows.add(window);
                var days =
                        new WindowDays(written.opens().text(), written.closes().text());
                if (days.isBackward()) {
                    return;
                }
                if (before.stream().anyMatch(days::overlaps)) {
                    mistakes.add(
                            written.opens(),
                            say("This window is open on days of one before it, so a case would belong to two rounds"),
                            say("Let no day be in two windows."));
                }
                before.add(days);
            });
        }
        return windows;
    }

    private Optional<Window> window(WorkflowSource.Window written) {
        Optional<String> from = rule(written.opens());
        Optional<String> to = rule(written.closes());
        if (from.isEmpty() || to.isEmpty()) {
            from.ifPresent(rule -> day(written.opens(), rule));
            to.ifPresent(rule -> day(written.closes(), rule));
            return Optional.empty();
        }
        var days = new WindowDays(written.opens().text(), written.closes().text());
        if (days.isBackward()) {
            mistakes.add(
                    written.closes(),
                    say("The window closes on {closes}, before it opens.", written.closes()),
                    say("Write a later day."));
        }
        if (days.isMixed()) {
            mistakes.add(
                    written.closes(),
                    say(
                            "The window opens on {opens} and closes on {closes}: one is of one year, the other of every year.",
                            written.opens(),
                            written.closes()),
                    say("Write both with a year, or both without."));
        }
        var rules = days.crossesTheYear() ? days.acrossTheYear() : new WindowDays(from.get(), to.get());
        Optional<Expression> opens = day(written.opens(), rules.opens());
        Optional<Expression> closes = day(written.closes(), rules.closes());
        return opens.flatMap(first -> closes.map(last -> new Window(first, last, written.sealed())));
    }

    /** Before anything is asked, rules can only read the case and the offer. */
    private Optional<Expression> day(Written written, String rule) {
        Names all = words.declared().names();
        Names names = all.around().orElse(all);
        return mistakes.rule(new Written(rule, written.place()), names, new Type.OrEmpty(Type.ANY))
                .filter(expression -> {
                    Type type = expression.type().present();
                    boolean fits = StateCompiler.MOMENTS.contains(type) || type.equals(Type.ANY);
                    if (!fits) {
                        mistakes.add(written, say("Expected a day or a date and time, got {type}.", type), HOW);
                    }
                    return fits;
                });
    }

    /** A day as people write it is the rule that yields it; empty, and said why, where no calendar has it. */
    private Optional<String> rule(Written written) {
        try {
            String rule = WindowDays.rule(written.text());
            if (rule.equals(written.text()) && SOME_DAY.matcher(rule).matches()) {
                mistakes.add(written, say("Expected a day, got '{written}'.", written), HOW);
                return Optional.empty();
            }
            return Optional.of(rule);
        } catch (DateTimeException impossible) {
            mistakes.add(written, say("There is no day {written} in the calendar.", written), HOW);
            return Optional.empty();
        }
    }
}
