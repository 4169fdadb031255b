package org.gulou.kernel;

import java.time.Duration;

/** How long something lasts, as people read it: the same wherever it stands. */
public final class Lasting {
    private static final LocalizedText MONTH = LocalizedText.of("个月", " month");
    private static final LocalizedText DAY = LocalizedText.of("天", " day");
    private static final LocalizedText HOUR = LocalizedText.of("小时", " hour");
    private static final LocalizedText MINUTE = LocalizedText.of("分钟", " minute");
    private static final LocalizedText SECOND = LocalizedText.of("秒", " second");

    private Lasting() {}

    /** 14 months, 1 month. */
    public static LocalizedText months(long months) {
        return counted(months, MONTH);
    }

    /** 3 days, 1 hour 30 minutes; what is less than a second is left out. */
    public static LocalizedText words(Duration lasting) {
        if (lasting.isNegative()) {
            return words(lasting.negated()).map(words -> "-" + words);
        }
        LocalizedText words = LocalizedText.NONE;
        words = joined(words, lasting.toDaysPart(), DAY);
        words = joined(words, lasting.toHoursPart(), HOUR);
        words = joined(words, lasting.toMinutesPart(), MINUTE);
        words = joined(words, lasting.toSecondsPart(), SECOND);
        return words.or(counted(0, DAY));
    }

    private static LocalizedText joined(LocalizedText before, long count, LocalizedText unit) {
        LocalizedText next = counted(count, unit);
        return count == 0
                ? before
                : before.equals(LocalizedText.NONE)
                        ? next
                        : LocalizedText.of(before.in("zh") + next.in("zh"), before.in("en") + " " + next.in("en"));
    }

    private static LocalizedText counted(long count, LocalizedText unit) {
        return LocalizedText.of(count + unit.in("zh"), count + unit.in("en") + (Math.abs(count) == 1 ? "" : "s"));
    }
}
