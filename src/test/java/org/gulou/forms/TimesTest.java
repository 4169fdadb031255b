package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.forms.kind.Divisions;
import org.gulou.language.Surroundings;
import org.junit.jupiter.api.Test;

/** Moments that a clock fills in. */
class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:03:22.123456Z");

    private static final Form FORM = new Sketch()
            .page(
                    "one",
                    item("begun", "dateTime").with("default", "now()").required(),
                    item("late", "boolean").with("computed", "begun > date and time(\"2026-11-25T17:03:00\")"))
            .form();

    private static Journey journey(Answers answers) {
        return journey(answers, NOW);
    }

    private static Journey journey(Answers answers, Instant now) {
        return Journey.of(FORM, answers, Circumstances.of(Surroundings.at(now), Map.of(), Map.of(), Divisions.NONE));
    }

    @Test
    void noAnswerHasChangedWhenTheClockGoesOn() {
        Journey shown = journey(Answers.NONE);
        Answers answers = shown.read("one", Person.posting(shown, "one"), () -> "k");

        assertThat(journey(answers, NOW.plusSeconds(600)).mistakes("one")).isEmpty();
    }

    @Test
    void aMomentThatAClockFillsInIsRightAsItStands() {
        Journey shown = journey(Answers.NONE);
        assertThat(shown.questions("one", "en").getFirst().values()).containsExactly("2026", "11", "25", "17:03");

        Journey after = journey(shown.read("one", Person.posting(shown, "one"), () -> "k"));

        assertThat(after.mistakes("one")).isEmpty();
        assertThat(List.of(shown.value("late"), after.value("late"))).containsOnly(after.value("late"));
    }
}
