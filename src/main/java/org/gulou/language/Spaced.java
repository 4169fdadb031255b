package org.gulou.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All names of several tokens that an expression may use: FEEL allows spaces, digits and signs in names ({@code Date-Time},
 * {@code rule A 2}), so reading needs to know them. They are gathered when two words first stand side by side: in most
 * expressions none do.
 */
final class Spaced {
    static final Spaced NONE = new Spaced(Optional.empty());

    /** Apart, because the library reads expressions itself while it is made. */
    private static final class Feel {
        static final Map<String, String> ALWAYS = ofFeel();

        private Feel() {}
    }

    private final Optional<Names> innermost;
    private volatile Optional<Map<String, String>> gathered = Optional.empty();

    private Spaced(Optional<Names> innermost) {
        this.innermost = innermost;
    }

    /** What can be used everywhere, by its spelling: functions and properties of FEEL. */
    static Map<String, String> always() {
        return Feel.ALWAYS;
    }

    /** What can be used besides where {@code names} can. */
    static Spaced names(Names names) {
        return new Spaced(Optional.of(names));
    }

    /** Each by its spelling. */
    Map<String, String> bySpelling() {
        Map<String, String> known = gathered.orElseGet(this::gather);
        gathered = Optional.of(known);
        return known;
    }

    private Map<String, String> gather() {
        var all = new HashMap<String, String>();
        for (Optional<Names> scope = innermost;
                scope.isPresent();
                scope = scope.get().around()) {
            scope.get().own().forEach((name, type) -> {
                add(all, name);
                within(all, type);
            });
            scope.get().tables().keySet().forEach(name -> add(all, name));
        }
        return all;
    }

    private static Map<String, String> ofFeel() {
        var all = new HashMap<String, String>();
        for (String name : new String[] {"time offset", "start included", "end included"}) {
            add(all, name);
        }
        Library.names().forEach(name -> add(all, name));
        return Map.copyOf(all);
    }

    /** Adds a name, unless it is a plain word or cannot be written at all. */
    static void add(Map<String, String> all, String name) {
        if (!plain(name)) {
            try {
                all.put(spelling(name), name);
            } catch (Refusal notWritable) {
                all.remove(name);
            }
        }
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** The tokens of a name with single spaces between them. */
    private static String spelling(String name) {
        return Lexer.tokens(name).stream()
                .filter(token -> token.kind() != Token.Kind.END)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    private static void within(Map<String, String> all, Type type) {
        switch (type) {
            case Type.Fields(var fields, var keys) ->
                fields.forEach((name, field) -> {
                    add(all, name);
                    within(all, field);
                });
            case Type.ListOf(Type element, int least) -> within(all, element);
            case Type.RangeOf(Type bound) -> within(all, bound);
            case Type.OrEmpty(Type present) -> within(all, present);
            case Type.Simple simple -> {}
            case Type.Money money -> {}
            case Type.Choice choice -> {}
        }
    }
}
