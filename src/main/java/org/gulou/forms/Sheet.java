package org.gulou.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.RowKind;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is filled in: the form, a group or a row, with what is asked in it and what each item counts as.
 * Everything is worked out when it is first looked at.
 */
final class Sheet implements Scope {
    private final Filling filling;
    private final Block block;
    private final Optional<Sheet> outer;
    private final Optional<Item.Group> group;
    private final String key;
    private final Value element;
    private final String prefix;
    private final @Nullable Value[] values;
    private final @Nullable Value[] asked;
    private final int[] entered;
    private final @Nullable Reading[] readings;
    private final @Nullable String[] paths;
    private @Nullable Surroundings surroundings;
    private final Map<String, List<Sheet>> inner = new LinkedHashMap<>();
    private final Map<String, Integer> asking = new LinkedHashMap<>();

    /** The whole form. */
    Sheet(Filling filling) {
        this(filling, filling.form().block(), Optional.empty(), Optional.empty(), new Element("", Value.EMPTY), "");
    }

    private Sheet(
            Filling filling,
            Block block,
            Optional<Sheet> outer,
            Optional<Item.Group> group,
            Element row,
            String prefix) {
        this.filling = filling;
        this.block = block;
        this.outer = outer;
        this.group = group;
        this.key = row.key();
        this.element = row.value();
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

    String rowId() {
        return RowKind.id(outer.map(Sheet::rowId).orElse(""), key);
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
        if (surroundings == null) {
            surroundings = filling.surroundings(this);
        }
        return surroundings;
    }

    Filling filling() {
        return filling;
    }

    Answers answers() {
        return filling.answers();
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
        if (around.isTrue() && group.isPresent() && item.page() != group.get().page()) {
            around = filling.leaves().asked(filling.form().pages().get(item.page()), this);
        }
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
        Value value = Effective.value(this, item);
        entered[item.slot()] = 0;
        if (filling.leave()) {
            values[item.slot()] = value;
        }
        return value;
    }

    /** The other rows beside {@code row}: each of them may ask for its siblings in turn, and then sees none for now. */
    private Value siblings(Sheet row) {
        String id = row.group.orElseThrow().id();
        Integer running = asking.get(id);
        if (running != null) {
            filling.meet(running);
            return Value.unknown(prefix + id);
        }
        asking.put(id, filling.enter());
        Value siblings = Rows.siblings(row);
        asking.remove(id);
        filling.leave();
        return siblings;
    }

    Reading reading(Item.Ask ask) {
        Reading known = readings[ask.slot()];
        if (known == null) {
            known = Offers.read(this, ask, filling.answers().at(path(ask)));
            if (filling.memorable()) {
                readings[ask.slot()] = known;
            }
        }
        return known;
    }

    boolean settled(Item item) {
        return filling.answers().settled().contains(path(item));
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
            sheets = List.of(new Sheet(
                    filling,
                    group.block(),
                    Optional.of(this),
                    Optional.of(group),
                    new Element("", Value.EMPTY),
                    path + "."));
        } else {
            sheets = new ArrayList<>();
            for (Element row : Rows.elements(this, group)) {
                sheets.add(new Sheet(
                        filling,
                        group.block(),
                        Optional.of(this),
                        Optional.of(group),
                        row,
                        path + "." + row.key() + "."));
            }
        }
        if (filling.memorable()) {
            inner.put(group.id(), sheets);
        }
        return sheets;
    }

    /** The row that this is or stands in; the whole form outside of rows. */
    private Sheet row() {
        return key.isEmpty() && outer.isPresent() ? outer.get().row() : this;
    }

    /** The element that this row was made for; empty where a person made it. */
    Value element() {
        return element;
    }

    /** A number of rows; {@code otherwise} where it is not known. */
    int count(Rule rule, int otherwise) {
        return rule.in(this, surroundings()) instanceof Value.Num(BigDecimal number)
                ? Math.clamp(number.longValue(), 0, Form.MOST_ROWS)
                : otherwise;
    }

    /** This sheet as a record of the language, worked out only as far as it is read. */
    Value.Fields fields() {
        return Value.Fields.live(
                block.names(!key.isEmpty()),
                name -> block.item(name).map(this::inRules).orElseGet(() -> Value.of(rowId())));
    }

    /** The same with only some items. */
    Value.Fields fields(Predicate<Item> wanted) {
        var fields = new LinkedHashMap<String, Value>();
        for (Item item : block.items()) {
            if (wanted.test(item)) {
                fields.put(item.id(), inRules(item));
            }
        }
        if (!key.isEmpty()) {
            fields.put(RowKind.KEY, Value.of(rowId()));
        }
        return new Value.Fields(fields);
    }

    /** What rules read at an item: {@code whenEmpty} stands for empty. */
    Value inRules(Item item) {
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
        if (key.isEmpty()) {
            return outer.get().value(name);
        }
        if (group.isPresent()
                && group.get().repeat().orElseThrow() instanceof Item.Repeat.Each each
                && each.name().equals(name)) {
            return element;
        }
        if (filling.form().namesRow(group.orElseThrow(), name)) {
            return fields();
        }
        return switch (name) {
            case "row" -> fields();
            case RuleReader.ROW_NUMBER -> Value.of(Rows.number(this));
            case "siblings" -> outer.get().siblings(this);
            case "parent" -> outer.get().row().fields();
            default -> outer.get().value(name);
        };
    }
}
