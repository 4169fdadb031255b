package org.gulou.workflow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Cases of a batch stand in the order that the definition says, and nobody gains by what is not known. */
class RankingTest {
    private static final Ranking BY_SCORE = new Ranking(List.of(key("score", true), key("age", false)));

    private static Ranking.Key key(String name, boolean descending) {
        var names = Names.of(Map.of("score", Type.NUMBER, "age", Type.NUMBER));
        var compiled = (Expression.Compilation.Ready) Expression.compile(name, names, Type.NUMBER);
        return new Ranking.Key(compiled.expression(), descending);
    }

    private static List<Value> row(int score, int age) {
        return List.of(Value.of(score), Value.of(age));
    }

    @Test
    void theBestScoreIsFirstAndTheNextKeyDecidesBetweenEquals() {
        var rows = new ArrayList<>(List.of(row(70, 1), row(90, 5), row(90, 3)));

        rows.sort(BY_SCORE.order());

        assertThat(rows).containsExactly(row(90, 3), row(90, 5), row(70, 1));
    }

    @Test
    void whoHasNoScoreYetIsLastWhicheverEndComesFirst() {
        List<Value> unknown = List.of(Value.unknown("score"), Value.of(0));
        List<Value> blank = List.of(Value.of(1), Value.EMPTY);

        assertThat(BY_SCORE.order().compare(unknown, row(0, 0))).isPositive();
        assertThat(BY_SCORE.order().compare(blank, row(1, 99))).isPositive();
        assertThat(BY_SCORE.order().compare(unknown, List.of(Value.EMPTY, Value.of(0))))
                .isZero();
    }

    @Test
    void whatAnotherVersionRanksByCountsWhereItIsTheSameAndIsMissingWhereItIsNot() {
        var earlier = new Ranking(List.of(key("age", true)));

        assertThat(BY_SCORE.known(earlier, List.of(Value.of(7)))).containsExactly(Value.EMPTY, Value.of(7));
        assertThat(BY_SCORE.known(BY_SCORE, row(1, 2))).isEqualTo(row(1, 2));
        assertThat(Ranking.FILED.known(BY_SCORE, row(1, 2))).isEmpty();
    }

    @Property(tries = 100)
    void theOrderOfTheSameCasesIsTheSameHoweverTheyCome(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 3) Integer> scores) {
        var rows = new ArrayList<List<Value>>();
        scores.forEach(score -> rows.add(row(score, score % 2)));
        var sorted = new ArrayList<>(rows);
        sorted.sort(BY_SCORE.order());
        var turned = new ArrayList<>(rows.reversed());

        turned.sort(BY_SCORE.order());

        assertThat(turned).isEqualTo(sorted);
    }
}
