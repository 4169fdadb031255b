package org.gulou.web.citizen;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;

/** How long something takes, in the reader's words. */
final class Periods {
    private Periods() {}

    /** Without a period it is decided at once. */
    static String words(Optional<Period> period, Language language) {
        return language.of(period.map(Periods::words).orElse(LocalizedText.of("即时办结", "At once")));
    }

    static LocalizedText words(Period period) {
        String unit = switch (period.unit()) {
            case WORKING_DAYS -> "个工作日";
            case DAYS -> "天";
            case WEEKS -> "周";
            case MONTHS -> "个月";
            case YEARS -> "年";
            case HOURS -> "小时";
            case MINUTES -> "分钟";
        };
        return LocalizedText.of(period.amount() + " " + unit, period.toString());
    }
}
