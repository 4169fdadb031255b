package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a name or an expression may hold, known before any answer is given. */
public sealed interface Type {
    Type BOOLEAN = new Simple("boolean");
    Type NUMBER = new Simple("number");
    Type TEXT = new Simple("text");
    Type DATE = new Simple("date");
    Type TIME = new Simple("time");
    Type DATE_TIME = new Simple("date and time");
    Type DAYS = new Simple("days and time duration");
    Type MONTHS = new Simple("years and months duration");

    /** Any value: the type of {@code null} and of the empty list's elements. */
    Type ANY = new Simple("any");

    record Simple(String name) implements Type {}

    /** An amount in a currency (ISO 4217); two currencies are never added or compared. */
    record Money(String currency) implements Type {}

    /** One of these option ids; comparing with another id is an error. */
    record Choice(Set<String> options, boolean ordered) implements Type {
        public Choice {
            options = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(options));
        }
    }

    record ListOf(Type element) implements Type {}

    record Fields(Map<String, Type> fields) implements Type {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record RangeOf(Type bound) implements Type {}

    /** The same, but it can be hidden or left blank: a place that needs a value must guard it. */
    record OrEmpty(Type type) implements Type {}

    /** The type without {@link OrEmpty} around it. */
    default Type present() {
        return this instanceof OrEmpty(Type type) ? type : this;
    }

    default boolean mayBeEmpty() {
        return this instanceof OrEmpty;
    }
}
