package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.workflow.WorkflowSource;

/** Takes questions to registers from {@code workflow.yaml}, in lanes and with moves. */
final class AskReader {
    private static final String ASK = "ask";
    private static final String REGISTER = "register ";
    private static final Pattern RETRY = Pattern.compile("every (.+) for (.+)");

    private AskReader() {}

    /** {@code ask: register household-economy}: the word before the name tells what is asked. */
    static Optional<WorkflowSource.Ask> ask(Node.Fields does) {
        return does.written(ASK)
                .map(ask -> new WorkflowSource.Ask(
                        new Written(ask.text().substring(REGISTER.length()), ask.place()),
                        does.writtens("by"),
                        does.string("retry").flatMap(AskReader::retry)));
    }

    /** {@code every 1 hour for 3 working days}. */
    private static Optional<WorkflowSource.Retry> retry(String written) {
        Matcher shape = RETRY.matcher(written);
        return shape.matches()
                ? Period.parse(shape.group(1))
                        .flatMap(every ->
                                Period.parse(shape.group(2)).map(lasting -> new WorkflowSource.Retry(every, lasting)))
                : Optional.empty();
    }

    /** A question to a register; its answer is awaited in a lane of the state that the move leads to. */
    static Optional<WorkflowSource.DoneWith> asks(Node.Fields effect) {
        return ask(effect)
                .map(ask -> new WorkflowSource.DoneWith(
                        new Written(ASK, effect.keyPlace(ASK)),
                        ask.register(),
                        Map.of(),
                        effect.written("as")
                                .map(as -> new WorkflowSource.Asked(
                                        as,
                                        effect.words("label"),
                                        ask,
                                        effect.written("worker"),
                                        WorkflowReader.period(effect, "lasts")))));
    }
}
