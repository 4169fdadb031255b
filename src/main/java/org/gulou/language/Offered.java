package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Set;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

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
            compiler.fault(at, say("'{option}' is not offered", text), advice(text, options));
        }
    }

    /** Warns where a table that is asked with a choice has rows for what is none of its options. */
    void tested(Node.Call call, Type argument, Set<String> texts) {
        if (argument.present() instanceof Type.Choice(var options, boolean ordered, var attributes)) {
            texts.stream()
                    .filter(text -> !options.contains(text))
                    .forEach(text -> compiler.warnings()
                            .add(new Fault(
                                    call.at(),
                                    say(
                                            "{table} has a row for '{option}', which is not offered",
                                            call.function(),
                                            text),
                                    advice(text, options))));
        }
    }

    private static Sentence advice(String text, Set<String> options) {
        return Nearest.suggestion(text, options)
                .or(say("Offered are: {options}", options.stream().limit(12).toList()));
    }

    /** Notes a fault where a rule for a choice comes to a text that is none of its options, in whichever branch. */
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
