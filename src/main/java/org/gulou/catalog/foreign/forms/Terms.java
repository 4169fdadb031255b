package org.gulou.catalog.foreign.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Sentence;

/**
 * What a component does under conditions, as the reader of its family understood it. The family of Form.io says the same in
 * scripts and lists at the component, which are read where they are written.
 *
 * @param shown when it is asked; empty where it always is
 * @param written the same in the notation of its family, for whoever has to write it anew
 * @param required when it must be answered
 * @param demanded the same in the notation of its family
 * @param checks what its answer must keep
 * @param first the first day that may be answered
 * @param last the last day that may be answered
 * @param worked what it is worked out from; empty where it is answered
 * @param offers under which conditions options are offered; one that is not among them always is
 * @param left why it is left out; empty where it is carried over
 * @param lost what the reader could not understand of it
 * @param children what stands in it
 */
record Terms(
        Optional<Term> shown,
        String written,
        Term required,
        String demanded,
        List<Check> checks,
        Optional<Day> first,
        Optional<Day> last,
        Optional<Sum> worked,
        List<Offer> offers,
        Optional<Sentence> left,
        List<Sentence> lost,
        List<Component> children) {
    /**
     * Something that an answer must keep.
     *
     * @param message what is said where it does not; nothing where the family has no words for it
     * @param written the same in the notation of its family
     */
    record Check(Term keeps, String message, String written) {}

    /** What a value is worked out from, and the same in the notation of its family. */
    record Sum(Term term, String written) {}

    /**
     * A condition under which one option is offered.
     *
     * @param value of the option
     * @param written the same in the notation of its family
     */
    record Offer(String value, Term when, String written) {}

    /** A first or last day, and the same in the notation of its family. */
    record Day(Term day, String written) {}

    /** Whether it is asked wherever what stands around it is, and must be answered. */
    boolean isCertain() {
        return shown.isEmpty() && required.equals(Term.YES);
    }

    Terms {
        checks = List.copyOf(checks);
        offers = List.copyOf(offers);
        lost = List.copyOf(lost);
        children = List.copyOf(children);
    }
}
