package org.gulou.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gulou.forms.kind.ChoiceKind;
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
    private static final Value NOTHING_CHOSEN = new Value.Items(List.of());

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
            case Item.Group rows when rows.repeat().isPresent() -> here ? rows(rows) : NOTHING_CHOSEN;
            case Item.Group plain -> here ? inside(plain).getFirst().fields() : Value.EMPTY;
            case Item.Notice notice -> Value.EMPTY;
        };
    }

    private static Value nothing(Item.Ask ask) {
        boolean list = switch (ask.kind()) {
            case ChoiceKind choice -> choice.several();
            case RowKind rows -> rows.several();
            default -> false;
        };
        return list ? NOTHING_CHOSEN : Value.EMPTY;
    }

    private Value computed(Item.Ask ask, Rule rule) {
        Value value = rule.in(this, surroundings());
        return value instanceof Value.Num(BigDecimal number) && ask.round().isPresent()
                ? Value.of(ask.round().get().apply(number))
                : value;
    }

    private Value answer(Item.Ask ask) {
        return switch (reading(ask)) {
            case Reading.Typed(Value value, var flaw)
            when ask.kind() instanceof RowKind -> Offers.rows(this, ask, value);
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
            known = Offers.judged(this, ask, ask.kind().read(filling.answers().at(path(ask)), local()));
            if (filling.memorable()) {
                readings[ask.slot()] = known;
            }
        }
        return known;
    }

    boolean settled(Item item) {
        return filling.answers().settled().contains(path(item));
    }

    private Value rows(Item.Group group) {
        Value list = listOf(group);
        return list.isUnknown()
                ? list
                : new Value.Items(
                        inside(group).stream().<Value>map(Sheet::fields).toList());
    }

    /** The rows of a group as far as they are asked on the pages before {@code page}. */
    Value rowsBefore(Item.Group group, int page) {
        Value asked = asked(group);
        if (!asked.isTrue()) {
            return asked.isUnknown() ? asked : NOTHING_CHOSEN;
        }
        Value list = listOf(group);
        return list.isUnknown()
                ? list
                : new Value.Items(inside(group).stream()
                        .<Value>map(row -> row.fields(item -> !(item instanceof Item.Notice) && item.page() < page))
                        .toList());
    }

    private Value listOf(Item.Group group) {
        return switch (group.repeat().orElseThrow()) {
            case Item.Repeat.Counted counted -> settled(group) ? Value.EMPTY : Value.unknown(path(group));
            case Item.Repeat.Each each -> each.list().in(this, surroundings());
            case Item.Repeat.Fixed fixed -> Value.EMPTY;
        };
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
            for (Element row : elements(group, group.repeat().get())) {
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

    private List<Element> elements(Item.Group group, Item.Repeat repeat) {
        return switch (repeat) {
            case Item.Repeat.Counted(Rule min, Rule max) ->
                rowKeys(group).stream()
                        .map(row -> new Element(row, Value.EMPTY))
                        .toList();
            case Item.Repeat.Each each -> Element.of(each.list().in(this, surroundings()));
            case Item.Repeat.Fixed(var rows) ->
                rows.stream()
                        .map(row -> new Element(row.id(), Value.of(row.id())))
                        .toList();
        };
    }

    /** The keys of a group's rows: as answered, else as many new ones as must be there. */
    List<String> rowKeys(Item.Group group) {
        if (group.counted().isEmpty()) {
            return inside(group).stream().map(Sheet::key).toList();
        }
        List<String> keys = filling.answers().rows().get(path(group));
        if (keys != null) {
            return keys;
        }
        int wanted = count(group.counted().get().min(), 0);
        return IntStream.rangeClosed(1, wanted).mapToObj(number -> "r" + number).toList();
    }

    /** The rows of the repeating group that is called so here or further out; none if it is not asked. */
    List<Sheet> rowsOf(String path) {
        int dot = path.indexOf('.');
        Optional<Item> item = block.item(dot < 0 ? path : path.substring(0, dot));
        if (item.isEmpty() || !(item.get() instanceof Item.Group found)) {
            return outer.map(sheet -> sheet.rowsOf(path)).orElse(List.of());
        }
        List<Sheet> sheets = asked(found).isTrue() ? inside(found) : List.of();
        return dot < 0
                ? sheets
                : sheets.stream()
                        .flatMap(sheet -> sheet.rowsOf(path.substring(dot + 1)).stream())
                        .toList();
    }

    /** The item that a name or path means here; empty for what is no item, and for all rows of a group at once. */
    Optional<Spot> find(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        Optional<Item> item = block.item(first);
        if (item.isEmpty()) {
            boolean own = dot > 0 && (first.equals("row") || (first.equals("form") && outer.isEmpty()));
            return own ? find(path.substring(dot + 1)) : outer.flatMap(around -> around.find(path));
        }
        if (dot < 0) {
            return Optional.of(new Spot(this, item.get()));
        }
        return item.get() instanceof Item.Group plain && plain.repeat().isEmpty()
                ? inside(plain).getFirst().find(path.substring(dot + 1))
                : Optional.empty();
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

    /** This sheet as a record of the language. */
    Value.Fields fields() {
        return fields(item -> !(item instanceof Item.Notice));
    }

    /** The same without what refers to other rows: what a reference to this row holds, so that no two hold each other. */
    Value.Fields referred() {
        return fields(item -> item instanceof Item.Ask ask && !(ask.kind() instanceof RowKind));
    }

    private Value.Fields fields(Predicate<Item> wanted) {
        var fields = new LinkedHashMap<String, Value>();
        for (Item item : block.items()) {
            if (wanted.test(item)) {
                fields.put(item.id(), inRules(item));
            }
        }
        if (!key.isEmpty()) {
            fields.put(RowKind.KEY, Value.of(key));
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
                    if (part.page() == item.page()) {
                        sheet.walk(part, visitor);
                    }
                }
            }
        }
    }
}
