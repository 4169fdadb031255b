package org.gulou.catalog.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.definition.ItemKeys;

/** The keys of questions that can be filled in, as what, and of which kinds of questions. */
final class SheetKeys {
    /** Of a shared element: the names of those of its questions that are asked. */
    static final String ONLY = "only";

    /** Of a shared element: what its questions are called here. */
    static final String LABEL = "label";

    /** Texts in both languages. */
    static final List<String> WORDS = List.of("title", "hint", "text", "unit", "purpose", "rowName");

    /** Single values, in the order in which they are written; a slash leads into what a key holds. */
    static final List<String> VALUES = List.of(
            "required",
            "show",
            "min",
            "max",
            "minLength",
            "maxLength",
            "count",
            "script",
            "view",
            "ordered",
            "currency",
            "level",
            "within",
            "computed",
            "round",
            "default",
            "whenEmpty",
            "sensitive",
            "prefill",
            "edit",
            "autocomplete",
            "repeat/min",
            "repeat/max",
            "files/min",
            "files/max",
            "files/maxSize");

    /** Some of a few words each. */
    static final List<String> LISTS = List.of("files/types", "files/reads", "on", ONLY);

    /** What stands beside a shared element; title and hint where it makes a scope. */
    private static final List<String> BESIDE_USE = List.of("show", "required", "prefill", "edit", ONLY);

    private static final Set<String> TO_READ = Set.of("info", "heading");
    private static final Set<String> VALUED = Set.of(
            "text",
            "longText",
            "integer",
            "decimal",
            "money",
            "percent",
            "boolean",
            "choice",
            "date",
            "month",
            "year",
            "time",
            "dateTime",
            "name",
            "phone",
            "email",
            "address",
            "postcode",
            "division",
            "residentId",
            "uscc");

    /** Fields that would only be in the way elsewhere: what is written there all the same is shown with its line. */
    private static final Map<String, Set<String>> ONLY_OF = Map.of(
            "computed",
            VALUED,
            "default",
            VALUED,
            "whenEmpty",
            Set.of("integer", "decimal", "money", "percent"),
            "autocomplete",
            Set.of("name", "phone", "email", "address", "postcode", "text", "date"));

    private SheetKeys() {}

    /** Those of a kind of question. */
    static Stream<String> of(String kind) {
        return Stream.of(WORDS, VALUES, LISTS).flatMap(List::stream).filter(key -> fits(key, kind));
    }

    /** Those beside a shared element. */
    static Stream<String> ofUse(boolean scope) {
        return scope ? Stream.concat(Stream.of("title", "hint"), BESIDE_USE.stream()) : BESIDE_USE.stream();
    }

    private static boolean fits(String key, String kind) {
        String outer = key.replaceFirst("/.*", "");
        return !key.equals(ONLY)
                && ItemKeys.fits(outer, kind)
                && ONLY_OF.getOrDefault(outer, Set.of(kind)).contains(kind)
                && !(outer.equals("repeat") && kind.equals("matrix"))
                && !(Set.of("prefill", "edit").contains(outer) && TO_READ.contains(kind));
    }

    /** The fields under which a key is filled in. */
    static List<String> fields(String key) {
        return WORDS.contains(key) || key.startsWith(LABEL + "/") ? List.of(key + "/zh", key + "/en") : List.of(key);
    }

    /** Whether a field can show what is written: rows that follow from others, or a text in one language, it cannot. */
    static boolean isSimple(OutlinedItem item, String key) {
        if (key.startsWith("repeat/")) {
            return !item.has("repeat/each");
        }
        if (key.equals("required") && item.has("computed")) {
            return false;
        }
        if (!item.has(key)) {
            return true;
        }
        boolean single = item.written()
                .below(key.replaceFirst("/.*", ""))
                .filter(passage -> key.contains("/") || passage instanceof Passage.Scalar)
                .isPresent();
        return WORDS.contains(key)
                ? item.written()
                        .below(key)
                        .filter(Passage.Fields.class::isInstance)
                        .isPresent()
                : LISTS.contains(key) ? !Written.list(item.written(), key).isEmpty() : single;
    }

    /** Whether checks can stand at a question of this kind. */
    static boolean hasChecks(String kind) {
        return !kind.isEmpty() && !TO_READ.contains(kind);
    }
}
