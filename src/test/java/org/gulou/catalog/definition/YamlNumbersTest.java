package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"12", "-0.5", ".5", "1e3", "52010320260302000001"})
    void whatIsWrittenAsANumberIsOne(String text) {
        assertThat(sort(text)).isEqualTo(Node.Sort.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999"})
    void whatNobodyCouldWriteOutIsText(String text) {
        assertThat(sort(text)).isEqualTo(Node.Sort.TEXT);
    }

    @Test
    void aThousandDigitsAreText() {
        assertThat(sort("1".repeat(1000))).isEqualTo(Node.Sort.TEXT);
    }

    private static Node.Sort sort(String number) {
        var fields = (Node.Fields)
                Yaml.read("some.yaml", "n: " + number, new Mistakes()).orElseThrow();
        return ((Node.Scalar) fields.fields().get("n")).sort();
    }
}
