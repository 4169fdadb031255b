package org.gulou.admin.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.gulou.catalog.definition.Folder;
import org.junit.jupiter.api.Test;

class NewVersionTest {
    private static final String SERVICE = "# why\nid: care   # stays\nversion: 9 # so far\ntitle: {zh: x}\n";

    @Test
    void onlyTheNumberOfTheVersionChanges() {
        assertThat(new String(NewVersion.raised(SERVICE.getBytes(UTF_8)), UTF_8))
                .isEqualTo(SERVICE.replace("version: 9", "version: 10"));
    }

    @Test
    void aCopyIsAnotherServiceInItsFirstVersion() {
        var live = new Folder(new TreeMap<>(Map.of(
                "services/health/care/service.yaml", "id: care\nversion: 3\n".getBytes(UTF_8),
                "services/health/care/form.yaml", "pages: []\n".getBytes(UTF_8),
                "services/health/other/form.yaml", "pages: []\n".getBytes(UTF_8))));

        assertThat(NewVersion.copied(live, "care", "new-care"))
                .containsOnlyKeys("services/health/new-care/service.yaml", "services/health/new-care/form.yaml")
                .hasEntrySatisfying(
                        "services/health/new-care/service.yaml",
                        bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("id: new-care\nversion: 1\n"));
    }
}
