package org.gulou.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.Publication.Fate;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** One service was published when nobody judged what is judged today: its second question is never asked. */
class PublishedBesideTest {
    private static final SmallService ODD = SmallService.named("odd")
            .asking(
                    "{id: amount, kind: integer, title: {zh: 数量, en: Amount}, required: true, min: 0, max: 9}",
                    "{id: note, kind: text, title: {zh: 说明, en: Note}, required: true, maxLength: 40, show: amount < 0}");

    private final Shelf shelf = new Shelf();

    private static Folder with(Folder folder, SmallService service) {
        var files = new HashMap<String, byte[]>();
        service.files()
                .forEach((name, text) ->
                        files.put("services/government-office/" + service.id() + "/" + name, text.getBytes(UTF_8)));
        return folder.with(files);
    }

    private Folder published() {
        Folder all = with(Own.around("services/government-office/odd/form.yaml", Own.FOLDER), ODD);
        assertThat(Own.DEFINITIONS.again(Layout.shared(all), Layout.services(all)))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Sound.class,
                        sound -> shelf.keep(new Taking.Weighed.Sound(
                                sound.catalogue(),
                                sound.bundles().stream()
                                        .collect(Collectors.toMap(bundle -> bundle, bundle -> Fate.PUBLISHED)),
                                Optional.of(Layout.shared(all).only(path -> !path.startsWith("schemas/"))),
                                Map.of(),
                                List.of())));
        return all;
    }

    private Taking.Weighed weigh(Folder folder) {
        return new Taking(Own.DEFINITIONS, shelf, (service, number) -> false).weigh(folder);
    }

    @Test
    void itKeepsNoOtherServiceFromBeingPublished() {
        Folder all = with(published(), SmallService.named("newer"));

        assertThat(weigh(all)).isInstanceOfSatisfying(Taking.Weighed.Sound.class, sound -> {
            assertThat(sound.entries())
                    .extracting(Publication.Entry::service, Publication.Entry::fate)
                    .containsExactlyInAnyOrder(tuple("newer", Fate.PUBLISHED), tuple("odd", Fate.UNCHANGED));
            assertThat(sound.warnings()).extracting(Problem::file).contains("services/government-office/odd/form.yaml");
        });
    }

    @Test
    void whatIsOnlyInTheStoreKeepsNoOtherServiceFromBeingPublished() {
        published();
        Folder other =
                with(Own.around("services/government-office/odd/form.yaml", Own.FOLDER), SmallService.named("newer"));

        assertThat(weigh(other))
                .isInstanceOfSatisfying(
                        Taking.Weighed.Sound.class,
                        sound -> assertThat(sound.catalogue().service("odd")).isPresent());
    }

    @Test
    void itsNextVersionIsJudgedByTodaysRules() {
        published();
        Folder next =
                with(Own.around("services/government-office/odd/form.yaml", Own.FOLDER), ODD.guided("version: 2"));

        assertThat(weigh(next))
                .isInstanceOfSatisfying(
                        Taking.Weighed.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::reason)
                                .anyMatch(reason -> reason.contains("'amount < 0' is never true")));
    }
}
