package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.catalog.ServiceVersion.Parts;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;

/** What is compiled stays while it is asked for, and no more than fits. */
class WorkbenchTest {
    private static final Parts REAL = Own.catalogue()
            .service("tree-felling-licence")
            .orElseThrow()
            .newest()
            .parts();

    private final List<Integer> compiled = new ArrayList<>();

    private Parts parts(int number) {
        compiled.add(number);
        return new Parts(
                REAL.form(),
                Map.of(),
                REAL.workflow(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Upkeep.NONE,
                Optional.empty(),
                REAL.succession());
    }

    @Test
    void aPieceIsCompiledWhenItIsAskedForAndOnce() {
        Workbench.Piece piece = new Workbench(2).later(() -> parts(1));
        assertThat(compiled).isEmpty();
        assertThat(piece.get()).isSameAs(piece.get());
        assertThat(compiled).containsExactly(1);
    }

    @Test
    void whatWasNotAskedForMakesRoomAndIsCompiledAgain() {
        var bench = new Workbench(2);
        List<Workbench.Piece> pieces = IntStream.range(0, 3)
                .mapToObj(number -> bench.later(() -> parts(number)))
                .toList();
        pieces.forEach(Workbench.Piece::get);
        assertThat(compiled).containsExactly(0, 1, 2);
        pieces.forEach(Workbench.Piece::get);
        assertThat(compiled).hasSizeBetween(4, 6);
    }

    @Test
    void whatIsReadyIsNotCompiledBeforeItHadToMakeRoom() {
        var bench = new Workbench(1);
        Workbench.Piece first = bench.ready(REAL, () -> parts(1));
        assertThat(first.get()).isSameAs(REAL);
        Workbench.Piece other = bench.ready(REAL, () -> parts(2));
        other.get();
        assertThat(compiled).isEmpty();
        first.get();
        assertThat(compiled).containsExactly(1);
    }
}
