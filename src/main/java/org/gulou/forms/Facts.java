package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.YesNoKind;

/**
 * Finds what a rule hangs on, as it is written. What is reckoned is followed back to few simple answers; where it comes
 * from rows, from what identifies a person, or from many answers, it is asked for itself.
 */
final class Facts {
    /** A figure that follows from more answers than these is asked for itself. */
    private static final int FEW = 2;

    /** What is known only once a form is filled in, or a case goes on. */
    private static final List<String> TOLD_LATER =
            List.of("given", "way", "source", "disputed", "blank", "visits", "outcome", "due", "left");

    private static final Set<String> KNOWN_OF_CASE = Set.of("case.filedOn", "case.variant");

    private final Form form;
    private final SharedFacts shared;
    private final Map<String, Hanging> known = new HashMap<>();
    private final Set<String> entered = new HashSet<>();

    /** A block with what stands before the paths in it. */
    private record Around(Block block, String prefix) {}

    Facts(Form form) {
        this.form = form;
        this.shared = new SharedFacts(form);
    }

    Hanging of(Condition condition) {
        Hanging hanging = of(condition.when(), top());
        return condition.each().isPresent() ? hanging.and(Hanging.ON_MORE) : hanging;
    }

    private List<Around> top() {
        return List.of(new Around(form.block(), ""));
    }

    private Hanging of(Rule rule, List<Around> scope) {
        if (rule.expression().isEmpty()) {
            return Hanging.ON_NOTHING;
        }
        Hanging all =
                TOLD_LATER.stream().anyMatch(rule.expression().get()::calls) ? Hanging.ON_MORE : Hanging.ON_NOTHING;
        for (String path : rule.reads()) {
            all = all.and(at(path, scope));
        }
        return all;
    }

    private Hanging at(String path, List<Around> scope) {
        Path at = Path.of(path);
        for (int i = scope.size(); i > 0; i--) {
            Optional<Item> item = scope.get(i - 1).block().item(at.first());
            if (item.isPresent()) {
                return of(item.get(), at.rest(), scope.subList(0, i));
            }
        }
        Rule named = form.rules().get(at.first());
        if (named != null) {
            return once("rule " + at.first(), () -> of(named, top()));
        }
        return switch (at.first()) {
            case "form" -> at.rest().map(rest -> at(rest, top())).orElse(Hanging.ON_MORE);
            case "offer" -> Hanging.ON_OFFICE;
            case "case" -> KNOWN_OF_CASE.contains(path) ? Hanging.ON_NOTHING : Hanging.ON_MORE;
            default -> Hanging.ON_MORE;
        };
    }

    private Hanging of(Item item, Optional<String> rest, List<Around> scope) {
        Hanging shown = of(item.show(), scope);
        if (scope.size() == 1) {
            shown = shown.and(of(form.pageOf(item).show(), top()));
        }
        String path = scope.getLast().prefix() + item.id();
        return shown.and(
                switch (item) {
                    case Item.Ask ask -> once(path, () -> of(ask, path, scope));
                    case Item.Group group
                    when group.repeat().isEmpty() && rest.isPresent() -> {
                        Path inside = Path.of(rest.get());
                        var inner = new ArrayList<>(scope);
                        inner.add(new Around(group.block(), path + "."));
                        yield group.block()
                                .item(inside.first())
                                .map(part -> of(part, inside.rest(), inner))
                                .orElse(Hanging.ON_MORE);
                    }
                    case Item.Group group -> Hanging.ON_MORE;
                    case Item.Notice notice -> Hanging.ON_MORE;
                });
    }

    private Hanging of(Item.Ask ask, String path, List<Around> scope) {
        if (ask.computed().isEmpty()) {
            return standsAlone(ask) ? Hanging.on(new Fact(path, Fact.Sort.ANSWER, shared.of(path))) : Hanging.ON_MORE;
        }
        Hanging inputs = of(ask.computed().get(), scope);
        if (inputs.askable() && inputs.facts().size() <= FEW) {
            return inputs;
        }
        return standsAlone(ask) && !ask.title().isEmpty()
                ? Hanging.on(new Fact(path, Fact.Sort.FIGURE, shared.of(path)))
                : inputs;
    }

    /** Whether it can be asked out of its form, without a name, a number of hers, or anything looked up. */
    private static boolean standsAlone(Item.Ask ask) {
        Kind kind = ask.kind();
        return switch (kind) {
            case YesNoKind yesNo -> yesNo.name().equals("boolean");
            case ChoiceKind choice ->
                ask.offer().only().always() && ask.offer().from().isEmpty();
            case NumberKind number -> true;
            case DateKind date -> !date.name().equals("time");
            default -> false;
        };
    }

    /** What was found before; a share of itself that it meets on the way adds nothing. */
    private Hanging once(String name, Supplier<Hanging> find) {
        Hanging before = known.get(name);
        if (before != null) {
            return before;
        }
        if (!entered.add(name)) {
            return Hanging.ON_NOTHING;
        }
        Hanging found = find.get();
        entered.remove(name);
        known.put(name, found);
        return found;
    }
}
