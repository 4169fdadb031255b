package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells of names in texts that are read apart from a case, such as titles on the guide or labels in lists: people would
 * read the braces.
 */
record UnfilledTexts(Pattern filled, Mistakes mistakes) {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Pattern SERVICE = Pattern.compile(
            "/eligibility/(words|else)|/papers/(title|hint|guideTitle)|/fees/title|/reasons/text|/paused/reason|/variants/.*");
    private static final Pattern FORM = Pattern.compile(".*/(?!unit$)[a-zA-Z]+");
    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Pattern WORKFLOW =
            Pattern.compile("/states/[^/]+/text|/moves/[^/]+/(hint|else|needs/(title|hint|checks/else))");

    static void check(Laid laid, Mistakes mistakes) {
        new UnfilledTexts(SERVICE, mistakes).check(laid.service());
        new UnfilledTexts(FORM, mistakes).check(laid.form());
        new UnfilledTexts(WORKFLOW, mistakes).check(laid.workflow());
    }

    /** Most files have no braces in them, and need no paths. */
    private void check(Node.Fields file) {
        if (hasBrace(file)) {
            check("", file);
        }
    }

    private static boolean hasBrace(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text().indexOf('{') >= 0;
            case Node.Items list -> hasBrace(list.items());
            case Node.Fields fields -> hasBrace(fields.fields().values());
        };
    }

    private static boolean hasBrace(Collection<Node> nodes) {
        for (Node node : nodes) {
            if (hasBrace(node)) {
                return true;
            }
        }
        return false;
    }

    /** A move that anybody may take is read by people who are told nothing of the case. */
    static void checkOfStrangers(Node.Fields move, Mistakes mistakes) {
        new UnfilledTexts(NONE, mistakes).check("", move);
    }

    /** The texts of a form that officials fill in. */
    static void checkOfficial(Node.Fields form, Mistakes mistakes) {
        new UnfilledTexts(FORM, mistakes).check("", form);
    }

    private void check(String path, Node node) {
        switch (node) {
            case Node.Items list -> list.items().forEach(item -> check(path, item));
            case Node.Fields fields ->
                fields.fields().forEach((key, value) -> {
                    if (LANGUAGES.contains(key) && value instanceof Node.Scalar words) {
                        check(path, words);
                    } else {
                        check(path + "/" + key, value);
                    }
                });
            case Node.Scalar scalar -> {
                // no text for people
            }
        }
    }

    private void check(String path, Node.Scalar words) {
        if (words.text().indexOf('{') >= 0 && !filled.matcher(path).matches()) {
            mistakes.at(
                    words.place(),
                    say("'{text}' is read apart from a case, so people would read the braces", words.text()),
                    say("Say it without names."));
        }
    }
}
