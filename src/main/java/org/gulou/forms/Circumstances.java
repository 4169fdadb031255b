package org.gulou.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Lookups;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Ordered;
import org.gulou.language.Names;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * The world around a form, as arguments.
 *
 * @param around the values of the names around the form: {@code case}, {@code offer}, and for an official's form what
 *     the applicant's form holds; what is missing is unknown
 * @param lookups what can be looked up
 */
public record Circumstances(
        Surroundings surroundings, Map<String, Value> around, Divisions divisions, Lookups lookups) {
    private static final Type.Fields CASE = new Type.Fields(ordered(
            "filedOn",
            Type.DATE,
            "acceptedOn",
            Type.DATE.orEmpty(),
            "decidedOn",
            Type.DATE.orEmpty(),
            "state",
            Type.TEXT.orEmpty(),
            "body",
            Type.TEXT,
            "channel",
            new Type.Choice(Set.of("web", "counter", "agent", "paper"), false),
            "variant",
            Type.TEXT.orEmpty(),
            "number",
            Type.TEXT.orEmpty(),
            "batch",
            Type.TEXT.orEmpty(),
            "closesOn",
            Type.DATE.orEmpty(),
            "certificate",
            new Type.Choice(Set.of("none", "valid", "suspended", "revoked"), false).orEmpty(),
            "reviewUntil",
            Type.DATE.orEmpty(),
            "mandate",
            new Type.Choice(Set.of("self", "guardian", "agent", "organisation"), false),
            "applicant",
            new Type.Fields(ordered("name", Type.TEXT.orEmpty(), "phone", Type.TEXT.orEmpty())),
            "principal",
            new Type.Fields(ordered("name", Type.TEXT.orEmpty(), "code", Type.TEXT.orEmpty()))));
    private static final Type.Fields OFFER = new Type.Fields(ordered(
            "body",
            Type.TEXT,
            "division",
            Type.TEXT,
            "level",
            new Type.Choice(
                    Stream.of(DivisionCode.Level.values())
                            .map(DivisionCode.Level::word)
                            .collect(Collectors.toSet()),
                    false)));

    static final Names NAMES = Names.of(Map.of("case", CASE, "offer", OFFER));

    /** The names around a form of a service that has these variants. */
    static Names names(Set<String> variants) {
        var fields = new LinkedHashMap<>(CASE.fields());
        fields.put("variant", new Type.Choice(variants, false).orEmpty());
        return Names.of(Map.of("case", new Type.Fields(fields), "offer", OFFER));
    }

    public Circumstances {
        around = Ordered.copy(around);
    }

    /** Those in which no source answers. */
    public Circumstances(Surroundings surroundings, Map<String, Value> around, Divisions divisions) {
        this(surroundings, around, divisions, Lookups.SILENT);
    }

    /** The same with sources that answer. */
    public Circumstances with(Lookups sources) {
        return new Circumstances(surroundings, around, divisions, sources);
    }

    /**
     * Those of an application: facts that are not given are unknown, and {@code case.filedOn} is today until it is.
     *
     * @param facts of the case, by name, such as {@code filedOn}
     * @param offer the facts of the offer: body, division code and level
     */
    public static Circumstances of(
            Surroundings surroundings, Map<String, Value> facts, Map<String, Value> offer, Divisions divisions) {
        var known = new LinkedHashMap<>(facts);
        known.putIfAbsent("filedOn", Value.of(OfficeTime.day(surroundings.now())));
        return new Circumstances(
                surroundings,
                Map.of("case", complete("case", CASE, known), "offer", complete("offer", OFFER, offer)),
                divisions);
    }

    /** The facts of a case that is not filed yet: what is not given is still to happen, so it is unknown, not empty. */
    public static Value untouched(Map<String, Value> facts) {
        return complete("case", CASE, facts);
    }

    private static Value complete(String name, Type.Fields type, Map<String, Value> known) {
        var values = new LinkedHashMap<String, Value>();
        type.fields()
                .keySet()
                .forEach(field -> values.put(field, known.getOrDefault(field, Value.unknown(name + "." + field))));
        return new Value.Fields(values);
    }

    private static Map<String, Type> ordered(Object... namesAndTypes) {
        var types = new LinkedHashMap<String, Type>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            types.put((String) namesAndTypes[i], (Type) namesAndTypes[i + 1]);
        }
        return types;
    }

    /** The same with one more name around the form. */
    public Circumstances with(String name, Value value) {
        var more = new LinkedHashMap<>(around);
        more.put(name, value);
        return new Circumstances(surroundings, more, divisions, lookups);
    }

    /** The same with figures of a day that has not come unknown; empty where there are no such figures. */
    Optional<Circumstances> settled() {
        return surroundings
                .figures()
                .settled()
                .map(figures -> new Circumstances(
                        new Surroundings(surroundings.now(), surroundings.calendar(), figures, surroundings.facts()),
                        around,
                        divisions,
                        lookups));
    }

    /** The office's day on which this is looked at. */
    public LocalDate today() {
        return OfficeTime.day(surroundings.now());
    }

    Local local() {
        return new Local(today(), divisions);
    }
}
