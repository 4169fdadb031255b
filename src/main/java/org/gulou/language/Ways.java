package org.gulou.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where something that cannot be named as it was written can be found at one point of an expression. */
record Ways(Bindings bindings) {
    private static final Set<String> SCOPES = Set.of("row", "parent", "siblings", "form");

    /** Whether an answer that can be named here offers an option of that id. */
    boolean isOption(String id) {
        return bindings.all().stream()
                .flatMap(name -> bindings.find(name).stream())
                .map(found -> Builtin.element(found.type().present()))
                .anyMatch(type ->
                        type instanceof Type.Choice choice && choice.options().contains(id));
    }

    /**
     * The ways to a field of that name, such as {@code people.bornAbroad}; scopes of rows are left out, which repeat them.
     * Where one element is at hand, as {@code p} in {@code some p in people}, it is the way.
     */
    List<String> to(String field) {
        List<String> ways = bindings.all().stream()
                .filter(name -> !SCOPES.contains(name))
                .filter(name -> bindings.find(name)
                        .flatMap(found -> Paths.parts(found.type()))
                        .filter(parts -> parts.containsKey(field))
                        .isPresent())
                .toList();
        List<String> elements = ways.stream()
                .filter(name -> bindings.find(name)
                        .filter(found -> found.type().present() instanceof Type.Fields)
                        .isPresent())
                .toList();
        List<String> variables = bindings.point().levels().stream()
                .flatMap(level -> level instanceof Bindings.Level.Variable known
                        ? Stream.of(known.name())
                        : Stream.<String>empty())
                .filter(elements::contains)
                .toList();
        return (elements.isEmpty() ? ways : variables.isEmpty() ? elements : variables)
                .stream().map(name -> name + "." + field).toList();
    }
}
