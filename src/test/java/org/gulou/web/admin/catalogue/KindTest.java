package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;

/** Whatever the catalogue is made of is found among its kinds, and written with the help of its schema. */
class KindTest {
    @Test
    void everyFileIsOfAKind() {
        assertThat(Own.FOLDER.only(path -> path.contains("/")).paths())
                .allSatisfy(path -> assertThat(Kind.of(path)).as(path).isPresent());
    }

    @Test
    void everyFileInYamlIsCompletedFromASchema() {
        assertThat(Own.FOLDER.only(path -> path.endsWith(".yaml")).paths())
                .allSatisfy(path -> assertThat(Own.FOLDER.paths())
                        .as(path)
                        .contains("schemas/" + Kind.schema(path) + ".schema.json"));
    }
}
