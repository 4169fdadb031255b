package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles what a lane leaves to somebody outside the case. */
final class EntrustedCompiler {
    private final Mistakes mistakes;

    EntrustedCompiler(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Empty where a mistake hides what is paid. */
    Optional<Lane.Entrusted> entrusted(EntrustedSource written, Names names) {
        return switch (written) {
            case EntrustedSource.Ask ask -> Optional.of(ask(ask, names));
            case EntrustedSource.Pay pay -> pay(pay, names);
        };
    }

    private Lane.Ask ask(EntrustedSource.Ask written, Names names) {
        List<Expression> keys = written.by().stream()
                .flatMap(key -> mistakes.rule(key, names, new Type.OrEmpty(Type.ANY)).stream())
                .toList();
        return new Lane.Ask(
                written.register().text(),
                keys,
                written.retry().map(retry -> new Lane.Retry(retry.every(), retry.lasting())));
    }

    private Optional<Lane.Entrusted> pay(EntrustedSource.Pay written, Names names) {
        Optional<Expression> account =
                written.to().flatMap(to -> mistakes.rule(to, names, new Type.OrEmpty(Type.TEXT)));
        return mistakes.rule(written.amount(), names, Lane.Pay.YUAN).map(amount -> new Lane.Pay(amount, account));
    }

    /** Silence means nothing where the outcome is brought from outside. */
    void silence(WorkflowSource.Lane lane) {
        if (lane.silence() == Silence.WAITS) {
            return;
        }
        var named = Named.of(lane.id().text(), lane.label());
        if (lane.asks()) {
            mistakes.add(
                    lane.id(),
                    say(
                            "The lane '{lane}' asks a register, whose silence neither consents nor objects: its outcome is then 'silent'.",
                            named),
                    say("Leave 'silence' out, and lead on by outcome(\"{lane}\") = \"silent\".", lane.id()));
        }
        if (lane.pays()) {
            mistakes.add(
                    lane.id(),
                    say("The lane '{lane}' pays something, which is done or fails: silence is neither.", named),
                    say("Leave 'silence' out."));
        }
    }
}
