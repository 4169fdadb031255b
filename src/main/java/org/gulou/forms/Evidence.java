package org.gulou.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * What a condition, or whether a paper is due, was decided by: the answers and figures that its rule read until it was decided, named rules looked
 * into. A rule is evaluated only as far as needed, so what did not matter is not named.
 */
final class Evidence {
    private static final LocalizedText FILED_ON = LocalizedText.of("申请日期", "Day of application");
    private static final int LONGEST = 200;

    private final Filling filling;
    private final Map<String, Eligibility.Because> found = new LinkedHashMap<>();

    /** Where the questions among what was found are asked: the list around each, else the page. */
    private final Map<String, LocalizedText> asked = new HashMap<>();

    private final Set<String> seen = new LinkedHashSet<>();

    private Evidence(Filling filling) {
        this.filling = filling;
    }

    static List<Eligibility.Because> of(Condition condition, Case one, Filling filling) {
        return of(condition.when(), condition.each(), one, filling);
    }

    /** The same of a rule that is judged for {@code one} of a list, or of no list. */
    static List<Eligibility.Because> of(Rule rule, Optional<FormPaper.Each> each, Case one, Filling filling) {
        var evidence = new Evidence(filling);
        evidence.read(rule, one.scope(), each);
        return evidence.apart();
    }

    /** Of two that are called the same each is told with where it is asked. */
    private List<Eligibility.Because> apart() {
        Set<LocalizedText> twice = Called.repeated(found.values().stream().map(Eligibility.Because::label));
        return found.entrySet().stream()
                .map(one -> {
                    LocalizedText where = asked.getOrDefault(one.getKey(), LocalizedText.NONE);
                    Eligibility.Because because = one.getValue();
                    return twice.contains(because.label()) && !where.isEmpty()
                            ? new Eligibility.Because(within(where, because.label()), because.shown())
                            : because;
                })
                .toList();
    }

    private void read(Rule rule, Scope scope, Optional<FormPaper.Each> each) {
        var touched = new LinkedHashSet<String>();
        rule.in(
                name -> {
                    touched.add(name);
                    return scope.value(name);
                },
                watched(filling.surroundings()));
        for (String path : rule.reads()) {
            if (touched.contains(Path.of(path).first()) && seen.add(path)) {
                tell(path, scope, each);
            }
        }
    }

    private Surroundings watched(Surroundings given) {
        return new Surroundings(
                given.now(),
                given.calendar(),
                new Surroundings.Figures() {
                    @Override
                    public Value figure(String name, Optional<LocalDate> on, Optional<String> division) {
                        Value value = given.figures().figure(name, on, division);
                        LocalizedText shown = Display.of(value, given.figures().type(name), filling.local());
                        found.put(
                                "parameter " + name,
                                new Eligibility.Because(given.figures().called(name), shown));
                        return value;
                    }
                },
                given.facts());
    }

    private void tell(String path, Scope scope, Optional<FormPaper.Each> each) {
        Rule named = filling.form().rules().get(path);
        if (named != null) {
            read(named, filling.top(), Optional.empty());
            return;
        }
        String inForm = path.startsWith("form.") ? path.substring("form.".length()) : path;
        if (inForm.equals("case.filedOn")) {
            found.put(path, new Eligibility.Because(FILED_ON, shown(value(scope, path), Optional.empty())));
        }
        item(inForm, each)
                .filter(ask -> each.isPresent() || isAsked(filling.top(), Path.of(inForm)))
                .ifPresent(ask -> {
                    found.put(
                            path,
                            new Eligibility.Because(
                                    label(inForm, ask, each), shown(value(scope, path), Optional.of(ask))));
                    asked.put(path, where(inForm));
                });
    }

    private LocalizedText where(String path) {
        String first = Path.of(path).first();
        Optional<Phrase> list = filling.form()
                .block()
                .item(first)
                .filter(item ->
                        item instanceof Item.Group group && group.repeat().isPresent())
                .map(Item::title);
        return list.or(() -> filling.form().pages().stream()
                        .filter(page ->
                                page.items().stream().anyMatch(item -> item.id().equals(first)))
                        .map(FormPage::title)
                        .findFirst())
                .map(title -> title.in(filling.top()))
                .orElse(LocalizedText.NONE);
    }

