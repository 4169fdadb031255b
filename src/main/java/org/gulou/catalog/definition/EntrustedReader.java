package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.workflow.EntrustedSource;
import org.gulou.workflow.WorkflowSource;

/** Takes questions to registers and payments from {@code workflow.yaml}, in lanes and with moves. */
final class EntrustedReader {
    private static final String ASK = "ask";
    private static final String PAY = "pay";
    private static final String REGISTER = "register ";
    private static final Pattern RETRY = Pattern.compile("every (.+) for (.+)");

    private EntrustedReader() {}

    /** Empty for effects of another kind. */
    static Optional<EntrustedSource> entrusted(Node.Fields does) {
        return does.written(ASK)
                .<EntrustedSource>map(ask -> ask(ask, does))
                .or(() -> does.fields(PAY).flatMap(EntrustedReader::pay));
    }

    /** {@code ask: register household-economy}: the word before the name tells what is asked. */
    private static EntrustedSource.Ask ask(Written ask, Node.Fields does) {
        return new EntrustedSource.Ask(
                new Written(ask.text().substring(REGISTER.length()), ask.place()),
                does.writtens("by"),
                does.string("retry").flatMap(EntrustedReader::retry));
    }

    /** {@code every 1 hour for 3 working days}. */
    private static Optional<EntrustedSource.Retry> retry(String written) {
        Matcher shape = RETRY.matcher(written);
        return shape.matches()
                ? Period.parse(shape.group(1))
                        .flatMap(every ->
                                Period.parse(shape.group(2)).map(lasting -> new EntrustedSource.Retry(every, lasting)))
                : Optional.empty();
    }

    /** {@code pay: {amount: grant, to: bankAccount}}. */
    private static Optional<EntrustedSource.Pay> pay(Node.Fields sum) {
        return sum.written("amount").map(amount -> new EntrustedSource.Pay(amount, sum.written("to")));
    }

    /** What a move entrusts; what comes of it is awaited in a lane of the state that the move leads to. */
    static Optional<WorkflowSource.DoneWith> withMove(Node.Fields effect) {
        String verb = effect.get(ASK).isPresent() ? ASK : PAY;
        return entrusted(effect)
                .flatMap(what -> effect.written("as")
                        .map(as -> new WorkflowSource.DoneWith(
                                new Written(verb, effect.keyPlace(verb)),
                                as,
                                Map.of(),
                                Optional.of(new EntrustedSource.WithMove(
                                        as,
                                        effect.words("label"),
                                        what,
                                        effect.written("worker"),
                                        WorkflowReader.period(effect, "lasts"))))));
    }
}
