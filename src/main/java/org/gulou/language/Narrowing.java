package org.gulou.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.language.Names.Behind;

/** What the conditions around a place in an expression make sure of: that a value is there, a list has elements. */
record Narrowing(Bindings bindings) {
    /** What {@code node} yields, as narrow as they make sure of. */
    Typed of(Node node, Typed value) {
        Bindings.Sure sure = bindings.sure();
        if (sure.present().isEmpty() && sure.holding().all().isEmpty()) {
            return value;
        }
        String path = Source.of(node);
        Set<String> present = sure.present();
        Typed narrowed = value.mayBeEmpty() && (present.contains(path) || answered(node, value) || yields(node))
                ? value.as(value.type().present())
                : value;
        if (narrowed.type().present() instanceof Type.ListOf(Type element, int least)) {
            boolean asked = least == 0 && !bindings.names().isPlain() && answered(node, value);
            return least == 0 && (present.contains(Assurance.filled(path)) || asked)
                    ? narrowed.as(new Type.ListOf(element, 1))
                    : narrowed;
        }
        return present.contains(Assurance.nonZero(path)) ? narrowed.notZeroAnyMore() : narrowed;
    }

    /** Whether an answer is given because the conditions hold under which it is asked and must be answered. */
    private boolean answered(Node node, Typed value) {
        Holding holding = bindings.sure().holding();
        if (holding.all().isEmpty()) {
            return false;
        }
        return switch (node) {
            case Node.Name(int at, String name)
            when !bindings.hidden(name) ->
                behind(name)
                        .flatMap(known -> conditions(known.asked()))
                        .filter(asked -> holding.of(condition -> !hides(condition))
                                .implies(asked, beyond(value, bindings.names())))
                        .isPresent();
            case Node.Name(int at, String field)
            when value.path().endsWith("." + field) ->
                behind(value.path())
                        .flatMap(known -> conditions(known.asked()))
                        .filter(asked -> holding.implies(asked, beyond(value, scoped())))
                        .isPresent();
            case Node.Path(int at, Node row, String field) ->
                behind(value.path())
                        .flatMap(known -> conditions(known.asked()))
                        .flatMap(asked -> moved(asked, row))
                        .filter(asked -> holding.implies(asked, beyond(value, scoped())))
                        .isPresent();
            default -> false;
        };
    }

    /** What a list hangs on is judged without looking into lists, which would ask for the same again. */
    private static Names beyond(Typed value, Names names) {
        return value.type().present() instanceof Type.ListOf ? names.plain() : names;
    }

    /** The names with those of variables and elements inside them. */
    private Names scoped() {
        Names scoped = bindings.names();
        for (Bindings.Level level : bindings.point().levels().reversed()) {
            scoped = switch (level) {
                case Bindings.Level.Variable(String name, Typed value, var before) ->
                    scoped.inside(Map.of(name, value.type()));
                case Bindings.Level.Element(Typed item, var filter, var before) ->
                    item.type().present() instanceof Type.Fields(var fields, var keys)
                            ? scoped.inside(fields)
                            : scoped.inside(Map.of("item", item.type()));
            };
        }
        return scoped;
    }

    /** The type of what a name or path leads to; empty for anything else. */
    private Optional<Type> typeOf(Node node) {
        return switch (node) {
            case Node.Name(int at, String name) -> bindings.find(name).map(Typed::type);
            case Node.Path(int at, Node of, String field) ->
                typeOf(of).flatMap(Paths::parts).map(parts -> parts.get(field));
            default -> Optional.empty();
        };
    }

    private Optional<Behind> behind(String path) {
        return bindings.names().behind(path).filter(Behind::answered);
    }

    private boolean hides(Node condition) {
        return Pieces.mention(condition, bindings::hidden);
    }

    /** Conditions as they were written, with their rules written out; empty where one cannot be read. */
    private Optional<List<Node>> conditions(List<String> written) {
        List<Node> conditions = written.stream()
                .flatMap(text -> bindings.meanings().of(text).stream())
                .toList();
        return conditions.size() == written.size() ? Optional.of(conditions) : Optional.empty();
    }

    /** Conditions on the fields of a row as they read where it is at {@code row}; empty where they mean something else. */
    private Optional<List<Node>> moved(List<Node> conditions, Node row) {
        Set<String> fields = typeOf(row)
                .map(Type::present)
                .filter(Type.Fields.class::isInstance)
                .map(type -> ((Type.Fields) type).fields().keySet())
                .orElse(Set.of());
        var from = new Moved(row, fields);
        boolean own = conditions.stream()
                .noneMatch(condition ->
                        Pieces.mention(condition, name -> !fields.contains(name) && bindings.hidden(name)));
        List<Node> moved =
                conditions.stream().map(from::of).flatMap(Optional::stream).toList();
        return own && moved.size() == conditions.size() ? Optional.of(moved) : Optional.empty();
    }

    /** Whether a named rule yields a value under the conditions around it, if not under all. */
    private boolean yields(Node node) {
        return Stream.of(node)
                .filter(Node.Name.class::isInstance)
                .flatMap(name -> bindings.names().behind(((Node.Name) name).name()).stream())
                .flatMap(known -> known.rule().stream())
                .anyMatch(rule -> bindings.ofRule()
                        .filter(inside -> !mayBeEmpty(rule.text(), inside))
                        .isPresent());
    }

    /** Whether a rule may yield nothing where names mean this; true, too, where it cannot be read. */
    private static boolean mayBeEmpty(String rule, Bindings bindings) {
        try {
            var compiler = new Compiler(bindings);
            return bindings.meanings()
                    .read(rule)
                    .filter(read -> !compiler.compile(read).mayBeEmpty()
                            && compiler.faults().isEmpty())
                    .isEmpty();
        } catch (Refusal unreadable) {
            return true;
        }
    }
}
