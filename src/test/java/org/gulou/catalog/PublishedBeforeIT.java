package org.gulou.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.definition.Bundle;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A portal that finds in its store what an earlier release took and it would refuse: a question that is never asked. */
@ArquillianTest
class PublishedBeforeIT {
    private static final Actor PORTAL = new Actor.Portal();

    private static final SmallService ODD = SmallService.named("taken-by-an-earlier-release")
            .asking(
                    "{id: amount, kind: integer, title: {zh: 数量, en: Amount}, required: true, min: 0, max: 9}",
                    "{id: note, kind: text, title: {zh: 说明, en: Note}, required: true, maxLength: 40, show: amount < 0}");

    @Inject
    Published published;

    @Inject
    Store store;

    @Inject
    Clock clock;

    /** As another node of that release would have: this one hears of it by the edition. */
    private void takenByAnEarlierRelease() {
        var files = new HashMap<String, byte[]>();
        ODD.files()
                .forEach((name, text) ->
                        files.put("services/government-office/" + ODD.id() + "/" + name, text.getBytes(UTF_8)));
        Folder all = published.folder().with(files);
        var definitions = new Definitions(published.schemas());
        assertThat(definitions.read(all)).isInstanceOf(Definitions.Reading.Refused.class);
        Bundle bundle = ((Definitions.Reading.Sound) definitions.again(Layout.shared(all), Layout.services(all)))
                .bundles().stream()
                        .filter(one -> one.service().equals(ODD.id()))
                        .findFirst()
                        .orElseThrow();
        store.keep(
                Map.of(bundle, Publication.Fate.PUBLISHED), Optional.empty(), PORTAL, Approval.NONE, clock.instant());
        published.follow();
    }

    @Test
    void itIsOfferedItsCasesCanBeOpenedAndOthersArePublishedBesideIt() throws IOException {
        takenByAnEarlierRelease();

        Offer offer = published.catalogue().offersOf(ODD.id()).getFirst();
        assertThat(published.version(ODD.id(), 1, offer.id(), Instant.MAX)).isPresent();
        assertThat(SmallService.named("published-beside-it").publish(published).service())
                .isEqualTo("published-beside-it");
        assertThat(published.catalogue().service(ODD.id())).as("and it stays").isPresent();
    }
}
