package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What to write where a comma inside braces has ended a value, so that the rest of it stands there as a key. */
final class Comma {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Pattern PART_OF_A_RULE = Pattern.compile("[()<>=+*/\"\\[\\]]");

    private Comma() {}

    /** The rest of a text. */
    static Sentence inText(Node node, String key, List<String> known) {
        boolean bare =
                node instanceof Node.Fields fields && isBare(fields.fields().get(key));
        return bare && LANGUAGES.containsAll(known)
                ? say("Put the text before it in quotes: a comma ends it here.")
                : Sentence.NONE;
    }

    /** The rest of a list without its brackets. */
    static Sentence inList(Node node, String key, JsonNode known) {
        if (!(node instanceof Node.Fields fields) || !isBare(fields.fields().get(key))) {
            return Sentence.NONE;
        }
        String before = "";
        for (String other : fields.fields().keySet()) {
            if (other.equals(key)) {
                break;
            }
            before = isBare(fields.fields().get(other)) ? before : other;
        }
        boolean list = known.path(before).toString().contains("\"array\"");
        return list && fields.fields().get(before) instanceof Node.Scalar first
                ? say("Put brackets around several: {key}: [{list}].", before, first.text() + ", " + key)
                : Sentence.NONE;
    }

    /** The rest of a rule among rules that have names. */
    static Sentence inNames(Node node, String key) {
        return node instanceof Node.Fields fields && isBare(fields.fields().get(key))
                ? say("Put the rule before it in quotes: a comma ends it here.")
                : Sentence.NONE;
    }

    private static boolean isBare(@Nullable Node node) {
        return node instanceof Node.Scalar value && value.sort() == Node.Sort.NULL;
    }

    /** The rest of a rule, or of a number with a comma in it. */
    static Sentence inRule(String key) {
        if (key.matches("\\d+( .*)?")) {
            return say("A comma ends the value before it: write decimals with a point, and a thousand without a sign.");
        }
        return PART_OF_A_RULE.matcher(key).find()
                ? say("Put the rule before it in quotes: a comma ends it here.")
                : Sentence.NONE;
    }
}
