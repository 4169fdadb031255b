package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import org.gulou.kernel.Nearest;

/** Whether what is compared with a choice, or comes to be its value, is one of its options. */
final class Offered {
    private final Compiler compiler;

    Offered(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Notes a fault where a text stands that is none of the options it is compared with. */
    void value(Type type, Node node) {
        if (type.present() instanceof Type.Choice(var options, boolean ordered, var attributes)
                && node instanceof Node.Literal(int at, Value.Text(String text))
                && !options.contains(text)) {
            compiler.fault(
                    at,
                    say("'{option}' is not offered", text),
                    Nearest.suggestion(text, options)
                            .or(say(
                                    "Offered are: {options}",
                                    options.stream().limit(12).toList())));
        }
    }

    /** The same for what a rule for a choice comes to, in whichever branch. */
    void outcomes(Type type, Node node) {
        switch (node) {
            case Node.If(int at, Node condition, Node then, Node otherwise) -> {
                outcomes(type, then);
                outcomes(type, otherwise);
            }
            case Node.Items(int at, List<Node> items)
            when type.present() instanceof Type.ListOf(Type element, int least) ->
                items.forEach(item -> outcomes(element, item));
            default -> value(type, node);
        }
    }
}
