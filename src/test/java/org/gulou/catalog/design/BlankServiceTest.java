package org.gulou.catalog.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankServiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"county", "prefecture", "province"})
    void aServiceThatIsBegunCanBeTriedAtOnce(String level) {
        var blank = new BlankService(
                "dog-walking",
                "CAD",
                level,
                new Wording("遛“狗”: 登记", "Dog: \"walking\""),
                new Wording("动物防疫法", "Animal Epidemic Law"),
                new Wording("养狗的人。", "Who keeps a dog."));
        var files = new TreeMap<String, byte[]>();
        blank.files()
                .forEach((path, text) -> files.put("services/civil-affairs/dog-walking/" + path, text.getBytes(UTF_8)));

        Catalogue catalogue = Own.sound(Own.FOLDER.with(files));

        assertThat(catalogue.service("dog-walking").orElseThrow().title().in("en"))
                .isEqualTo("Dog: \"walking\"");
    }
}
