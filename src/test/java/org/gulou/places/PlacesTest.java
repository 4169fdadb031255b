package org.gulou.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Division division(String code, String zh, String en) {
        var own = new DivisionCode(code);
        return new Division(own, own.level(), LocalizedText.of(zh, en), own.parent());
    }

    @Test
    void aPlaceIsNamedWidestFirstInChineseAndLastInEnglish() {
        var places = new Places(
                List.of(
                        division("520000", "贵州省", "Guizhou Province"),
                        division("520100", "贵阳市", "Guiyang"),
                        division("520103", "云岩区", "Yunyan District")),
                List.of());

        assertThat(places.named(new DivisionCode("520103")))
                .isEqualTo(LocalizedText.of("贵阳市云岩区", "Yunyan District, Guiyang"));
    }
}
