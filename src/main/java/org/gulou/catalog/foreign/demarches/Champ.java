package org.gulou.catalog.foreign.demarches;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Naming;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.catalog.foreign.forms.Remains;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Something that a procedure asks or says.
 *
 * @param said its descriptor
 */
record Champ(JsonNode said) {
    private static final String OTHER = "Autre";

    /** How a person is addressed. */
    private static final SortedMap<String, String> TITLES = new TreeMap<>(Map.of("M.", "M.", "Mme", "Mme"));

    private static final Remains REMAINS = new Remains(Set.of(
            "__typename",
            "type",
            "id",
            "label",
            "description",
            "required",
            "options",
            "otherOption",
            "champDescriptors",
            "collapsibleExplanationEnabled",
            "collapsibleExplanationText"));

    /** By which name it is called in the schema or, in older answers, in small letters: PaysChampDescriptor, pays. */
    String type() {
        String name = said.path("__typename").asString("");
        String type = name.isEmpty()
                ? said.path("type").asString("")
                : name.replaceFirst("ChampDescriptor$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return type.toLowerCase(Locale.ROOT).replaceFirst("(region|departement|commune|nationalite)s$", "$1");
    }

    String key() {
        return said.path("id").asString(label());
    }

    String label() {
        return said.path("label").asString("").strip();
    }

    String description() {
        return lines(said.path("description").asString(""));
    }

    /** Text whose lines end as they do in a browser. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** What it becomes: often one question, of an open choice and of two linked ones two. */
    List<Field> fields() {
        List<Field> fields = type().equals("linked_drop_down_list") ? new Linked(this).fields() : asked();
        REMAINS.tell(said, fields.getFirst(), Set.of());
        return fields;
    }

    private List<Field> asked() {
        Field field = field();
        if (said.path("required").asBoolean(false) && field.type() != FieldType.WORDS) {
            if (type().matches("checkbox|engagement")) {
                field.ticked();
            } else {
                field.required();
            }
        }
        return said.path("otherOption").asBoolean(false) ? List.of(field, other()) : List.of(field);
    }

    private Field field() {
        String type = type();
        return switch (type) {
            case "explication" -> Field.words(type, key(), explained()).named(Naming.of(label(), "words"));
            case "text" -> begun(FieldType.TEXT);
            case "textarea" -> begun(FieldType.LONG_TEXT);
            case "date" -> begun(FieldType.DATE);
            case "datetime" -> begun(FieldType.MOMENT);
            case "number", "integer_number" -> begun(FieldType.NUMBER).whole();
            case "decimal_number" -> begun(FieldType.NUMBER);
            case "checkbox", "engagement", "yes_no" -> begun(FieldType.YES_NO);
            case "email" -> begun(FieldType.EMAIL);
            case "phone" -> begun(FieldType.PHONE);
            case "address" -> begun(FieldType.ADDRESS);
            case "civilite" -> begun(FieldType.CHOICE).options(TITLES, Map.of());
            case "drop_down_list", "pays", "nationalite", "region", "departement", "commune", "epci" ->
                chosen(FieldType.CHOICE);
            case "multiple_drop_down_list" -> chosen(FieldType.CHOICES);
            case "piece_justificative" -> begun(FieldType.FILE);
            case "titre_identite" -> begun(FieldType.FILE).files(false, ".jpg,.png", "");
            case "carte" -> begun(FieldType.POINT).lose(say("One point is asked: there areas are drawn on the map."));
            case "repetition" -> rows();
            case "formatted", "expression_reguliere", "numbers_id", "numbers_and_letters_id" ->
                begun(FieldType.TEXT).lose(say("What it must look like does not stand in the file."));
            default ->
                begun(FieldType.TEXT)
                        .lose(say(
                                "It is typed: there '{register}' fills it in. Where a register here knows it, write 'prefill: register <name>'.",
                                type));
        };
    }

    Field begun(FieldType type) {
        return Field.of(type, type(), key(), label())
                .named(Naming.of(label(), key()))
                .hint(description());
    }

    private String explained() {
        boolean more = said.path("collapsibleExplanationEnabled").asBoolean(false);
        return List.of(
                        label().isEmpty() ? "" : "**" + label() + "**",
                        description(),
                        more ? lines(said.path("collapsibleExplanationText").asString("")) : "")
                .stream()
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    private Field chosen(FieldType type) {
        var left = new ArrayList<Sentence>();
        var labels = new LinkedHashMap<String, String>();
        for (JsonNode option : said.path("options")) {
            String words = option.isObject() ? option.path("name").asString("") : option.asString("");
            Offered.put(option.path("code").asString(words), words, labels, left);
        }
        if (said.path("otherOption").asBoolean(false)) {
            labels.putIfAbsent(OTHER, OTHER);
        }
        Field field = begun(type).options(labels, Map.of());
        left.forEach(field::lose);
        return field;
    }

    /** What else it is, where that is chosen. */
    private Field other() {
        Term chosen = new Term.Compared("=", new Term.Path(List.of(key())), new Term.Text(OTHER));
        return Field.of(FieldType.TEXT, "other", key() + " other", label() + " – " + OTHER)
                .named(Naming.of(label(), key()) + " other")
                .required()
                .shown(OTHER, () -> chosen);
    }

    private Field rows() {
        var inner = new ArrayList<Field>();
        said.path("champDescriptors").forEach(one -> inner.addAll(new Champ(one).fields()));
        return begun(FieldType.ROWS).with(inner);
    }
}
