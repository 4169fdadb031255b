package org.gulou.forms.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** {@code choice}: one of the options; {@code choices}: any of them, the empty list when none is. */
public record ChoiceKind(String name, List<Option> options) implements Kind {
    public ChoiceKind {
        options = List.copyOf(options);
    }

    public boolean several() {
        return name.equals("choices");
    }

    @Override
    public Type type() {
        var one = new Type.Choice(
                options.stream().map(Option::id).collect(Collectors.toCollection(LinkedHashSet::new)), false);
        return several() ? new Type.ListOf(one) : one;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        var chosen = raw.stream().filter(id -> !id.isBlank()).distinct().toList();
        if (chosen.isEmpty()) {
            return Reading.BLANK;
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

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    @Override
    public List<String> write(Value value) {
        return switch (value) {
            case Value.Text(String id) -> List.of(id);
            case Value.Items(List<Value> ids) ->
                ids.stream()
                        .flatMap(id -> id instanceof Value.Text(String text)
                                ? java.util.stream.Stream.of(text)
                                : java.util.stream.Stream.empty())
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        var titles = write(value).stream()
                .map(id -> option(id).map(Option::title).orElse(LocalizedText.of(id, id)))
                .toList();
        return LocalizedText.of(
                titles.stream().map(title -> title.in("zh")).collect(Collectors.joining("、")),
                titles.stream().map(title -> title.in("en")).collect(Collectors.joining(", ")));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(several() ? options.size() : 1, 100);
    }
}
