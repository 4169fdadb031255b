package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever is told in how many days half and nine of ten were done is told the same of the same cases. */
@ArquillianTest
class WithinIT {
    private static final List<Integer> PERCENT = List.of(50, 90);

    @Inject
    Rows rows;

    @Test
    void theDatabaseTellsTheTimesThatAreWorkedOutInMemory() {
        var random = new Random(47);
        for (int many = 1; many <= 41; many++) {
            List<Integer> days = random.ints(many, 0, 30).sorted().boxed().toList();
            var often = new TreeMap<Integer, Integer>();
            days.forEach(day -> often.merge(day, 1, Integer::sum));

            assertThat(asked(days))
                    .as("%s", days)
                    .isEqualTo(PERCENT.stream()
                            .map(percent -> Within.of(often, percent))
                            .toList());
        }
    }

    @Test
    void ofTwoTheShorterIsHalfAndNoTimeIsToldThatNobodyTook() {
        assertThat(asked(List.of(1, 10))).containsExactly(1, 10);
    }

    /** Beside another group, and with cases that have no time. */
    private List<Integer> asked(List<Integer> days) {
        var values =
                new ArrayList<>(List.of("(cast(null as integer), 'a')", "(cast(null as integer), 'a')", "(99, 'b')"));
        IntStream.range(0, days.size())
                .map(at -> days.size() - 1 - at)
                .forEach(at -> values.add("(" + days.get(at) + ", 'a')"));
        String sql = "select " + Within.sql("days", PERCENT.getFirst()) + ", " + Within.sql("days", PERCENT.getLast())
                + " from (select days, kind, " + Within.numbered("days", "kind") + " from (values "
                + String.join(", ", values) + ") as told(days, kind)) ranked where kind = 'a' group by kind";
        return rows.read(sql, row -> List.of(row.getInt(1), row.getInt(2))).getFirst();
    }
}
