package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Sentence;

/** What a reader says of a field, one by one; what turns out to be more than can be said becomes a loss with its source. */
final class Gathered {
    private static final int LONGEST_SHOWN = 400;
    private static final int DEEPEST = 40;

    private final List<Terms.Check> checks = new ArrayList<>();
    private final List<Terms.Offer> offers = new ArrayList<>();
    private final List<Sentence> lost = new ArrayList<>();
    private final List<Term> shown = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> demanded = new ArrayList<>();
    private Term required = Term.NO;
    private Optional<Terms.Day> first = Optional.empty();
    private Optional<Terms.Day> last = Optional.empty();
    private Optional<Terms.Sum> worked = Optional.empty();
    private Optional<Sentence> left = Optional.empty();

    void leave(Sentence why) {
        left = Optional.of(why);
    }

    void from(Term day, String notation) {
        first = Optional.of(new Terms.Day(day, cut(notation)));
    }

    void upTo(Term day, String notation) {
        last = Optional.of(new Terms.Day(day, cut(notation)));
    }

    void require() {
        required = Term.YES;
    }

    void require(String notation, Reading reading) {
        try {
            required = Term.settled(new Term.Any(List.of(required, read(reading))));
            demanded.add(notation);
        } catch (NotCarried not) {
            lose(say("When it must be answered is not carried over, because {why}: {logic}", not.why(), cut(notation)));
        }
    }

    void show(String notation, Reading reading) {
        try {
            shown.add(read(reading));
            written.add(notation);
        } catch (NotCarried not) {
            lose(say(
                    "It is always asked: its condition is not carried over, because {why}: {condition}",
                    not.why(),
                    cut(notation)));
        }
    }

    /** Has something around it say when it is shown. */
    void showInstead(Gathered around) {
        around.shown.addAll(shown);
        around.written.addAll(written);
        shown.clear();
        written.clear();
    }

    void check(String notation, String message, Reading reading) {
        try {
            checks.add(new Terms.Check(read(reading), message, cut(notation)));
        } catch (NotCarried not) {
            lose(say("Its check is not carried over, because {why}: {script}", not.why(), cut(notation)));
        }
    }

    void work(String notation, Reading reading) {
        try {
            worked = Optional.of(new Terms.Sum(Term.settled(read(reading)), cut(notation)));
        } catch (NotCarried not) {
            lose(say("It is typed, not worked out, because {why}: {script}", not.why(), cut(notation)));
        }
    }

    void offer(String value, String notation, Reading reading) {
        try {
            offers.add(new Terms.Offer(value, Term.settled(read(reading)), cut(notation)));
        } catch (NotCarried not) {
            Sentence always = Offered.always(not.why(), cut(notation));
            if (lost.stream().noneMatch(one -> one.in("en").equals(always.in("en")))) {
                lose(always);
            }
        }
    }

    void lose(Sentence what) {
        lost.add(what);
    }

    private static Term read(Reading reading) throws NotCarried {
        Term term = reading.read();
        if (term.height() > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        return term;
    }

    private static String cut(String notation) {
        String line = notation.replaceAll("\\s+", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + " …" : line;
    }

    Terms terms(List<Component> children) {
        Optional<Term> condition = shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Term.settled(shown.size() == 1 ? shown.getFirst() : new Term.All(shown)));
        return new Terms(
                condition.filter(term -> !term.equals(Term.YES)),
                cut(String.join(" & ", written)),
                required,
                cut(String.join(" | ", demanded)),
                checks,
                first,
                last,
                worked,
                offers,
                left,
                lost,
                children);
    }
}
