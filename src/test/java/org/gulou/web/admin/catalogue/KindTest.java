package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.catalog.definition.Own;
import org.gulou.kernel.Words;
import org.junit.jupiter.api.Test;

/** Whatever the catalogue is made of is found among its kinds, and written with the help of its schema. */
class KindTest {
    @Test
    void everyFileIsOfAKind() {
        assertThat(Own.FOLDER.only(path -> path.contains("/")).paths())
                .allSatisfy(path -> assertThat(Kind.of(path)).as(path).isPresent());
    }

    @Test
    void whatAFileOfAServiceIsForIsSaidInBothLanguages() {
        assertThat(Own.FOLDER.only(path -> path.startsWith("services/")).paths())
                .extracting(path -> "owner.part." + Kind.part(path))
                .allSatisfy(key -> assertThat(Words.in("en").bundle().containsKey(key))
                        .as(key)
                        .isTrue())
                .allSatisfy(key -> assertThat(Words.in("zh").bundle().containsKey(key))
                        .as(key)
                        .isTrue())
                .hasSizeGreaterThan(100);
        assertThat(Kind.part("elements/person@1.yaml")).isEmpty();
    }

    @Test
    void everyFileInYamlIsCompletedFromASchema() {
        assertThat(Own.FOLDER.only(path -> path.endsWith(".yaml")).paths())
                .allSatisfy(path -> assertThat(Own.FOLDER.paths())
                        .as(path)
                        .contains("schemas/" + Kind.schema(path) + ".schema.json"));
    }
}
