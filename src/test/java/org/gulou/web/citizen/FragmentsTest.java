package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gulou.forms.kind.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmentsTest {
    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfQuestionHasItsFragment(String kind) {
        assertThat(Path.of("src/main/webapp/WEB-INF/fields", kind + ".xhtml")).isNotEmptyFile();
    }

    static Stream<String> kinds() {
        return Stream.concat(Kind.NAMES.stream(), Stream.of("info", "heading", "group", "rows", "computed"));
    }
}
