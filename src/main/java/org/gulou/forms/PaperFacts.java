package org.gulou.forms;

import java.util.List;
import org.gulou.language.Surroundings.Facts;
import org.gulou.language.Value;

/** What {@code given("paper")} and {@code way("paper")} tell while a form is filled in; other facts are asked further out. */
record PaperFacts(Answers answers, Facts around) implements Facts {
    @Override
    public Value fact(String function, List<Value> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst() instanceof Value.Text(String paper)) {
            if (function.equals("given")) {
                return given(paper);
            }
            if (function.equals("way")) {
                return answers.paper(paper)
                        .way()
                        .map(way -> Value.of(way.word()))
                        .orElseGet(() -> unsettled(paper));
            }
        }
        return around.fact(function, arguments);
    }

    private Value given(String paper) {
        boolean there = !answers.paper(paper).files().isEmpty();
        return there || settled(paper) ? Value.of(there) : Value.unknown(Journey.PAPERS + "." + paper);
    }

    private Value unsettled(String paper) {
        return settled(paper) ? Value.EMPTY : Value.unknown(Journey.PAPERS + "." + paper);
    }

    private boolean settled(String paper) {
        return answers.settled().contains(Journey.PAPERS + "." + paper);
    }
}
