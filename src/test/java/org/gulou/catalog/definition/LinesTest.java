package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault inside a text is told on its line, in whatever way YAML lets one write it over several. */
class LinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule: |\n  hasCar and\n  weight > 3\n",
                "rule: >-\n  hasCar and\n  weight > 3\n",
                "rule: |\n  # what it weighs\n  hasCar and\n    weight > 3\n",
                "rule: hasCar and\n  weight > 3\n",
                "rule: 'hasCar and\n  weight > 3'\n",
                "rule: \"hasCar and\n  weight > 3\"\n"
            })
    void aFaultIsToldOnTheLineWhereItStands(String yaml) {
        var rule = ((Node.Fields) Yaml.read("form.yaml", yaml, new Mistakes()).orElseThrow())
                .written("rule")
                .orElseThrow();
        String[] lines = yaml.split("\n", -1);
        int line = lines.length - 1;

        var place = rule.place().right(rule.text().indexOf("weight"));

        assertThat(place).hasToString("form.yaml:" + line + ":" + (lines[line - 1].indexOf("weight") + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule: hasCar\n", "rule: 'hasCar'\n", "rule: \"hasCar\"\n"})
    void aTextOnOneLineStandsWhereItBegins(String yaml) {
        var rule = ((Node.Fields) Yaml.read("form.yaml", yaml, new Mistakes()).orElseThrow())
                .written("rule")
                .orElseThrow();

        assertThat(rule.place().right(3)).hasToString("form.yaml:1:" + (yaml.indexOf("hasCar") + 4));
    }
}
