package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Problem;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The catalogue in the server: read at start, stored for ever, published as ZIP. */
@ArquillianTest
class PublishedIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", java.util.Set.of());
    private static final String FOOD = "services/market-regulation/food-business-licence/";

    @Inject
    Published published;

    @Inject
    Store store;

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
                                .contains(
                                        new Publication.Entry("food-business-licence", 1, Publication.Fate.UNCHANGED)));
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
        assertThat(published.version("out-of-area-care", 1)).isPresent();
        assertThat(published.history()).extracting(PublishedVersion::by).contains(ADMIN.id());
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
    void searchWorksInTheServer() {
        assertThat(published.search().find("低保")).extracting(Service::id).startsWith("subsistence-allowance");
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
