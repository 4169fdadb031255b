package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component of a foreign form as the reader of its family builds it: a question, words, or something around others. Its type
 * is one of {@link FieldType}; what of it cannot be said is told with {@link #lose}.
 */
public final class Field {
    private final FieldType type;
    private final ObjectNode node = JsonMapper.shared().createObjectNode();
    private final List<Field> children = new ArrayList<>();
    private final List<Field> demanded = new ArrayList<>();
    private final Gathered said = new Gathered();

    private Field(FieldType type) {
        this.type = type;
    }

    /**
     * A field.
     *
     * @param there what its family calls its type
     * @param key by which conditions read it
     * @param label its words; the key where there are none
     */
    public static Field of(FieldType type, String there, String key, String label) {
        var field = new Field(type);
        field.node.put("type", type.there()).put("there", there).put("key", key);
        String words = Prose.line(label).isEmpty() ? key : Prose.lined(label);
        field.node.put(
                type == FieldType.FRAME ? "legend" : "label", Prose.line(words).isEmpty() ? there : words);
        // rows are asked as many times as the family says, and not once for what must be answered in one
        field.node.put("initEmpty", true);
        return field;
    }

    /** Words that ask nothing. */
    public static Field words(String there, String key, String prose) {
        Field field = of(FieldType.WORDS, there, key, prose);
        field.node.put("content", Prose.lined(prose));
        return field;
    }

    /** One that is left out, and why. */
    public static Field left(String there, String key, String label, Sentence why) {
        Field field = of(FieldType.TEXT, there, key, label);
        field.said.leave(why);
        return field;
    }

    public FieldType type() {
        return type;
    }

    public String key() {
        return node.path("key").asString();
    }

    /** What it is called in the draft, where its key is only a number or letters of chance. */
    public Field named(String words) {
        node.put("naming", words);
        return this;
    }

    public Field hint(String words) {
        node.put("description", Prose.lined(words));
        return this;
    }

    /** One more paragraph of help. */
    public Field moreHint(String words) {
        node.withArray("moreHelp").add(Prose.lined(words));
        return this;
    }

    /** On a page of its own, which has its title and is shown when it is. */
    public Field onPage() {
        Field page =
                of(FieldType.PAGE, "page", key() + " page", node.path("label").asString());
        page.named(node.path("naming").asString(key()));
        said.showInstead(page.said);
        return page.with(List.of(this));
    }

    /** Counts as one component, though it is asked in several questions. */
    public Field asOne() {
        node.put("spelledOut", node.path("there").asString());
        return this;
    }

    public Field with(List<Field> more) {
        children.addAll(more);
        return this;
    }

    /** Its options, words by value, with the lines below them. */
    public Field options(Map<String, String> labels, Map<String, String> hints) {
        if (labels.size() > Offered.MOST) {
            return lose(
                    say("It is typed: it has {count} options, and {most} is the most.", labels.size(), Offered.MOST));
        }
        labels.forEach((value, label) -> {
            ObjectNode option =
                    node.withArray("values").addObject().put("value", value).put("label", label);
            option.put("description", hints.getOrDefault(value, ""));
        });
        return this;
    }

    /** What its options are called in the draft, where their values are only numbers. */
    public Field optionNames(UnaryOperator<String> names) {
        node.path("values")
                .forEach(option -> ((ObjectNode) option)
                        .put("naming", names.apply(option.path("value").asString())));
        return this;
    }

    /** Offers an option only under a condition. */
    public Field offering(String value, String notation, Reading reading) {
        said.offer(value, notation, reading);
        return this;
    }

    /** Those of its options with which no other is chosen. */
    public Field alone(List<String> values) {
        values.forEach(node.withArray("alone")::add);
        return this;
    }

    /** The lines of a matrix, words by value. */
    public Field lines(Map<String, String> labels) {
        labels.forEach((value, label) ->
                node.withArray("questions").addObject().put("value", value).put("label", label));
        return this;
    }

    /** Characters, rows or options at least; 0 where it is not said. */
    public Field atLeast(int many) {
        return limit(many, type == FieldType.CHOICES ? "minSelectedCount" : "minLength");
    }

    /** Characters, rows or options at most; 0 where it is not said. */
    public Field atMost(int many) {
        return limit(many, type == FieldType.CHOICES ? "maxSelectedCount" : "maxLength");
    }

    /** Words at most; 0 where it is not said. */
    public Field words(int most) {
        return limit(most, "maxWords");
    }

    private Field limit(int many, String name) {
        if (many > 0) {
            node.withObject("/validate").put(name, many);
        }
        return this;
    }

    /** The smallest number. */
    public Field from(BigDecimal number) {
        node.withObject("/validate").put("min", number.stripTrailingZeros().toPlainString());
        return this;
    }

    /** The largest number. */
    public Field upTo(BigDecimal number) {
        node.withObject("/validate").put("max", number.stripTrailingZeros().toPlainString());
        return this;
    }

    /** The first day. */
    public Field from(Term day, String notation) {
        said.from(day, notation);
        return this;
    }

    /** The last day. */
    public Field upTo(Term day, String notation) {
        said.upTo(day, notation);
        return this;
    }

    public Field whole() {
        node.put("decimalLimit", 0);
        return this;
    }

    public Field unit(String words) {
        node.put("suffix", words);
        return this;
    }

    /** A code of ISO 4217. */
    public Field currency(String code) {
        node.put("currency", code);
        return this;
    }

    /** What a whole text must be like; {@link Patterns#anywhere} writes so one that may match anywhere in it. */
    public Field pattern(String pattern, String message) {
        node.withObject("/validate").put("pattern", pattern).put("patternMessage", message);
        return this;
    }

    /** What it holds before anyone types. */
    public Field begins(String value) {
        node.put("defaultValue", value);
        return this;
    }

    /** Several files, of these endings or media types, each up to so large; nothing where it is not said. */
    public Field files(boolean several, String types, String size) {
        node.put("multiple", several).put("filePattern", types).put("fileMaxSize", size);
        return this;
    }

    /** Must be ticked, not only answered. */
    public Field ticked() {
        node.withObject("/validate").put("required", true);
        return required();
    }

    public Field required() {
        said.require();
        demanded.forEach(Field::required);
        return this;
    }

    /** The fields that stand in it. */
    public List<Field> children() {
        return List.copyOf(children);
    }

    /** Those that stand in it and must be answered where it must. */
    public List<Field> demanded() {
        return List.copyOf(demanded);
    }

    public Field demanding(List<Field> parts) {
        demanded.addAll(parts);
        return this;
    }

    /** Must be answered under one more condition. */
    public Field required(String notation, Reading reading) {
        said.require(notation, reading);
        demanded.forEach(part -> part.required(notation, reading));
        return this;
    }

    /** Is asked under this condition, and all others that were said before. */
    public Field shown(String notation, Reading reading) {
        said.show(notation, reading);
        return this;
    }

    /** Keeps something; its own answer is called by {@link Term#INPUT}. */
    public Field check(String notation, String message, Reading reading) {
        said.check(notation, message, reading);
        return this;
    }

    public Field lose(Sentence what) {
        said.lose(what);
        return this;
    }

    /** Is worked out and not answered; perhaps where nobody sees it, for others to read. */
    public Field worked(boolean hidden, String notation, Reading reading) {
        node.put("hidden", hidden);
        said.work(notation, reading);
        return this;
    }

    int countOptions() {
        return node.path("values").size()
                + children.stream().mapToInt(Field::countOptions).sum();
    }

    /** As it is converted; what stands in a question follows it. */
    Stream<Component> components() {
        List<Component> inner = children.stream().flatMap(Field::components).toList();
        return type.isAround()
                ? Stream.of(new Component(node, Optional.of(said.terms(inner))))
                : Stream.concat(Stream.of(new Component(node, Optional.of(said.terms(List.of())))), inner.stream());
    }
}
