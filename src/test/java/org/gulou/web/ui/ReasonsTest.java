package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void whatIsTheSameForSeveralFilesIsSaidOnceWithTheirNumber() {
        var reasons = new Reasons();
        List.of("At most 10.", "'x.pdf' is empty.", "At most 10.", "At most 10.")
                .forEach(reasons::add);

        assertThat(reasons.words(number -> " (" + number + " files)"))
                .isEqualTo("At most 10. (3 files) 'x.pdf' is empty.");
    }
}
