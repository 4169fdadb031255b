package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import org.gulou.kernel.Sentence;

/** What the logic of a component changes of it under a condition: whether it is hidden, and whether it must be answered. */
final class Changes {
    private static final List<String> READ = List.of("hidden", "validate.required", "required");

    private Changes() {}

    /** @param state what the property becomes while the condition holds */
    record Change(String property, boolean state, Term when) {}

    /** Those that are read, in their order. */
    static List<Change> of(Component component) {
        var changes = new ArrayList<Change>();
        component
                .at("logic")
                .forEach(rule -> rule.path("actions").forEach(action -> {
                    String property = new Component(action).text("property.value");
                    if (READ.contains(property) && !action.path("state").isMissingNode()) {
                        try {
                            changes.add(new Change(
                                    property, action.path("state").asBoolean(false), trigger(new Component(rule))));
                        } catch (NotCarried unread) {
                            // told by what is left
                        }
                    }
                }));
        return List.copyOf(changes);
    }

    /** What of its logic is not read, in words. */
    static List<Sentence> left(Component component) {
        var left = new ArrayList<Sentence>();
        component
                .at("logic")
                .forEach(rule -> rule.path("actions").forEach(action -> {
                    String property = new Component(action).text("property.value");
                    try {
                        trigger(new Component(rule));
                        if (!READ.contains(property)) {
                            left.add(say("Its logic is not carried over: {logic}", action.toString()));
                        }
                    } catch (NotCarried not) {
                        left.add(say(
                                "Its logic is not carried over, because {why}: {logic}", not.why(), rule.toString()));
                    }
                }));
        return left;
    }

    private static Term trigger(Component rule) throws NotCarried {
        String type = rule.text("trigger.type");
        return switch (type) {
            case "simple" ->
                new Term.Compared(
                        "=",
                        Conditions.path(rule.text("trigger.simple.when")),
                        Logic.constant(rule.at("trigger.simple.eq")));
            case "javascript" -> Script.read(rule.text("trigger.javascript"), "result");
            case "json" -> Logic.read(rule.at("trigger.json"));
            default -> throw new NotCarried(say("it calls {function}", type));
        };
    }
}
