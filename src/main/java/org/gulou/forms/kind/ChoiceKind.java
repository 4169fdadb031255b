package org.gulou.forms.kind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code choice}: one of the options; {@code choices}: any of them, the empty list when none is.
 *
 * @param ordered whether the options stand in an order that rules may use
 * @param view how they are offered; a list to be searched posts what was searched for before what was chosen
 */
public record ChoiceKind(String name, List<Option> options, boolean ordered, View view) implements Kind {
    public ChoiceKind {
        options = List.copyOf(options);
    }

    static ChoiceKind of(String name, Parameters parameters) {
        View view = name.equals("choices") && parameters.view() == View.SEARCH ? View.USUAL : parameters.view();
        return new ChoiceKind(name, parameters.options(), parameters.ordered(), view);
    }

    /** The same with other options. */
    public ChoiceKind of(List<Option> others) {
        return new ChoiceKind(name, others, ordered, view);
    }

    public boolean several() {
        return name.equals("choices");
    }

    @Override
    public Type type() {
        var one = new Type.Choice(
                options.stream().map(Option::id).collect(Collectors.toCollection(LinkedHashSet::new)),
                ordered,
                attributes());
        return several() ? new Type.ListOf(one) : one;
    }

    /** An attribute that some options lack may be empty. */
    private Type.Attributes attributes() {
        var types = new LinkedHashMap<String, Type>();
        var values = new LinkedHashMap<String, Map<String, Value>>();
        for (Option option : options) {
            option.attributes().forEach((name, value) -> types.merge(name, typeOf(value), Type::or));
            values.put(option.id(), option.attributes());
        }
        types.replaceAll((name, type) -> type.orEmpty(
                options.stream().anyMatch(option -> !option.attributes().containsKey(name))));
        return types.isEmpty() ? Type.Attributes.NONE : new Type.Attributes(types, values);
    }

    private static Type typeOf(Value value) {
        return switch (value) {
            case Value.Num number -> Type.NUMBER;
            case Value.Bool is -> Type.BOOLEAN;
            case Value.Date day -> Type.DATE;
            default -> Type.TEXT;
        };
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        return read(raw, local, option -> true);
    }

    /**
     * Reads what was chosen of what is offered.
     *
     * @param lets what is offered of the options that may be chosen on the day
     */
    public Reading read(List<String> raw, Local local, Predicate<Option> lets) {
        var chosen = view == View.SEARCH
                ? found(raw, option -> option.offeredOn(local.today()) && lets.test(option))
                : raw.stream().filter(id -> !id.isBlank()).distinct().toList();
        if (chosen.isEmpty()) {
            return Reading.BLANK;
        }
        if (view == View.SEARCH && chosen.size() > 1) {
            return Typing.wrong(
                    "option",
                    "有" + chosen.size() + "项都叫这个名称，请从“{label}”的列表中选择一项。",
                    chosen.size() + " are called so: choose one from the list of {label}.");
        }
        if (chosen.stream()
                        .anyMatch(id -> option(id)
                                .filter(option -> option.offeredOn(local.today()))
                                .isEmpty())
                || (!several() && chosen.size() > 1)) {
            return Typing.wrong("option", "请从“{label}”的选项中重新选择。", "Choose {label} again from the options.");
        }
        if (!several()) {
            return new Reading.Typed(Value.of(chosen.getFirst()));
        }
        Optional<Option> alone = chosen.stream()
                .flatMap(id -> option(id).stream())
                .filter(Option::exclusive)
                .findFirst();
        if (chosen.size() > 1 && alone.isPresent()) {
            LocalizedText title = alone.get().title();
            return Typing.wrong(
                    "option",
                    "“" + title.in("zh") + "”不能与其他选项同时选择，请只保留一种。",
                    "“" + title.in("en") + "” cannot be chosen together with others: keep one or the other.");
        }
        return new Reading.Typed(new Value.Items(options.stream()
                .map(Option::id)
                .filter(chosen::contains)
                .map(Value::of)
                .toList()));
    }

    /** What was chosen of what was found, else what is offered under exactly the name that was searched for. */
    private List<String> found(List<String> raw, Predicate<Option> offered) {
        String chosen = raw.size() > 1 ? raw.get(1).strip() : "";
        String sought = raw.isEmpty() ? "" : raw.getFirst().strip();
        if (!chosen.isEmpty() || sought.isEmpty()) {
            return chosen.isEmpty() ? List.of() : List.of(chosen);
        }
        var called = options.stream()
                .filter(option -> option.called(sought) && offered.test(option))
                .map(Option::id)
                .toList();
        return called.isEmpty() ? List.of(sought) : called;
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    @Override
    public List<String> write(Value value) {
        return switch (value) {
            case Value.Text(String id)
            when view == View.SEARCH -> List.of(title(id).in("zh"), id);
            case Value.Text(String id) -> List.of(id);
            default -> ids(value);
        };
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        var titles = ids(value).stream().map(this::title).toList();
        return LocalizedText.of(
                titles.stream().map(title -> title.in("zh")).collect(Collectors.joining("、")),
                titles.stream().map(title -> title.in("en")).collect(Collectors.joining(", ")));
    }

    /** The ids in a value. */
    public List<String> ids(Value value) {
        return switch (value) {
            case Value.Text(String id) -> List.of(id);
            case Value.Items(List<Value> ids) ->
                ids.stream().flatMap(id -> ids(id).stream()).toList();
            default -> List.of();
        };
    }

    private LocalizedText title(String id) {
        return option(id).map(Option::title).orElse(LocalizedText.of(id, id));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(several() ? options.size() : view == View.SEARCH ? 2 : 1, 100);
    }
}
