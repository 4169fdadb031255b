package org.gulou.language;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** All names of several words that an expression may use: FEEL allows spaces in names, so reading needs to know them. */
final class Spaced {
    private static final Set<String> ALWAYS = always();

    private Spaced() {}

    static Set<String> names(Names names) {
        var all = new HashSet<>(ALWAYS);
        for (Optional<Names> scope = Optional.of(names);
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

    private static Set<String> always() {
        var all = new HashSet<String>(Set.of("time offset", "start included", "end included"));
        Library.names().forEach(name -> add(all, name));
        Library.LATER.forEach(name -> add(all, name));
        return Set.copyOf(all);
    }

    private static void add(Set<String> all, String name) {
        if (name.indexOf(' ') >= 0) {
            all.add(name);
        }
    }

    private static void within(Set<String> all, Type type) {
        switch (type) {
            case Type.Fields(var fields) ->
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
