package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * Why an expression may be empty, and what to do: by what is read in it, or in the named rules that it reads.
 *
 * @param advice what to do, said of the expression
 * @param behind the named rule in which it is to be done, of rules within each other the innermost
 */
record Gap(Sentence advice, Optional<Fault.Lack> behind) {
    /** Named rules within each other that are looked into. */
    private static final int DEPTH = 8;

    /** Named rules that are looked into for one: where many read each other, it stands further away than anybody sees. */
    private static final int MOST = 12;

    private Gap(Sentence advice) {
        this(advice, Optional.empty());
    }

    /** The first gap that was met while compiling; empty where none is known. */
    static Optional<Gap> of(Compiler compiler) {
        return of(compiler, DEPTH);
    }

    /** The list of which one value is made though it may have no elements; empty where that is not the cause. */
    static Optional<String> list(Compiler compiler) {
        return list(compiler, new HashSet<>(), DEPTH);
    }

    /** @param seen what was looked into: each rule is once, however many read it */
    private static Optional<String> list(Compiler compiler, Set<String> seen, int depth) {
        Bindings bindings = compiler.bindings();
        return compiler.emptyLists().stream()
                .findFirst()
                .or(() -> compiler.maybeEmpty().stream()
                        .filter(item -> depth > 0 && seen.size() < MOST && seen.add(item))
                        .flatMap(item -> bindings.names().behind(item).flatMap(Names.Behind::rule).stream())
                        .flatMap(rule -> read(rule, bindings).flatMap(read -> list(read, seen, depth - 1)).stream())
                        .findFirst());
    }

    /** Of which option something is read that is not stated for it. */
    static Optional<Gap> lacking(Node node, Names names) {
        return (node instanceof Node.Path path ? lacking(path, names) : Optional.<Gap>empty())
                .or(() -> Pieces.of(node).stream()
                        .flatMap(piece -> lacking(piece, names).stream())
                        .findFirst());
    }

    private static Optional<Gap> lacking(Node.Path path, Names names) {
        Type of = Builtin.element(new Compiler(names).compile(path.of()).type().present());
        return of.present() instanceof Type.Choice choice
                ? choice.options().stream()
                        .filter(option -> !choice.attributes()
                                .values()
                                .getOrDefault(option, Map.of())
                                .containsKey(path.field()))
                        .sorted()
                        .findFirst()
                        .map(option -> new Gap(say(
                                "The option '{option}' has no {attribute}: state it at every option, or guard it (if"
                                        + " answered(x) then … else …)",
                                option,
                                path.field())))
                : Optional.empty();
    }

    private static Optional<Gap> of(Compiler compiler, int depth) {
        return compiler.emptyLists().stream()
                .findFirst()
                .map(list -> new Gap(ofNone(list, compiler.bindings().names())))
                .or(() -> compiler.uncovered().stream()
                        .findFirst()
                        .map(left -> new Gap(say("{found}. {advice}", left.found(), left.advice()))))
                .or(() -> compiler.maybeEmpty().stream().findFirst().map(item -> of(item, compiler.bindings(), depth)))
                .or(() -> compiler.operations().divisors().doubtful().stream()
                        .findFirst()
                        .map(divisor -> new Gap(undivided(divisor))));
    }

    /** What is answered can have something stand for it; what is reckoned from answers cannot. */
    private static Sentence ofNone(String list, Names names) {
        return Handed.by(list, names, Map.of()) instanceof Handed.Answer
                ? say(
                        "Guard it (if count({list}) > 0 then … else …), let there be at least one (min: 1), or state"
                                + " whenEmpty on the item",
                        list)
                : say("Guard it (if count({list}) > 0 then … else …), or let there be at least one (min: 1)", list);
    }

    private static Sentence undivided(String divisor) {
        return isZero(divisor)
                ? say("Nothing comes of a division by 0: divide by something else")
                : say(
                        "'{divisor}' may be 0, and nothing comes of a division by it: guard it"
                                + " (if {divisor} != 0 then … else …)",
                        divisor);
    }

    private static boolean isZero(String divisor) {
        return Meanings.read(divisor, Spaced.NONE).flatMap(Constants::of).orElse(Value.EMPTY)
                        instanceof Value.Num(BigDecimal number)
                && number.signum() == 0;
    }

    private static Gap of(String item, Bindings bindings, int depth) {
        Optional<Names.Behind> behind = bindings.names().behind(item);
        Optional<Written> rule = behind.flatMap(Names.Behind::rule);
        if (rule.isPresent()) {
            return rule.filter(written -> depth > 0)
                    .flatMap(written -> within(item, written, bindings, depth - 1))
                    .orElseGet(() ->
                            new Gap(say("'{rule}' may be empty: guard it (if answered({rule}) then … else …)", item)));
        }
        return new Gap(
                behind.filter(known -> !known.asked().isEmpty()).isPresent()
                        ? say(
                                "'{item}' is not always asked: write the condition under which it is asked before it, guard it"
                                        + " (if answered({item}) then … else …), or state whenEmpty on it",
                                item)
                        : say(
                                "'{item}' may be left empty: make it required, guard it (if answered({item}) then … else …), or"
                                        + " state whenEmpty on it",
                                item));
    }

    private static Optional<Gap> within(String name, Written rule, Bindings bindings, int depth) {
        return read(rule, bindings)
                .flatMap(read -> of(read, depth))
                .map(cause -> new Gap(
                        say("In '{rule}': {cause}", name, cause.advice()),
                        cause.behind().or(() -> Optional.of(new Fault.Lack(name, rule, cause.advice())))));
    }

    private static Optional<Compiler> read(Written rule, Bindings bindings) {
        try {
            var compiler = new Compiler(bindings.again());
            return bindings.meanings().read(rule.text()).map(read -> {
                compiler.compile(read);
                return compiler;
            });
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
