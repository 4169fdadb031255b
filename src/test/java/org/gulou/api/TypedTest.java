package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static Typed typed(String json) {
        return Typed.of(JsonBodies.MAPPER.readTree(json));
    }

    @Test
    void whatAProgramSendsIsWhatAPersonWouldHaveTyped() {
        Typed typed = typed("""
                {"visit": {"day": "2026-03-04", "clean": true}, "area": 1.50, "faults": ["fire", "water"], "note": null}""");

        assertThat(typed.values())
                .isEqualTo(Map.of(
                        "visit.day", List.of("2026-03-04"),
                        "visit.clean", List.of("true"),
                        "area", List.of("1.50"),
                        "faults", List.of("fire", "water"),
                        "note", List.of()));
        assertThat(typed.rows()).isEmpty();
    }

    @Test
    void eachObjectOfAnArrayIsARowOfItsOwnAndRowsHoldRows() {
        Typed typed = typed("""
                {"rooms": [{"name": "厅", "doors": [{"width": 90}, {"width": 80}]}, {"name": "厨房"}]}""");

        assertThat(typed.rows()).containsExactly("rooms.r1", "rooms.r1.doors.r1", "rooms.r1.doors.r2", "rooms.r2");
        assertThat(typed.values())
                .containsEntry("rooms.r1.doors.r2.width", List.of("80"))
                .containsEntry("rooms.r2.name", List.of("厨房"));
    }

    @Test
    void aNumberKeepsItsDigits() {
        assertThat(typed("{\"sum\": 12345678901234567.10}").values())
                .containsEntry("sum", List.of("12345678901234567.10"));
    }

    @Test
    void noFormAsksSoDeepThatThePathsOfAFewNamesFillTheMemory() {
        String name = "n".repeat(200);
        String deep = "{\"%s\": {\"%s\": {\"a\": 1}}}".formatted(name, name);

        assertThatThrownBy(() -> typed(deep))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.as()).isEqualTo(Refused.As.TOO_LARGE));
    }

    @Test
    void noFormAsksTensOfThousandsOfQuestions() {
        String many = IntStream.range(0, 20_000)
                .mapToObj(number -> "\"q%d\": 1".formatted(number))
                .collect(Collectors.joining(", ", "{", "}"));

        assertThatThrownBy(() -> typed(many))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.as()).isEqualTo(Refused.As.TOO_LARGE));
    }
}
