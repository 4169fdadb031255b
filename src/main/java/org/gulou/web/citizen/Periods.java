package org.gulou.web.citizen;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;

/** How long something takes, in the reader's words. */
final class Periods {
    private Periods() {}

    /** Without a period it is decided at once. */
    static LocalizedText words(Optional<Period> period) {
        return period.map(Period::words).orElse(LocalizedText.of("即时办结", "At once"));
    }

    static String words(Optional<Period> period, Language language) {
        return language.of(words(period));
    }
}
