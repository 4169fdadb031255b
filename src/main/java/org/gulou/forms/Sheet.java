package org.gulou.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is filled in: the form, a group or a row, with what is asked in it and what each item counts as.
 * Everything is worked out when it is first looked at.
 */
final class Sheet implements Scope {
    /** The field in which a row carries its key: no rule can write this name. */
    static final String KEY = "#key";

    private final Filling filling;
    private final Block block;
    private final Optional<Sheet> outer;
    private final Optional<Item.Group> group;
    private final String key;
    private final String prefix;
    private final @Nullable Value[] values;
    private final @Nullable Value[] asked;
    private final int[] entered;
    private final @Nullable Reading[] readings;
    private final @Nullable String[] paths;
    private final Map<String, List<Sheet>> inner = new LinkedHashMap<>();

    /** The whole form. */
    Sheet(Filling filling) {
        this(filling, filling.form().block(), Optional.empty(), Optional.empty(), "", "");
    }

    private Sheet(
            Filling filling,
            Block block,
            Optional<Sheet> outer,
            Optional<Item.Group> group,
            String key,
            String prefix) {
        this.filling = filling;
        this.block = block;
        this.outer = outer;
        this.group = group;
        this.key = key;
        this.prefix = prefix;
        int size = block.items().size();
        this.values = new Value[size];
        this.asked = new Value[size];
        this.entered = new int[size];
        this.readings = new Reading[size];
        this.paths = new String[size];
    }

    Block block() {
        return block;
    }

    Optional<Sheet> outer() {
        return outer;
    }

    Optional<Item.Group> group() {
        return group;
    }

    /** The row's key; the empty text where this is no row. */
    String key() {
        return key;
    }

    String path(Item item) {
        if (prefix.isEmpty()) {
            return item.id();
        }
        String known = paths[item.slot()];
        if (known == null) {
            known = prefix + item.id();
            paths[item.slot()] = known;
        }
        return known;
    }

    Surroundings surroundings() {
        return filling.surroundings();
    }

    Local local() {
        return filling.local();
    }

    /** Whether the item is asked: true, false, or unknown for now. */
    Value asked(Item item) {
        Value known = asked[item.slot()];
        if (known != null) {
            return known;
        }
        Value around =
                outer.isPresent() && group.isPresent() ? outer.get().asked(group.get()) : filling.pageAsked(item);
        Value answer = around.isTrue() ? condition(item.show()) : around;
        if (filling.memorable()) {
            asked[item.slot()] = answer;
        }
        return answer;
    }

    /** A condition's value, where empty is no. */
    Value condition(Rule rule) {
        Value value = rule.in(this, surroundings());
        return value instanceof Value.Empty ? Value.FALSE : value;
    }

    /** What counts at an item. */
    Value value(Item item) {
        Value known = values[item.slot()];
        if (known != null) {
            return known;
        }
        if (entered[item.slot()] > 0) {
            filling.meet(entered[item.slot()]);
            return Value.unknown(path(item));
        }
        entered[item.slot()] = filling.enter();
        Value value = effective(item);
        entered[item.slot()] = 0;
        if (filling.leave()) {
            values[item.slot()] = value;
        }
        return value;
    }

    private Value effective(Item item) {
        Value is = asked(item);
        if (is.isUnknown()) {
            return is;
        }
        boolean here = is.isTrue();
        return switch (item) {
            case Item.Ask ask when !here -> nothing(ask);
            case Item.Ask ask
            when ask.computed().isPresent() -> computed(ask, ask.computed().get());
            case Item.Ask ask -> answer(ask);
            case Item.Group rows when rows.repeat().isPresent() -> here ? rows(rows) : new Value.Items(List.of());
            case Item.Group plain -> here ? inside(plain).getFirst().fields() : Value.EMPTY;
            case Item.Notice notice -> Value.EMPTY;
        };
    }

    private static Value nothing(Item.Ask ask) {
        return ask.kind() instanceof ChoiceKind choice && choice.several() ? new Value.Items(List.of()) : Value.EMPTY;
    }

    private Value computed(Item.Ask ask, Rule rule) {
        Value value = rule.in(this, surroundings());
        return value instanceof Value.Num(BigDecimal number) && ask.round().isPresent()
                ? Value.of(ask.round().get().apply(number))
                : value;
    }

