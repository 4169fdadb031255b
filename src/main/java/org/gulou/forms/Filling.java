package org.gulou.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Lookups;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/**
 * A form being filled in: form, answers and circumstances, and what is being worked out at this moment.
 *
 * <p>A record of the language holds all its fields, so a share such as {@code amount / sum(form.lines.amount)} meets
 * itself while it is worked out. It then sees itself as unknown, and whatever was worked out with that is not kept.
 */
final class Filling {
    private final Form form;
    private final Answers answers;
    private final Circumstances circumstances;
    private final Optional<Foreseen> foreseen;
    private final Surroundings surroundings;
    private final Local local;
    private final Leaves leaves;
    private final Map<String, Value> rules = new HashMap<>();
    private final Map<String, Integer> entered = new HashMap<>();
    private final Sheet top;
    private int depth;
    private int met = Integer.MAX_VALUE;

    Filling(Form form, Answers answers, Circumstances circumstances) {
        this(form, answers, circumstances, Optional.empty());
    }

    /** A form that nobody fills in: what counts is what was told of her instead. */
    Filling(Form form, Answers answers, Circumstances circumstances, Optional<Foreseen> foreseen) {
        this.form = form;
        this.answers = answers;
        this.circumstances = circumstances;
        this.foreseen = foreseen;
        this.local = circumstances.local();
        this.leaves = new Leaves(this);
        this.top = new Sheet(this);
        this.surroundings = surroundings(top);
    }

    /** The world as seen from a sheet, whose answers it knows the sources of. */
    Surroundings surroundings(Sheet sheet) {
        Surroundings given = circumstances.surroundings();
        return foreseen.isPresent()
                ? given
                : new Surroundings(
                        given.now(), given.calendar(), given.figures(), new SheetFacts(sheet, answers, given.facts()));
    }

    Form form() {
        return form;
    }

    /** What was told instead of answers; empty where the form is filled in. */
    Optional<Foreseen> foreseen() {
        return foreseen;
    }

    Answers answers() {
        return answers;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Local local() {
        return local;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Lookups lookups() {
        return circumstances.lookups();
    }

    Sheet top() {
        return top;
    }

    /** Whether the page of a top item is asked. */
    Value pageAsked(Item item) {
        return leaves.asked(form.pageOf(item));
    }

    Leaves leaves() {
        return leaves;
    }

    /** The value of a named rule, or of a name around the form. */
    Value value(String name) {
        Rule rule = form.rules().get(name);
        if (rule == null && name.equals("fee")) {
            return fee();
        }
        if (rule == null) {
            return Optional.ofNullable(circumstances.around().get(name)).orElseGet(() -> Value.unknown(name));
        }
        Value known = rules.get(name);
        if (known != null) {
            return known;
        }
        return once(name, () -> rule.in(top, surroundings));
    }

    private Value fee() {
        Value known = rules.get("fee");
        return known != null
                ? known
                : once(
                        "fee",
                        () -> new Value.Fields(
                                Map.of("total", Fees.of(this).sum(), "paid", Value.unknown("fee.paid"))));
    }

    private Value once(String name, Supplier<Value> work) {
        Integer running = entered.get(name);
        if (running != null) {
            meet(running);
            return Value.unknown(name);
        }
        entered.put(name, enter());
        Value value = work.get();
        entered.remove(name);
        if (leave()) {
            rules.put(name, value);
        }
        return value;
    }

    /** Begins to work something out; its depth. */
    int enter() {
        return ++depth;
    }

    /** Notes that what is being worked out at {@code enteredAt} was met again. */
    void meet(int enteredAt) {
        met = Math.min(met, enteredAt);
    }

    /** Ends working something out; whether the outcome may be kept. */
    boolean leave() {
        boolean keep = met >= depth;
        if (keep) {
            met = Integer.MAX_VALUE;
        }
        depth--;
        return keep;
    }

    boolean memorable() {
        return met == Integer.MAX_VALUE;
    }
}
