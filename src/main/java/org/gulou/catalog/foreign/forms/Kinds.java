package org.gulou.catalog.foreign.forms;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the types of foreign components are here. */
final class Kinds {
    /** What part a component plays in its form. */
    enum Part {
        PAGE,
        /** Stands around others and holds no answers of its own name. */
        FRAME,
        /** Stands around others, whose names begin with its own. */
        GROUP,
        /** Holds rows of answers. */
        ROWS,
        QUESTION,
        /** Says something and asks nothing. */
        WORDS,
        /** A document to be handed in, now or later. */
        PAPER,
        /** Hidden, and worked out for others to read. */
        RULE,
        /** Hidden, or asked under a condition that never holds here. */
        NEVER,
        /** Buttons and riddles against robots, which each page of this portal has of its own where it needs them. */
        NOTHING,
        STRANGE
    }

    private static final Set<String> FRAMES = Set.of(
            "fieldset", "well", "columns", "table", "tabs", "tab", "row", "navskjemagruppe", "cols2", "cols3", "cols4");
    private static final Set<String> LISTS = Set.of("datagrid", "editgrid");
    private static final Set<String> WORDS =
            Set.of("htmlelement", "content", "alertstripe", "heading", "paragraph", "infobox", "accordion");
    private static final Set<String> NOTHING =
            Set.of("recaptcha", "captcha", "softrequirederrors", "formstepnavigation");
    /** What nobody types, or what must never be kept. */
    private static final Set<String> UNTYPED =
            Set.of("password", "hidden", "form", "resource", "datamap", "tree", "datasource", "datafetcher", "unknown");

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            entry("textfield", "text"),
            entry("text", "text"),
            entry("url", "text"),
            entry("tags", "text"),
            entry("textarea", "longText"),
            entry("number", "decimal"),
            entry("currency", "money"),
            entry("checkbox", "boolean"),
            entry("navcheckbox", "boolean"),
            entry("radio", "choice"),
            entry("radios", "choice"),
            entry("radiopanel", "choice"),
            entry("select", "choice"),
            entry("navselect", "choice"),
            entry("selectboxes", "choices"),
            entry("checkboxes", "choices"),
            entry("survey", "matrix"),
            entry("day", "date"),
            entry("date", "date"),
            entry("navdatepicker", "date"),
            entry("datetime", "dateTime"),
            entry("time", "time"),
            entry("monthpicker", "month"),
            entry("year", "year"),
            entry("yearpicker", "year"),
            entry("email", "email"),
            entry("phonenumber", "phone"),
            entry("iban", "iban"),
            entry("address", "address"),
            entry("bcaddress", "address"),
            entry("map", "coordinates"),
            entry("file", "file"),
            entry("attachment", "file"),
            entry("signature", "signature"),
            entry("firstname", "text"),
            entry("surname", "text"),
            entry("landvelger", "choice"),
            entry("valutavelger", "text"),
            // numbers of persons, organisations and places of other countries, whose rules are not known here
            entry("fnrfield", "text"),
            entry("orgnr", "text"),
            entry("bankaccount", "text"),
            entry("bsn", "text"),
            entry("postcode", "text"),
            entry("licenseplate", "text"));

    /** Types whose options come from elsewhere where they have none of their own. */
    private static final Set<String> CHOSEN =
            Set.of("select", "navselect", "radio", "radiopanel", "selectboxes", "valutavelger");

    private Kinds() {}

    static Part part(Component component) {
        String type = component.type();
        if (component.terms().flatMap(Terms::left).isPresent()) {
            return Part.STRANGE;
        }
        if (Conditions.isNever(component)) {
            return Part.NEVER;
        }
        if (type.equals("panel")) {
            return Part.PAGE;
        }
        if (Papers.isPaper(component)) {
            return Part.PAPER;
        }
        if (FRAMES.contains(type)) {
            return Part.FRAME;
        }
        if (type.equals("container")) {
            return Part.GROUP;
        }
        if (LISTS.contains(type)) {
            return Part.ROWS;
        }
        if (WORDS.contains(type)) {
            return Part.WORDS;
        }
        if (NOTHING.contains(type) || type.startsWith("button") || type.startsWith("btn")) {
            return Part.NOTHING;
        }
        if (kind(component).isPresent()) {
            return Part.QUESTION;
        }
        return component.children().isEmpty() ? Part.STRANGE : Part.FRAME;
    }

    /** The kind of its question; empty where there is none like it. */
    static Optional<String> kind(Component component) {
        String type = component.type();
        Optional<String> usual = Optional.ofNullable(QUESTIONS.get(type));
        if (usual.isEmpty() && isAsked(component)) {
            return Optional.of("text");
        }
        return usual.map(kind -> switch (kind) {
            case "decimal" -> isWhole(component) ? "integer" : kind;
            case "boolean" -> component.is("validate.required") ? "declaration" : kind;
            case "choice" -> choice(component, type);
            case "choices" -> component.options().isEmpty() ? "text" : kind;
            case "dateTime" -> moment(component);
            case "date" -> day(component);
            case "matrix" ->
                component.at("questions").isEmpty() || component.options().isEmpty() ? "text" : kind;
            default -> kind;
        });
    }

    /** Whether a type that is not known asks something that can be typed. */
    private static boolean isAsked(Component component) {
        return component.at("input").asBoolean(false)
                && !component.text("label").isEmpty()
                && component.children().isEmpty()
                && !UNTYPED.contains(component.type());
    }

    /** Whether a type is one that asks, says or holds something in the same way everywhere. */
    static boolean isUsual(String type) {
        return QUESTIONS.containsKey(type)
                || FRAMES.contains(type)
                || LISTS.contains(type)
                || WORDS.contains(type)
                || Set.of("panel", "container").contains(type);
    }

    /** Whether a type is known, and not only taken for something like it. */
    static boolean isKnown(Component component) {
        return QUESTIONS.containsKey(component.type())
                || Composite.isOne(component)
                || FRAMES.contains(component.type())
                || component.type().isEmpty();
    }

    /** Whether it is typed here and chosen there, so that what it is compared with there is not what is typed. */
    static boolean isTyped(Component component) {
        return CHOSEN.contains(component.type())
                && kind(component).filter("text"::equals).isPresent();
    }

    /** Whether a country is chosen, by its code. */
    static boolean isCountry(Component component) {
        return component.type().equals("landvelger");
    }

    private static boolean isWhole(Component component) {
        return component.text("decimalLimit", "validate.integer").matches("0|true")
                || component.text("validate.step").equals("1");
    }

    /** Of a day that is given in parts, those that are asked. */
    private static String day(Component component) {
        boolean withoutDay = component.is("fields.day.hide");
        return !withoutDay ? "date" : component.is("fields.month.hide") ? "year" : "month";
    }

    /** Options that come from elsewhere are typed. */
    private static String choice(Component component, String type) {
        if (isCountry(component)) {
            return "choice";
        }
        if (component.options().isEmpty()) {
            return "text";
        }
        return component.is("multiple") && type.endsWith("select") ? "choices" : "choice";
    }

    private static String moment(Component component) {
        boolean day = component.at("enableDate").asBoolean(true);
        boolean hour = component.at("enableTime").asBoolean(true)
                && !component.text("format").toLowerCase(Locale.ROOT).matches("[dmy./ -]+");
        return day && hour ? "dateTime" : day ? "date" : "time";
    }
}
