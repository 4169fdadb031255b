package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.PercentLimit;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.source.CheckSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Shape;
import org.gulou.language.Type;
import org.gulou.workflow.Need;
import org.gulou.workflow.WorkflowSource;

/** Takes the small items that a move asks for by itself, without a form. */
record SmallItemReader(ItemReader items) {
    /** What is more than one field, or needs more around it than a move shows. */
    private static final Set<String> LARGE = Set.of(
            "group", "matrix", "info", "heading", "row", "lookUp", "file", "signature", "declaration", "division");

    private static final Set<String> UNREAD =
            Set.of("show", "computed", "whenEmpty", "round", "prefill", "edit", "readers", "sensitive", "only");

    private static final Set<String> CONSTANTS = Set.of("true", "false");

    WorkflowSource.Item read(Node.Fields item) {
        Kind.Parameters parameters = items.parameters(item);
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        for (Option option : parameters.options()) {
            options.put(option.id(), option.title());
        }
        List<WorkflowSource.Check> checks = checks(item);
        Optional<Kind> kind = Kind.of(item.stringOrEmpty("kind"), parameters)
                .map(asked -> asked.shaped(checks.stream()
                        .flatMap(check -> Shape.demanded(check.rule().text(), item.stringOrEmpty("id")).stream())
                        .toList()));
        item.written("kind")
                .filter(name -> LARGE.contains(name.text()))
                .ifPresent(name -> items.mistakes()
                        .add(name.problem(
                                say("not yet: '{kind}' among the needs of a move.", name),
                                say("Give the move a form (fill) that asks this."))));
        if (item.stringOrEmpty("kind").equals("percent")) {
            Stream.of("min", "max")
                    .flatMap(key -> item.written(key).stream())
                    .flatMap(limit -> PercentLimit.odd(limit).stream())
                    .forEach(items.mistakes()::warn);
        }
        limits(item);
        unread(item);
        return new WorkflowSource.Item(
                item.written("id").orElseThrow(),
                item.words("title"),
                item.words("hint"),
                kind.map(Kind::type).orElse(Type.TEXT),
                kind.<Need.Item.Sort>map(SmallItem::new).orElse(Need.Item.Sort.ANY),
                options,
                !item.stringOrEmpty("required").equals("false"),
                item.written("min"),
                item.written("max"),
                item.written("default"),
                checks);
    }

    /** What a form would read, and a move does not. */
    private void unread(Node.Fields item) {
        Stream<String> unread = item.fields().keySet().stream().filter(UNREAD::contains);
        boolean byRule = item.written("required")
                .filter(required -> !CONSTANTS.contains(required.text().strip()))
                .isPresent();
        Stream.concat(unread, byRule ? Stream.of("required") : Stream.of())
                .forEach(key -> items.mistakes()
                        .at(
                                item.keyPlace(key),
                                key.equals("required")
                                        ? say("not yet: 'required' by a rule among the needs of a move.")
                                        : say("not yet: '{kind}' among the needs of a move.", key),
                                say("Give the move a form (fill) that asks this.")));
    }

    /** Limits that no number keeps. */
    private void limits(Node.Fields item) {
        Optional<BigDecimal> least = number(item, "min");
        item.written("max")
                .filter(max -> least.isPresent()
                        && number(item, "max")
                                .filter(most -> most.compareTo(least.get()) < 0)
                                .isPresent())
                .ifPresent(max -> items.mistakes()
                        .add(max.problem(
                                say(
                                        "'{item}' must be at least {min} and at most {max}",
                                        item.stringOrEmpty("id"),
                                        item.stringOrEmpty("min"),
                                        max),
                                say("Let min be smaller than max."))));
    }

    private static Optional<BigDecimal> number(Node.Fields item, String key) {
        return item.written(key)
                .map(Written::text)
                .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,10})?"))
                .map(BigDecimal::new);
    }

    /** The checks of a small item, which stands alone: it can neither warn nor show its words elsewhere. */
    private List<WorkflowSource.Check> checks(Node.Fields item) {
        var checks = new ArrayList<WorkflowSource.Check>();
        item.written("check").ifPresent(rule -> checks.add(new WorkflowSource.Check(rule, LocalizedText.NONE)));
        for (CheckSource check : ItemReader.checks(item)) {
            if (check.warning() || check.at().isPresent()) {
                items.mistakes()
                        .add(check.rule()
                                .problem(
                                        say("A small item among the needs of a move can neither warn nor"
                                                + " show its words elsewhere."),
                                        say("Leave out 'level' and 'at', or give the move a form (fill)"
                                                + " that asks this.")));
            }
            checks.add(new WorkflowSource.Check(check.rule(), check.words().text()));
        }
        return checks;
    }
}
