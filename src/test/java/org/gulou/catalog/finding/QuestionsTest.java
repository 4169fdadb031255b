package org.gulou.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.places.Places;
import org.junit.jupiter.api.Test;

/** What is looked for of a question. */
class QuestionsTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    private static String query(String words) {
        var pinyin = new Pinyin(Readings.USUAL, CATALOGUE.habits().readings());
        List<Entry> entries = CATALOGUE.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .map(Entry::of)
                .toList();
        Asked asked = new Asked.Ear(new PlaceNames(Places.NONE), CATALOGUE.habits(), Set.of()).hear(words);
        return new Questions(Index.of(entries, CATALOGUE, pinyin).reader(), pinyin, Set.of())
                .of(asked, false)
                .toString();
    }

    /** Slips of long words cost more than all the rest of a question. */
    @Test
    void whatSoundsLikeAServiceIsNotTakenForASlip() {
        assertThat(query("minzubiangeng")).doesNotContain("spelt:minzubiangeng~");
    }

    @Test
    void aWordThatNobodyWritesMayBeASlip() {
        assertThat(query("marrige")).contains("spelt:marrige~");
    }
}
