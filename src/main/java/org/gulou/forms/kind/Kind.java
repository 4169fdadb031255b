package org.gulou.forms.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** A kind of answer. */
public sealed interface Kind
        permits ChoiceKind, CodeKind, DateKind, DivisionKind, FileKind, NumberKind, TextKind, YesNoKind {
    /**
     * What a definition may say about an item of some kind; a kind ignores what does not concern it.
     *
     * @param minLength in characters; 0 for none
     * @param maxLength in characters; 0 for the kind's usual
     * @param currency ISO 4217; the empty text for CNY
     * @param round for computed values; empty for the kind's usual
     * @param unit shown after a number
     * @param level how deep a division must be chosen
     * @param within the division it must lie in
     */
    record Parameters(
            int minLength,
            int maxLength,
            String currency,
            Optional<Rounding> round,
            LocalizedText unit,
            List<Option> options,
            Optional<DivisionCode.Level> level,
            Optional<DivisionCode> within,
            Optional<FileLimits> files) {
        public static final Parameters NONE = new Parameters(
                0,
                0,
                "",
                Optional.empty(),
                LocalizedText.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Parameters {
            options = List.copyOf(options);
        }
    }

    /** The kinds that ask, as definitions write them. */
    Set<String> NAMES = Set.of(
            "text",
            "longText",
            "name",
            "address",
            "integer",
            "decimal",
            "money",
            "percent",
            "boolean",
            "declaration",
            "choice",
            "choices",
            "date",
            "month",
            "year",
            "time",
            "residentId",
            "uscc",
            "phone",
            "email",
            "postcode",
            "bankCard",
            "plate",
            "division",
            "file");

    /** The kind that definitions call {@code name}; empty if there is none. */
    static Optional<Kind> of(String name, Parameters parameters) {
        return switch (name) {
            case "text", "longText", "name", "address" ->
                Optional.of(new TextKind(name, parameters.minLength(), length(name, parameters)));
            case "integer", "decimal", "money", "percent" -> Optional.of(NumberKind.of(name, parameters));
            case "boolean", "declaration" -> Optional.of(new YesNoKind(name));
            case "choice", "choices" -> Optional.of(new ChoiceKind(name, parameters.options()));
            case "date", "month", "year", "time" -> Optional.of(new DateKind(name));
            case "division" ->
                Optional.of(
                        new DivisionKind(parameters.level().orElse(DivisionCode.Level.COUNTY), parameters.within()));
            case "file" -> Optional.of(new FileKind(parameters.files().orElse(FileLimits.USUAL)));
            default -> Identifiers.of(name).map(CodeKind::new);
        };
    }

    private static int length(String name, Parameters parameters) {
        return parameters.maxLength() > 0 ? parameters.maxLength() : TextKind.USUAL_LENGTHS.getOrDefault(name, 200);
    }

    /** As definitions write it; also the name of its page fragment. */
    String name();

    /** What rules see, when it is answered. */
    Type type();

    /** Reads what was typed or chosen: the posted values of the field in their order. */
    Reading read(List<String> raw, Local local);

    /** What would have to be typed to mean {@code value}; what a default fills in. */
    List<String> write(Value value);

    /** The value as people read it. */
    LocalizedText show(Value value, Local local);

    /** The HTML autocomplete token (WCAG 1.3.5); the empty text for none. */
    default String autocomplete() {
        return "";
    }

    /** The HTML input mode; the empty text for none. */
    default String inputmode() {
        return "";
    }

    /** How many posted values, and how many characters in each, are taken at most. */
    default Bounds bounds() {
        return new Bounds(1, 200);
    }

    record Bounds(int values, int characters) {}
}
