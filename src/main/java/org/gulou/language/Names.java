package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean at one place of a definition: its own scope first, then outwards.
 *
 * @param own the names of the innermost scope
 * @param around the scope around it; empty at the top
 * @param tables decision tables and other named functions, callable by name
 * @param told what a function such as {@code given} or {@code parameter} can be asked about by a quoted name, each thing
 *     with what it answers; a function that is not named here answers for any name
 */
public record Names(
        Map<String, Type> own,
        Optional<Names> around,
        Map<String, Signature> tables,
        Map<String, Map<String, Type>> told) {
    /** What a declared function does; pure, and safe to call from many threads. */
    @FunctionalInterface
    public interface Body {
        /** Answers for one argument for each parameter, in order; any may be empty or unknown. */
        Value call(List<Value> arguments, Surroundings surroundings);
    }

    /** A function that a definition declares, such as a {@link DecisionTable#signature decision table}. */
    public record Signature(Map<String, Type> parameters, Type result, Body body) {
        public Signature {
            parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    public Names {
        own = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(own));
        tables = Map.copyOf(tables);
        told = Map.copyOf(told);
    }

    public static Names of(Map<String, Type> names) {
        return new Names(names, Optional.empty(), Map.of(), Map.of());
    }

    /** The scope of a row or a group inside this one. */
    public Names inside(Map<String, Type> inner) {
        return new Names(inner, Optional.of(this), tables, Map.of());
    }

    /** The same, where {@code function} answers for these things only. */
    public Names telling(String function, Map<String, Type> things) {
        var more = new LinkedHashMap<>(told);
        more.put(function, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(things)));
        return new Names(own, around, tables, more);
    }

    /** What {@code function} can be asked about; empty where that is anything. */
    public Optional<Map<String, Type>> told(String function) {
        return Optional.ofNullable(told.get(function)).or(() -> around.flatMap(outer -> outer.told(function)));
    }

    public Optional<Type> typeOf(String name) {
        Type type = own.get(name);
        return type != null ? Optional.of(type) : around.flatMap(outer -> outer.typeOf(name));
    }

    /** Every name that can be written here, for suggestions. */
    public Set<String> all() {
        var all = new java.util.LinkedHashSet<>(own.keySet());
        around.ifPresent(outer -> all.addAll(outer.all()));
        return all;
    }
}
