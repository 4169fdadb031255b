package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half and nine of ten are the same number on every page, wherever it was worked out. */
@ArquillianTest
class ShareIT {
    @Inject
    Rows rows;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 19, 20, 21, 70, 100})
    void theDatabaseWorksOutWhatWeDo(int cases) {
        List<Integer> days =
                IntStream.rangeClosed(1, cases).mapToObj(i -> i * i).toList();
        String values = days.stream().map(day -> "(" + day + ")").collect(Collectors.joining(", "));

        for (Share share : Share.values()) {
            assertThat(rows.read(
                            "select " + share.sql("days") + " from (values " + values + ", (null)) stays (days)",
                            row -> row.getInt(1)))
                    .as(share.name())
                    .containsExactly(share.of(days));
        }
    }
}
