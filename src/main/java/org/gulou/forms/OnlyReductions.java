package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gulou.forms.source.FeeSource;
import org.gulou.kernel.Problem;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** Finds fees of which every line only takes away: what is to be paid is never below 0. */
final class OnlyReductions {
    private OnlyReductions() {}

    /** A warning for each line; none where one of them may charge something. */
    static List<Problem> among(List<FeeSource> written, List<FormFee> fees) {
        return fees.stream().allMatch(fee -> isBelowNothing(fee.amount()))
                ? written.stream().map(OnlyReductions::warning).toList()
                : List.of();
    }

    private static Problem warning(FeeSource fee) {
        return fee.amount()
                .problem(
                        say("This is always less than nothing, so there is never a fee to pay."),
                        say("Write what is to be paid; a reduction stands beside a line that it reduces."));
    }

    private static boolean isBelowNothing(Rule amount) {
        return amount.expression()
                .map(rule -> rule.evaluate(Value::unknown, Surroundings.at(Instant.EPOCH)))
                .filter(value -> value instanceof Value.Num(BigDecimal number) && number.signum() < 0)
                .isPresent();
    }
}
