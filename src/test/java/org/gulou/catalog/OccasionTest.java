package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.finding.Entry;
import org.gulou.catalog.finding.Finder;
import org.gulou.catalog.finding.Wish;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An occasion leads through the services that it needs. */
class OccasionTest {
    private static final String FILE = "occasions/newborn-bundle.yaml";
    private static final Catalogue CATALOGUE = Own.catalogue();

    @ParameterizedTest
    @CsvSource({"新生儿出生一件事, newborn-bundle", "我要开餐饮店, restaurant-bundle", "opening a restaurant, restaurant-bundle"})
    void itIsFoundLikeAService(String words, String id) {
        assertThat(Finder.over(CATALOGUE).find(Wish.of(words)).entries().stream()
                        .limit(3))
                .extracting(Entry::service, Entry::address)
                .contains(Tuple.tuple(id, "/occasion/" + id));
    }

    @Test
    void aPaperThatSeveralPartsNeedIsToldOnce() {
        Occasion restaurant = CATALOGUE.occasion("restaurant-bundle").orElseThrow();
        List<Occasion.Shared> papers = restaurant.papers(CATALOGUE);
        assertThat(papers).extracting(shared -> shared.paper().title()).doesNotHaveDuplicates();
        int all = restaurant.services(CATALOGUE).stream()
                .mapToInt(service -> service.guide().papers().size())
                .sum();
        assertThat(papers.stream().mapToInt(shared -> shared.parts().size()).sum())
                .isEqualTo(all);
    }

    @Test
    void aServiceKnowsItsOccasions() {
        assertThat(CATALOGUE.occasionsOf("birth-registration"))
                .extracting(Occasion::id)
                .containsExactly("newborn-bundle");
        assertThat(CATALOGUE.occasionsOf("legal-aid")).isEmpty();
    }

    private static List<String> problems(Folder folder) {
        return Own.DEFINITIONS.read(folder) instanceof Definitions.Reading.Refused(List<Problem> problems, var warnings)
                ? problems.stream().map(Problem::toString).toList()
                : List.of();
    }

    @Test
    void aPartThatIsNotThereIsRefusedAtItsPlace() {
        assertThat(problems(Own.changed(FILE, "service: birth-registration", "service: birth-registratio")))
                .singleElement()
                .asString()
                .contains(FILE, "birth-registratio", "Did you mean 'birth-registration'?");
    }

    @Test
    void whatComesBeforeHasToBeAnEarlierPart() {
        assertThat(problems(Own.changed(FILE, "after: [certificate]", "after: [card]")))
                .singleElement()
                .asString()
                .contains(FILE, "earlier part", "card");
    }

    @Test
    void aPartIsAServiceOrHasATitle() {
        assertThat(problems(Own.changed(FILE, "    service: resident-insurance\n", "")))
                .singleElement()
                .asString()
                .contains(FILE, "either a service");
        assertThat(Optional.of(
                        CATALOGUE.occasion("newborn-bundle").orElseThrow().parts()))
                .get()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5);
    }
}
