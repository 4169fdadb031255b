package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.finding.Habits;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.WorkingCalendars;
import org.gulou.places.Places;
import org.junit.jupiter.api.Test;

class KeptGuidesTest {
    private static final byte[] PAGE = {1};

    private final KeptGuides kept = new KeptGuides();

    private static GuideSight sight(String address) {
        return new GuideSight(
                address,
                "zh",
                false,
                false,
                LocalDate.of(2026, 3, 9),
                LocalizedText.NONE,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    @Test
    void aPageIsGivenToWhoSeesTheSame() {
        kept.keep(Catalogue.EMPTY, sight("/service/a"), PAGE);

        assertThat(kept.of(Catalogue.EMPTY, sight("/service/a"))).contains(PAGE);
        assertThat(kept.of(Catalogue.EMPTY, sight("/service/b"))).isEmpty();
    }

    @Test
    void noPageOutlivesItsCatalogue() {
        var next = new Catalogue(
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Places.NONE,
                WorkingCalendars.WEEKDAYS_ONLY,
                new Parameters(Map.of()),
                Habits.NONE,
                List.of());
        kept.keep(Catalogue.EMPTY, sight("/service/a"), PAGE);

        assertThat(kept.of(next, sight("/service/a"))).isEmpty();
        kept.keep(next, sight("/service/b"), PAGE);
        assertThat(kept.of(Catalogue.EMPTY, sight("/service/a"))).isEmpty();
        assertThat(kept.of(next, sight("/service/a"))).isEmpty();
    }

    @Test
    void whatIsAskedForLongestAgoMakesRoom() {
        kept.keep(Catalogue.EMPTY, sight("/service/dear"), PAGE);
        IntStream.range(0, KeptGuides.ROOM).forEach(number -> {
            kept.of(Catalogue.EMPTY, sight("/service/dear"));
            kept.keep(Catalogue.EMPTY, sight("/service/" + number), PAGE);
        });

        assertThat(kept.of(Catalogue.EMPTY, sight("/service/dear"))).contains(PAGE);
        assertThat(kept.of(Catalogue.EMPTY, sight("/service/0"))).isEmpty();
        assertThat(kept.of(Catalogue.EMPTY, sight("/service/1"))).contains(PAGE);
    }
}
