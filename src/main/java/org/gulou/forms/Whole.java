package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.language.Type;

/** A group, or rows, in a text: what holds several values has no words of its own. */
public final class Whole {
    private static final String NAME = "name";

    private Whole() {}

    /** What is wrong where a value of {@code type} that no question asks for is shown as a whole; empty where nothing is. */
    public static Optional<Problem> shown(String path, Type type, Place place) {
        return part(type)
                .map(part -> place.problem(
                        say("{{path}} holds several values", path),
                        say("Say which of them, as {form}.", "{" + path + "." + part + "}")));
    }

    /** The first part of a record, or of the records of a list. */
    private static Optional<String> part(Type type) {
        return switch (type.present()) {
            case Type.Fields(var fields, var keys) ->
                fields.containsKey(NAME)
                        ? Optional.of(NAME)
                        : fields.keySet().stream().sorted().findFirst();
            case Type.ListOf(Type element, int least) when element.present() instanceof Type.Fields -> part(element);
            default -> Optional.empty();
        };
    }
}
