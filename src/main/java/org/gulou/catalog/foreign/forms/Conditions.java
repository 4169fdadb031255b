package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When a component of a foreign form is asked: by a script, by JsonLogic, or by comparing answers in a list of its own. */
final class Conditions {
    private Conditions() {}

    /** As it was written, for whoever has to write it anew. */
    static String written(Component component) {
        if (component.terms().isPresent()) {
            return component.terms().get().written();
        }
        String script = component.text("customConditional");
        if (!script.isEmpty()) {
            return script.replaceAll("\\s+", " ");
        }
        JsonNode own = component.at("conditional");
        return Changes.of(component).isEmpty()
                ? own.toString()
                : component.at("logic").toString();
    }

    /** The condition; none where it is always asked. */
    static Optional<Term> of(Component component) throws NotCarried {
        if (component.terms().isPresent()) {
            return component.terms().get().shown();
        }
        Term shown = component.is("hidden") ? Term.NO : written(own(component));
        for (Changes.Change change : Changes.of(component)) {
            if (change.property().equals("hidden")) {
                shown = new Term.Choice(change.when(), new Term.Truth(!change.state()), shown);
            }
        }
        Term settled = Term.settled(shown);
        return settled.equals(Term.YES) ? Optional.empty() : Optional.of(settled);
    }

    /** Whether nobody is ever asked. */
    static boolean isNever(Component component) {
        try {
            return of(component).filter(Term.NO::equals).isPresent();
        } catch (NotCarried unread) {
            return false;
        }
    }

    private static Term written(Optional<Term> condition) {
        return condition.orElse(Term.YES);
    }

    private static Optional<Term> own(Component component) throws NotCarried {
        String script = component.text("customConditional");
        if (!script.isEmpty() && !Script.isEmpty(script)) {
            return Optional.of(Script.read(script, "show"));
        }
        JsonNode logic = component.at("conditional.json");
        if (logic.isObject() && !logic.isEmpty()) {
            return Optional.of(Logic.read(logic));
        }
        JsonNode list = component.at("conditional.conditions");
        boolean shows = !component.text("conditional.show").equals("false");
        if (list.isArray() && !list.isEmpty()) {
            var terms = new ArrayList<Term>();
            for (JsonNode one : list) {
                terms.add(compared(new Component(one)));
            }
            boolean any = component.text("conditional.conjunction").equals("any");
            return Optional.of(shown(shows, any ? new Term.Any(terms) : new Term.All(terms)));
        }
        String when = component.text("conditional.when");
        return when.isEmpty()
                ? Optional.empty()
                : Optional.of(shown(
                        shows, new Term.Compared("=", path(when), Logic.constant(component.at("conditional.eq")))));
    }

    private static Term shown(boolean shows, Term term) {
        return shows ? term : new Term.Not(term);
    }

    static Term.Path path(String name) {
        return new Term.Path(List.of(name.split("\\.", -1)));
    }

    private static Term compared(Component one) throws NotCarried {
        Term.Path path = path(one.text("component"));
        Term value = Logic.constant(one.at("value"));
        String operator = one.text("operator");
        return switch (operator) {
            case "isEqual", "isDateEqual" -> new Term.Compared("=", path, value);
            case "isNotEqual", "isNotDateEqual" -> new Term.Compared("!=", path, value);
            case "isEmpty" -> new Term.Compared("=", path, Term.EMPTY);
            case "isNotEmpty" -> new Term.Compared("!=", path, Term.EMPTY);
            case "includes" -> new Term.Holds(path, value);
            case "notIncludes" -> new Term.Not(new Term.Holds(path, value));
            case "greaterThan", "dateGreaterThan" -> new Term.Compared(">", path, value);
            case "greaterThanOrEqual", "dateGreaterThanOrEqual" -> new Term.Compared(">=", path, value);
            case "lessThan", "dateLessThan" -> new Term.Compared("<", path, value);
            case "lessThanOrEqual", "dateLessThanOrEqual" -> new Term.Compared("<=", path, value);
            default -> throw new NotCarried(say("it calls {function}", operator));
        };
    }
}
