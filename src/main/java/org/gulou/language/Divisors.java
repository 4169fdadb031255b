package org.gulou.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the numbers in a rule: by which one can divide, and by which it divides though they may be 0. */
final class Divisors {
    /** Named rules within each other that are looked into. */
    private static final int DEPTH = 8;

    private final Compiler compiler;
    private final Set<String> doubtful = new LinkedHashSet<>();
    private Map<String, Boolean> known = new HashMap<>();
    private int depth = DEPTH;

    Divisors(Compiler compiler) {
        this.compiler = compiler;
    }

    /** What is divided by though it may be 0, as it is written. */
    Set<String> doubtful() {
        return doubtful;
    }

    /** In brackets where what is written behind it, {@code != 0}, would belong to its last branch. */
    void doubt(Node divisor) {
        doubtful.add(divisor instanceof Node.If ? Source.tight(divisor) : Source.of(divisor));
    }

    /**
     * Whether it is not 0, or its limits keep it from 0: by a question with {@code min: 1} one can divide, and by a named
     * rule that comes to one. What breaks them is wrong on its page and cannot be filed; until it is put right, nothing comes
     * of the division.
     */
    boolean keptFromZero(Typed number) {
        return number.notZero() || (!number.path().isEmpty() && isKnown(number.path()));
    }

    /**
     * Whether what is reckoned is not 0 because what it is reckoned from is not. A quotient is 0 only where what is divided
     * is, and where the divisor is 0 there is none.
     */
    boolean reckoned(Node.Arithmetic node, Typed left, Typed right) {
        return Signs.isPositive(node)
                || switch (node.operator()) {
                    case MULTIPLY -> keptFromZero(left) && keptFromZero(right);
                    case DIVIDE -> keptFromZero(left);
                    case ADD, SUBTRACT, POWER -> false;
                };
    }

    /** Each path is looked at once, however many rules lead to it; one that leads to itself is not known. */
    private boolean isKnown(String path) {
        if (depth > 0 && known.putIfAbsent(path, false) == null) {
            known.put(
                    path,
                    compiler.bindings()
                            .names()
                            .behind(path)
                            .filter(behind -> keeps(behind, path) || comesTo(behind))
                            .isPresent());
        }
        return known.getOrDefault(path, false);
    }

    private static boolean keeps(Names.Behind known, String path) {
        String item = path.substring(path.lastIndexOf('.') + 1);
        return known.otherwise().isEmpty()
                && known.kept().stream()
                        .flatMap(limit -> Meanings.read(limit, Spaced.NONE).stream())
                        .anyMatch(limit -> Assurance.of(limit, true).contains(Assurance.nonZero(item)));
    }

    private boolean comesTo(Names.Behind behind) {
        return behind.rule().filter(rule -> isNotZero(rule.text())).isPresent();
    }

    private boolean isNotZero(String rule) {
        Names names = compiler.bindings().names();
        var within = new Compiler(names);
        Divisors inner = within.operations().divisors();
        inner.known = known;
        inner.depth = depth - 1;
        try {
            Optional<Typed> value = Meanings.read(rule, Spaced.names(names)).map(within::compile);
            return value.filter(inner::keptFromZero).isPresent();
        } catch (Refusal unreadable) {
            return false;
        }
    }
}