    private Value answer(Item.Ask ask) {
        return switch (reading(ask)) {
            case Reading.Typed(Value value, var flaw) -> value;
            case Reading.Wrong wrong -> Value.unknown(path(ask));
            case Reading.Blank blank when !settled(ask) -> proposed(ask).orElseGet(() -> Value.unknown(path(ask)));
            case Reading.Blank blank ->
                condition(ask.required()).equals(Value.FALSE) ? nothing(ask) : Value.unknown(path(ask));
        };
    }

    /** What the default fills in while the page has not been continued. */
    Optional<Value> proposed(Item.Ask ask) {
        Value value = ask.byDefault().in(this, surroundings());
        return value instanceof Value.Empty || value.isUnknown() ? Optional.empty() : Optional.of(value);
    }

    Reading reading(Item.Ask ask) {
        Reading known = readings[ask.slot()];
        if (known == null) {
            known = ask.kind().read(filling.answers().at(path(ask)), local());
            readings[ask.slot()] = known;
        }
        return known;
    }

    boolean settled(Item item) {
        return filling.answers().settled().contains(path(item));
    }

    private Value rows(Item.Group group) {
        if (!settled(group)) {
            return Value.unknown(path(group));
        }
        return new Value.Items(inside(group).stream().<Value>map(Sheet::fields).toList());
    }

    /** The sheets in a group: one if it is plain, else one a row. */
    List<Sheet> inside(Item.Group group) {
        List<Sheet> known = inner.get(group.id());
        if (known != null) {
            return known;
        }
        String path = path(group);
        List<Sheet> sheets;
        if (group.repeat().isEmpty()) {
            sheets = List.of(new Sheet(filling, group.block(), Optional.of(this), Optional.of(group), "", path + "."));
        } else {
            sheets = new ArrayList<>();
            for (String row : rowKeys(group)) {
                sheets.add(new Sheet(
                        filling, group.block(), Optional.of(this), Optional.of(group), row, path + "." + row + "."));
            }
        }
        inner.put(group.id(), sheets);
        return sheets;
    }

    /** The keys of a group's rows: as answered, else as many new ones as must be there. */
    List<String> rowKeys(Item.Group group) {
        List<String> keys = filling.answers().rows().get(path(group));
        if (keys != null) {
            return keys;
        }
        int wanted = group.repeat().map(repeat -> count(repeat.min(), 0)).orElse(0);
        return IntStream.rangeClosed(1, wanted).mapToObj(number -> "r" + number).toList();
    }

    /** A number of rows; {@code otherwise} where it is not known. */
    int count(Rule rule, int otherwise) {
        return rule.in(this, surroundings()) instanceof Value.Num(BigDecimal number)
                ? Math.clamp(number.longValue(), 0, Form.MOST_ROWS)
                : otherwise;
    }

    /** This sheet as a record of the language. */
    Value.Fields fields() {
        var fields = new LinkedHashMap<String, Value>();
        for (Item item : block.items()) {
            if (!(item instanceof Item.Notice)) {
                fields.put(item.id(), inRules(item));
            }
        }
        if (!key.isEmpty()) {
            fields.put(KEY, Value.of(key));
        }
        return new Value.Fields(fields);
    }

    private Value inRules(Item item) {
        Value value = value(item);
        return value instanceof Value.Empty && item instanceof Item.Ask ask
                ? ask.whenEmpty().constant()
                : value;
    }

    @Override
    public Value value(String name) {
        Optional<Item> item = block.item(name);
        if (item.isPresent() && !(item.get() instanceof Item.Notice)) {
            return inRules(item.get());
        }
        if (outer.isEmpty()) {
            return name.equals("form") ? fields() : filling.value(name);
        }
        Sheet around = outer.get();
        if (key.isEmpty()) {
            return around.value(name);
        }
        return switch (name) {
            case "row" -> fields();
            case "rowNumber" -> Value.of(outerRows().indexOf(this) + 1L);
            case "siblings" ->
                new Value.Items(outerRows().stream()
                        .filter(row -> !row.equals(this))
                        .<Value>map(Sheet::fields)
                        .toList());
            case "parent" -> around.fields();
            default -> around.value(name);
        };
    }

    private List<Sheet> outerRows() {
        return outer.isPresent() && group.isPresent() ? outer.get().inside(group.get()) : List.of(this);
    }

    /** The item, if it is asked, and everything asked inside it, in order. */
    void walk(Item item, Consumer<Spot> visitor) {
        if (!asked(item).isTrue()) {
            return;
        }
        visitor.accept(new Spot(this, item));
        if (item instanceof Item.Group held) {
            for (Sheet sheet : inside(held)) {
                for (Item part : sheet.block.items()) {
                    sheet.walk(part, visitor);
                }
            }
        }
    }
}
