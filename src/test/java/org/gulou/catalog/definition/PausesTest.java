package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** A pause is one line more in the file of whoever declares it, and one line less when it is over. */
class PausesTest {
    private static final String CARE = "services/healthcare-security/out-of-area-care/service.yaml";
    private static final Where EVERYWHERE = new Where(CARE, Optional.empty());
    private static final Where YUNYAN = new Where("offers/520103.yaml", Optional.of("yunyan-healthcare-security"));
    private static final LocalizedText REASON = LocalizedText.of("系统：升级 {1} 'x'", "It's being \"renewed\"");

    private final Pauses care = new Pauses(Own.FOLDER, "out-of-area-care");

    private static Pause pause(Where where) {
        return new Pause(where, REASON, Optional.of("2026-06-01"), Optional.empty());
    }

    private static Pauses laid(Pauses before, Where where, String text) {
        return new Pauses(before.folder().with(Map.of(where.path(), text.getBytes(UTF_8))), before.service());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Where where : new Where[] {EVERYWHERE, YUNYAN, Where.division("520103"), Where.division("520121")}) {
            assertThat(laid(care, where, care.with(pause(where)).orElseThrow()).all())
                    .containsExactly(pause(where));
        }
    }

    @Test
    void oneLineMoreStandsInTheFileAndNothingElseChanges() {
        for (Where where : new Where[] {EVERYWHERE, YUNYAN}) {
            String before = Own.text(where.path());
            String after = care.with(pause(where)).orElseThrow();

            assertThat(after.lines().filter(line -> !line.contains("paused:")))
                    .containsExactlyElementsOf(before.lines().toList());
            assertThat(laid(care, where, after).without(where)).contains(before);
        }
    }

    @Test
    void oneVariantIsPausedAloneAndByOneLine() {
        String path = "services/market-regulation/food-business-licence/service.yaml";
        var food = new Pauses(Own.FOLDER, "food-business-licence");
        for (Where where : new Where[] {
            new Where(path, Optional.empty()).of("renew"),
            new Where("offers/520103.yaml", Optional.of("yunyan-market-regulation")).of("renew"),
            Where.division("520103").of("new"),
        }) {
            Pauses paused = laid(food, where, food.with(pause(where)).orElseThrow());

            assertThat(paused.all()).containsExactly(pause(where));
            assertThat(new Pauses(
                                    paused.folder()
                                            .with(Map.of(
                                                    where.path(),
                                                    paused.without(where)
                                                            .orElseThrow()
                                                            .getBytes(UTF_8))),
                                    food.service())
                            .all())
                    .isEmpty();
            assertThat(closed(paused.folder()))
                    .isNotEmpty()
                    .allMatch(offer -> offer.variant().equals(where.variant().orElseThrow()));
        }
    }

    private static List<Offer> closed(Folder folder) {
        return Own.DEFINITIONS.read(folder) instanceof Definitions.Reading.Sound sound
                ? sound.catalogue().offersOf("food-business-licence").stream()
                        .filter(offer ->
                                offer.closedOn(LocalDate.of(2026, 7, 1)).isPresent())
                        .toList()
                : List.of();
    }

    @Test
    void aNewPauseTakesThePlaceOfTheOldOne() {
        Pauses once = laid(care, YUNYAN, care.with(pause(YUNYAN)).orElseThrow());
        var later = new Pause(YUNYAN, REASON, Optional.empty(), Optional.of("2026-07-31"));

        assertThat(laid(once, YUNYAN, once.with(later).orElseThrow()).all()).containsExactly(later);
    }

    @Test
    void aPauseWrittenOverSeveralLinesIsLiftedWhole() {
        var homestead = new Pauses(Own.FOLDER, "rural-homestead");
        var where = new Where("offers/520111.yaml", Optional.of("qingyan-nanjie"));

        assertThat(homestead.without(where).orElseThrow())
                .doesNotContain("村庄规划")
                .contains("便民服务站搬迁", "body: qingyan-nanjie\n  - service: tree-felling-licence");
    }

    @Test
    void anEntryOnOneLineIsLeftToAPerson() {
        String flow = "schema: gulou/offers/v1\ndivision: \"520103\"\noffers:\n"
                + "  - {service: out-of-area-care, body: yunyan-healthcare-security, paused: {reason: {zh: 一, en: one}}}\n";
        Pauses inFlow = laid(care, YUNYAN, flow);

        assertThat(inFlow.without(YUNYAN)).isEmpty();
        assertThat(inFlow.with(pause(YUNYAN))).isEmpty();
    }

    @Test
    void aPausedCatalogueIsSound() {
        for (Where where : new Where[] {EVERYWHERE, YUNYAN, Where.division("520121")}) {
            Pauses paused = laid(care, where, care.with(pause(where)).orElseThrow());
            assertThat(Own.DEFINITIONS.read(paused.folder())).isInstanceOf(Definitions.Reading.Sound.class);
        }
    }

    @Test
    void aSuccessorIsOneLineToo() {
        String after = care.succeededBy("resident-insurance").orElseThrow();

        assertThat(after).contains("\nsuccessor: resident-insurance\n");
        assertThat(laid(care, EVERYWHERE, after).succeededBy("")).contains(Own.text(CARE));
    }
}
