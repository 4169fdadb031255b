package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * What is wrong with an expression.
 *
 * @param column from 1, in the expression's own text
 * @param found what was expected and what came
 * @param advice what to write instead; {@link Sentence#NONE} where nothing better is known
 * @param lack the named rule that lacks a value, where the expression does so for its sake
 */
public record Fault(int column, Sentence found, Sentence advice, Optional<Lack> lack) {
    /**
     * A named rule that may be empty where a value is needed.
     *
     * @param mend what to write in it
     */
    record Lack(String rule, Written written, Sentence mend) {}

    Fault(int column, Sentence found, Sentence advice) {
        this(column, found, advice, Optional.empty());
    }

    Fault(int column, Sentence found) {
        this(column, found, Sentence.NONE);
    }

    /** What was found, in English. */
    public String reason() {
        return found.in("en");
    }

    /** The advice in English; the empty text where there is none. */
    public String suggestion() {
        return advice.in("en");
    }

    /** What was found and what to write instead. */
    public Sentence words() {
        return found.then(advice);
    }

    /** The fault of a rule that stands in a definition, told where it can be mended: there, or in the named rule it reads. */
    public Problem in(Written rule) {
        Place here = rule.place().right(column - 1);
        return lack.map(behind -> behind.written()
                        .problem(
                                say("'{rule}' may be empty, and a value is needed where it is read.", behind.rule()),
                                behind.mend().then(say("It is read at {place}.", here))))
                .orElseGet(() -> here.problem(found, advice));
    }
}
