package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gulou.forms.kind.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {
    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfQuestionHasItsFragment(String kind) {
        for (Kind.View view : Kind.View.values()) {
            assertThat(Path.of("src/main/webapp/WEB-INF/fields", Fields.fragment(kind, view, 13) + ".xhtml"))
                    .isNotEmptyFile();
        }
    }

    static Stream<String> kinds() {
        return Stream.concat(Kind.NAMES.stream(), Stream.of("info", "heading", "group", "rows", "matrix", "computed"));
    }

    @Test
    void fewOptionsAreButtonsAndManyAreAList() {
        assertThat(Fields.fragment("choice", Kind.View.USUAL, 12)).isEqualTo("choice");
        assertThat(Fields.fragment("choice", Kind.View.USUAL, 13)).isEqualTo("list");
    }
}
