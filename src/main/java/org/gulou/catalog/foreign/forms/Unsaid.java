package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;

/** What a component does in its system that nothing here does, and that no rule of the draft would miss. */
final class Unsaid {
    private static final Set<String> SEVERAL = Set.of("choices", "file", "matrix");

    private Unsaid() {}

    /** Told where words have an answer put into them. */
    static Optional<Sentence> quoted(Component component) {
        String all = String.join(" ", component.help())
                + component.label()
                + component.text("content", "html", "text")
                + component.at("accordionValues")
                + component.options().values();
        return all.matches("(?s).*(\\{\\{.+\\}\\}|\\{%.+%\\}).*")
                ? Optional.of(say("Its words show an answer there; here they stand as they are written."))
                : Optional.empty();
    }

    static List<Sentence> of(Component component, String kind) {
        var unsaid = new ArrayList<Sentence>();
        if (!component.text("prefillKey").isEmpty()) {
            unsaid.add(say("It is typed: the register that fills it in there is not named in the form."));
        }
        String register = component.text("prefill.plugin");
        if (!register.isEmpty()) {
            unsaid.add(say(
                    "It is typed: there '{register}' fills it in. Where a register here knows it, write 'prefill: register <name>'.",
                    (register + " " + component.text("prefill.attribute")).strip()));
        }
        if (component.is("deriveAddress")) {
            unsaid.add(say("Street and town are typed: there they are found by the postcode."));
        }
        String mask = component.text("inputMask");
        if (!mask.isEmpty()) {
            unsaid.add(say("It is typed freely: its input mask is not carried over: {mask}", mask));
        }
        if (component.is("validate.unique") || component.is("unique")) {
            unsaid.add(say("That nobody gives the same twice is not checked."));
        }
        if (!component.at("validate.plugins").isEmpty()) {
            unsaid.add(say(
                    "What its plugins check is not checked: {plugins}",
                    component.at("validate.plugins").toString()));
        }
        if (component.is("datePicker.disableWeekends")
                || component.is("datePicker.disableWeekdays")
                || !component.text("datePicker.disable").isEmpty()) {
            unsaid.add(say("Days that cannot be chosen there can be given here."));
        }
        if (component.is("multiple") && !SEVERAL.contains(kind)) {
            unsaid.add(say("One answer is given: there several can be."));
        }
        if (component.is("isSensitiveData")) {
            unsaid.add(say("There it is marked as sensitive. Where it harms people when it leaks, write"
                    + " 'sensitive: true' and its 'purpose'."));
        }
        settings(component).forEach(setting -> unsaid.add(say("Its setting is not carried over: {setting}", setting)));
        unsaid.addAll(Mistakes.left(component, kind));
        return unsaid;
    }

    /** Settings that demand or allow something, as they stand there. */
    private static List<String> settings(Component component) {
        var settings = new ArrayList<String>();
        for (String name : List.of("minTime", "maxTime")) {
            String said = component.text("validate." + name);
            if (!said.isEmpty()) {
                settings.add(name + ": " + said);
            }
        }
        if (component.is("openForms.softRequired")) {
            settings.add("softRequired: true");
        }
        if (component.is("interactions.polygon") || component.is("interactions.polyline")) {
            settings.add("interactions: " + component.at("interactions"));
        }
        return settings;
    }
}
