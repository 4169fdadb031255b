package org.gulou.forms.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.language.Shape;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** A kind of answer. */
public sealed interface Kind
        permits ChoiceKind,
                CodeKind,
                CoordinatesKind,
                DateKind,
                DivisionKind,
                FileKind,
                LookUpKind,
                MomentKind,
                NumberKind,
                RowKind,
                SignatureKind,
                SpanKind,
                TextKind,
                YesNoKind {
    /**
     * What a definition may say about an item of some kind; a kind ignores what does not concern it.
     *
     * @param length of a text; the kind's usual where nothing is said
     * @param script of a name
     * @param ordered whether the options of a choice stand in an order that rules may use
     * @param view how the options of a choice are offered
     * @param currency ISO 4217; the empty text for CNY
     * @param round for computed values; empty for the kind's usual
     * @param unit shown after a number
     * @param reads the fields of a look-up that rules may read, in their order
     * @param level how deep a division must be chosen
     * @param within the division it must lie in
     */
    record Parameters(
            Length length,
            Script script,
            boolean ordered,
            View view,
            String currency,
            Optional<Rounding> round,
            LocalizedText unit,
            List<Option> options,
            Map<String, Type> reads,
            Optional<DivisionCode.Level> level,
            Optional<DivisionCode> within,
            Optional<FileLimits> files) {
        public static final Parameters NONE = new Parameters(
                Length.USUAL,
                Script.ANY,
                false,
                View.USUAL,
                "",
                Optional.empty(),
                LocalizedText.NONE,
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Parameters {
            options = List.copyOf(options);
            reads = Ordered.copy(reads);
        }

        /** Only options, everything else as usual. */
        public static Parameters of(List<Option> options) {
            return new Parameters(
                    NONE.length,
                    NONE.script,
                    NONE.ordered,
                    NONE.view,
                    NONE.currency,
                    NONE.round,
                    NONE.unit,
                    options,
                    NONE.reads,
                    NONE.level,
                    NONE.within,
                    NONE.files);
        }
    }

    /**
     * How long a text may be.
     *
     * @param least 0 for none
     * @param most 0 for the kind's usual
     * @param words whether words are counted: a Chinese character is one, and so is a run of other letters and digits
     */
    record Length(int least, int most, boolean words) {
        public static final Length USUAL = new Length(0, 0, false);
    }

    /** In which script a name is written: {@code zh} as on a Chinese identity card, {@code latin} as in a passport. */
    enum Script {
        ANY,
        ZH,
        LATIN
    }

    /** How options are offered: as the number of options suggests, one below the other, as a list, or to be searched. */
    enum View {
        USUAL,
        BUTTONS,
        SELECT,
        SEARCH;

        /** As definitions and fragments write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
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
            "dateTime",
            "dateRange",
            "residentId",
            "residencePermit",
            "passport",
            "hkMacauPermit",
            "taiwanPermit",
            "foreignerId",
            "drivingLicence",
            "uscc",
            "iban",
            "vin",
            "phone",
            "email",
            "postcode",
            "bankCard",
            "plate",
            "division",
            "coordinates",
            "signature",
            "row",
            "lookUp",
            "file");

    /** The kind that definitions call {@code name}; empty if there is none. */
    static Optional<Kind> of(String name, Parameters parameters) {
        return switch (name) {
            case "text", "longText", "name", "address" -> Optional.of(TextKind.of(name, parameters));
            case "integer", "decimal", "money", "percent" -> Optional.of(NumberKind.of(name, parameters));
            case "boolean", "declaration" -> Optional.of(new YesNoKind(name));
            case "choice", "choices" -> Optional.of(ChoiceKind.of(name, parameters));
            case "date", "month", "year", "time" -> Optional.of(new DateKind(name));
            case "dateTime" -> Optional.of(new MomentKind());
            case "dateRange" -> Optional.of(new SpanKind());
            case "coordinates" -> Optional.of(new CoordinatesKind());
            case "signature" -> Optional.of(new SignatureKind());
            case "lookUp" -> Optional.of(new LookUpKind(parameters.reads()));
            case "row" -> Optional.of(new RowKind(false));
            case "severalRows" -> Optional.of(new RowKind(true));
            case "division" ->
                Optional.of(
                        new DivisionKind(parameters.level().orElse(DivisionCode.Level.COUNTY), parameters.within()));
            case "file" -> Optional.of(new FileKind(parameters.files().orElse(FileLimits.USUAL)));
            default -> Identifiers.of(name).map(CodeKind::new);
        };
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

    /** The same for a text that its checks want to be built like this; what is typed is then read as one that is. */
    default Kind shaped(List<Shape> demanded) {
        return this;
    }

    /** How many posted values, and how many characters in each, are taken at most. */
    default Bounds bounds() {
        return new Bounds(1, 200);
    }

    record Bounds(int values, int characters) {}
}
