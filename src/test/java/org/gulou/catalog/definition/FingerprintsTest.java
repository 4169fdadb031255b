package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private final Fingerprints fingerprints = new Fingerprints();

    @Test
    void theSameFilesInOtherArraysHaveTheSameFingerprint() {
        assertThat(of(Map.of("elements/person@1.yaml", "id: person", "services/a/b/form.yaml", "pages: []")))
                .isEqualTo(of(Map.of("elements/person@1.yaml", "id: person", "services/a/b/form.yaml", "pages: []")));
    }

    @Test
    void aSharedFileThatChangedInOneServiceIsSeenThere() {
        String before = of(Map.of("elements/person@1.yaml", "id: person", "services/a/b/form.yaml", "pages: []"));

        assertThat(of(Map.of("elements/person@1.yaml", "id: people", "services/a/b/form.yaml", "pages: []")))
                .isNotEqualTo(before);
    }

    @Test
    void aFileThatIsCalledOtherwiseIsAnother() {
        assertThat(of(Map.of("services/a/b/form.yaml", "pages: []")))
                .isNotEqualTo(of(Map.of("services/a/b/workflow.yaml", "pages: []")));
    }

    private String of(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        return fingerprints.of(new Folder(files));
    }
}