    /** Whether the question at a path is asked, of a list in any row; what nobody was asked has decided nothing. */
    private static boolean isAsked(Sheet sheet, Path path) {
        Optional<Item> item = sheet.block().item(path.first());
        if (item.isEmpty()) {
            return true;
        }
        if (isFalse(sheet.asked(item.get()))) {
            return false;
        }
        if (path.rest().isEmpty() || !(item.get() instanceof Item.Group group)) {
            return true;
        }
        Path rest = Path.of(path.rest().get());
        List<Sheet> inside = sheet.inside(group);
        return inside.isEmpty() || inside.stream().anyMatch(one -> isAsked(one, rest));
    }

    private static boolean isFalse(Value value) {
        return !value.isUnknown() && !value.isTrue();
    }

    /** The question without its question mark; in a group with the group's name, as several may ask the same. */
    private LocalizedText label(String path, Item.Ask ask, Optional<FormPaper.Each> each) {
        LocalizedText title = ask.title().in(filling.top()).map(Called::before);
        Optional<LocalizedText> group = each.isPresent()
                ? Optional.empty()
                : group(filling.form().block(), Path.around(path))
                        .map(one -> one.title().in(filling.top()))
                        .filter(text -> !text.isEmpty());
        return group.map(around -> within(around, title)).orElse(title);
    }

    private static LocalizedText within(LocalizedText around, LocalizedText title) {
        return title.map((language, text) -> around.in(language) + " · " + text);
    }

    /** The group at a path; empty where that is a list. */
    private static Optional<Item.Group> group(Block block, String path) {
        Path at = Path.of(path);
        Optional<Item.Group> first = block.item(at.first())
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .filter(group -> group.repeat().isEmpty());
        return at.rest().isEmpty()
                ? first
                : first.flatMap(group -> group(group.block(), at.rest().get()));
    }

    /** The question at a path; of the element that a condition is judged for, the question in its group. */
    private Optional<Item.Ask> item(String path, Optional<FormPaper.Each> each) {
        Optional<String> inRow = each.map(one -> one.name() + ".").filter(path::startsWith);
        if (inRow.isEmpty()) {
            return item(filling.form().block(), path);
        }
        String rest = path.substring(inRow.get().length());
        return each.orElseThrow().list().reads().stream()
                .flatMap(list -> item(filling.form().block(), list + "." + rest).stream())
                .findFirst();
    }

    private static Optional<Item.Ask> item(Block block, String path) {
        Path at = Path.of(path);
        Optional<Item> first = block.item(at.first());
        if (at.rest().isEmpty()) {
            return first.filter(Item.Ask.class::isInstance).map(Item.Ask.class::cast);
        }
        return first.filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .flatMap(group -> item(group.block(), at.rest().get()))
                .or(() -> first.filter(Item.Ask.class::isInstance).map(Item.Ask.class::cast));
    }

    private static Value value(Scope scope, String path) {
        String[] steps = path.split("\\.", -1);
        Value value = scope.value(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = part(value, steps[i]);
        }
        return value;
    }

    private static Value part(Value of, String name) {
        return switch (of) {
            case Value.Fields(Map<String, Value> fields) -> fields.getOrDefault(name, Value.EMPTY);
            case Value.Items(List<Value> items) ->
                new Value.Items(items.stream().map(item -> part(item, name)).toList());
            default -> of;
        };
    }

    private LocalizedText shown(Value value, Optional<Item.Ask> ask) {
        if (value.isUnknown() || value instanceof Value.Empty) {
            return Display.NOTHING;
        }
        if (value instanceof Value.Items(List<Value> items)
                && ask.filter(one -> one.kind().type().present() instanceof Type.ListOf)
                        .isEmpty()) {
            return items.stream()
                    .map(item -> shown(item, ask))
                    .reduce((one, other) ->
                            LocalizedText.of(one.in("zh") + "、" + other.in("zh"), one.in("en") + ", " + other.in("en")))
                    .map(text -> text.map(Evidence::cut))
                    .orElse(Display.NOTHING);
        }
        return ask.map(one -> one.show(value, filling.top()))
                .orElseGet(() -> Display.of(value, Type.ANY, filling.local()))
                .map(Evidence::cut);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
