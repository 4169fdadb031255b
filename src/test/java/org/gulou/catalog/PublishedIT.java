package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;
import org.gulou.catalog.finding.Entry;
import org.gulou.catalog.finding.Wish;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Problem;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The catalogue in the server: read at start, stored for ever, published as ZIP. */
@ArquillianTest
class PublishedIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of());
    private static final String FOOD = "services/market-regulation/food-business-licence/";

    @Inject
    Published published;

    @Inject
    Store store;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Test
    void theServicesInTheWarAreLiveAfterTheStart() {
        assertThat(published.catalogue().service("food-business-licence")).isPresent();
        assertThat(published.catalogue().offers()).isNotEmpty();
    }

    @Test
    void aStoredVersionCompilesFromItsOwnFilesAlone() {
        StoredVersion stored = store.version("food-business-licence", 1).orElseThrow();

        assertThat(stored.files().files()).containsKey(FOOD + "form.yaml").containsKey("elements/address@1.yaml");
    }

    @Test
    void whatIsPublishedAlreadyIsLeftUnchanged() {
        StoredVersion stored = store.version("food-business-licence", 1).orElseThrow();

        assertThat(published.publish(new ByteArrayInputStream(Zip.pack(stored.files())), ADMIN))
                .isInstanceOfSatisfying(
                        Publication.Done.class,
                        done -> assertThat(done.entries())
                                .contains(new Publication.Entry(
                                        "food-business-licence", 1, Publication.Fate.UNCHANGED, List.of())));
    }

    @Test
    void aNewVersionGoesLiveAndTheOldOneStays() {
        Folder next = edited("out-of-area-care", "version: 1\n", "version: 2\n");

        assertThat(published.publish(new ByteArrayInputStream(Zip.pack(next)), ADMIN))
                .isInstanceOf(Publication.Done.class);
        assertThat(published
                        .catalogue()
                        .service("out-of-area-care")
                        .orElseThrow()
                        .newest()
                        .number())
                .isEqualTo(2);
        assertThat(published.version(
                        "out-of-area-care", 1, "out-of-area-care--yunyan-healthcare-security", Instant.MAX))
                .isPresent();
        assertThat(published.history()).extracting(PublishedVersion::by).contains(ADMIN.id());
    }

    @Test
    void whatABodyAsksForLaterDoesNotTouchACaseFiledBefore() {
        String offers = "offers/520103.yaml";
        Folder next = replaced(
                edited("machinery-subsidy", "version: 1\n", "version: 2\n"),
                "services/agriculture/machinery-subsidy/service.yaml",
                "local: [promised]",
                "local: [promised, papers]");
        assertThat(publish(next)).isInstanceOf(Publication.Done.class);
        String before = new String(store.data().orElseThrow().files().get(offers), StandardCharsets.UTF_8);
        Instant filed = clock.instant();
        String paper = """
              - service: machinery-subsidy
                papers: [{id: shed-photo, add: true, title: {zh: 机库照片, en: Photo of the shed}}]
            """;

        assertThat(publish(next.with(Map.of(offers, (before + paper).getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(Publication.Done.class);

        Offer offer = published.catalogue().offersOf("machinery-subsidy").stream()
                .filter(one -> one.division().code().startsWith("520103"))
                .findFirst()
                .orElseThrow();
        assertThat(version(offer, filed).form().paperIds()).doesNotContain("shed-photo");
        assertThat(version(offer, clock.instant()).form().paperIds()).contains("shed-photo");
        publish(next.with(Map.of(offers, before.getBytes(StandardCharsets.UTF_8))));
    }

    private static Folder replaced(Folder folder, String path, String old, String by) {
        String text = new String(folder.files().get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        return folder.with(Map.of(path, text.replace(old, by).getBytes(StandardCharsets.UTF_8)));
    }

    private ServiceVersion version(Offer offer, Instant asOf) {
        return published
                .version(
                        "machinery-subsidy",
                        published.catalogue().version(offer).orElseThrow().number(),
                        offer.id(),
                        asOf)
                .orElseThrow();
    }

    private Publication publish(Folder folder) {
        return published.publish(new ByteArrayInputStream(Zip.pack(folder)), ADMIN);
    }

    @Test
    void whatAnotherNodePublishesIsFollowedWithoutARestart() throws SQLException {
        Folder next = edited("freedom-of-information", "version: 1\n", "version: 7\n");

        publishElsewhere(next);
        published.follow();

        assertThat(published
                        .catalogue()
                        .service("freedom-of-information")
                        .orElseThrow()
                        .newest()
                        .number())
                .isEqualTo(7);
    }

    @Test
    void aBrokenDefinitionIsRefusedAndNothingChanges() {
        Catalogue before = published.catalogue();
        Folder broken = edited("food-business-licence", "access: signed-in", "access: everybody");

        assertThat(published.publish(new ByteArrayInputStream(Zip.pack(broken)), ADMIN))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::file)
                                .containsExactly(FOOD + "service.yaml"));
        assertThat(published.catalogue()).isSameAs(before);
    }

    @Test
    void aRefusedPublicationIsWrittenIntoTheJournal() {
        var official = new Actor.Official("admin-" + UUID.randomUUID(), "管理员", Set.of());
        Folder broken = edited("food-business-licence", "access: signed-in", "access: everybody");

        published.publish(new ByteArrayInputStream(Zip.pack(broken)), official);

        assertThat(journal.entries("catalogue"))
                .filteredOn(entry -> entry.getActor().equals(official.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getAction()).isEqualTo("refuse-publication");
                    assertThat(journal.payload(entry)).contains("{\"problems\":1}");
                });
    }

    @Test
    void searchWorksInTheServer() {
        assertThat(published.finder().find(Wish.of("低保")).entries())
                .extracting(Entry::service)
                .startsWith("subsistence-allowance");
    }

    /** As a node does that shares nothing with this one but the database. */
    private void publishElsewhere(Folder files) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                    insert into service_version
                        (id, service, number, folder, files, sha256, published_at, published_by)
                    select 'freedom-of-information@7', service, 7, folder, ?, ?, published_at, 'elsewhere'
                    from service_version where id = 'freedom-of-information@1'\
                    """)) {
            insert.setBytes(1, Zip.pack(files));
            insert.setString(2, files.sha256());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private Folder edited(String service, String old, String by) {
        StoredVersion stored = store.version(service, 1).orElseThrow();
        var files = new TreeMap<>(stored.files().files());
        String path = stored.folder() + "/service.yaml";
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.putAll(Map.of(path, text.replace(old, by).getBytes(StandardCharsets.UTF_8)));
        return new Folder(files);
    }
}
