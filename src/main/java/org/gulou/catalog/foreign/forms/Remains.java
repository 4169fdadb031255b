package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tells what stands at a component and nobody took up, setting by setting, so that one that is new is told as well.
 *
 * @param looks what only says how something looks, is numbered or is stored
 */
public record Remains(Set<String> looks) {
    private static final int LONGEST = 400;

    /** Tells every setting that is neither read nor a matter of looks. */
    public void tell(JsonNode node, Field field, Set<String> read) {
        node.properties().forEach(one -> {
            boolean nothing = one.getValue().isNull()
                    || (one.getValue().isContainer() && one.getValue().isEmpty());
            if (!nothing && !looks.contains(one.getKey()) && !read.contains(one.getKey())) {
                field.lose(
                        say("Its setting is not carried over: {setting}", one.getKey() + ": " + said(one.getValue())));
            }
        });
    }

    /** A value as it stands in the file, as much of it as a report has room for. */
    public static String said(JsonNode value) {
        String said = value.isValueNode() ? value.asString("") : value.toString();
        return said.length() > LONGEST ? said.substring(0, LONGEST) + " …" : said;
    }
}
