package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSentTest {
    private static Optional<PrefillWish> read(String type, String body) throws IOException {
        return JsonSent.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type, PrefillWish.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=utf-8"})
    void aTypeIsReadWithoutRegardToCase(String type) throws IOException {
        assertThat(read(type, "{\"offer\": \"a\"}").flatMap(PrefillWish::offer)).contains("a");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("application/jsonlines", "{}", As.NOT_JSON, "jsonlines"),
                arguments("application/json", "{\"offer\": \"a\", \"offer\": \"b\"}", As.MALFORMED, "line 1"),
                arguments("application/json", "{\"answers\": {\"a\": 1, \"a\": 2}}", As.MALFORMED, "line 1"),
                arguments("application/json", "{\"reference\": \"a\\u0000\"}", As.MALFORMED, "U+0000"),
                arguments("application/json", "{\"answers\": {\"a\": [\"\\ud800\"]}}", As.MALFORMED, "surrogate"),
                arguments("application/json", "{\"offer\": [\"a\"]}", As.MALFORMED, "\"offer\" must be a text"),
                arguments("application/json", "[".repeat(5_000), As.MALFORMED, "nested deeper"),
                arguments("application/json", "[]", As.MALFORMED, "one JSON object"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeKeptAsItWasSentIsRefused(String type, String body, As as, String why) {
        assertThatThrownBy(() -> read(type, body)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.as()).isEqualTo(as);
            assertThat(refused.why().in("en")).contains(why);
        });
    }

    @Test
    void whatAMoveIsGivenIsAnObject() {
        assertThatThrownBy(() -> JsonSent.read(
                        new ByteArrayInputStream("{\"given\": 5}".getBytes(StandardCharsets.UTF_8)),
                        "application/json",
                        MoveWish.class))
                .hasMessageContaining("\"given\" must be an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"贵州 \\ud83d\\ude00", "a\\nb"})
    void everyRealTextIsTaken(String text) throws IOException {
        assertThat(read("application/json", "{\"reference\": \"%s\"}".formatted(text)))
                .isPresent();
    }
}
