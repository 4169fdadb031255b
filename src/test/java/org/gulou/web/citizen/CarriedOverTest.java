package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.Answers;
import org.junit.jupiter.api.Test;

/** What was told before an application begins fills in what she sees again, and nothing else. */
class CarriedOverTest {
    @Test
    void whatIsAnsweredOrContinuedStaysAsItIs() {
        Answers begun = Answers.NONE.with("rent", List.of("900")).withSettled(Set.of("rent", "landlord"));

        Answers entered = CarriedOver.entered(
                begun, Map.of("rent", List.of("1000"), "landlord", List.of("李强"), "children", List.of("2")));

        assertThat(entered).isEqualTo(begun.with("children", List.of("2")));
    }
}
