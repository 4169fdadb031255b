package org.gulou.language;

import static java.util.Map.entry;
import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.gulou.kernel.Sentence;

/** What is written instead of a number with a measure behind it, as people write it: 200万, 14 天, 1.8 m, 6am. */
final class Measures {
    private static final Map<String, Integer> ZEROS =
            Map.of("千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "k", 3, "million", 6);
    private static final Map<String, String> PERIODS = Map.ofEntries(
            entry("天", "days"),
            entry("日", "days"),
            entry("个工作日", "working days"),
            entry("工作日", "working days"),
            entry("周", "weeks"),
            entry("个月", "months"),
            entry("月", "months"),
            entry("年", "years"),
            entry("小时", "hours"),
            entry("分钟", "minutes"),
            entry("workday", "working days"),
            entry("workdays", "working days"),
            entry("weekdays", "working days"),
            entry("business", "working days"),
            entry("calendar", "days"),
            entry("natural", "days"),
            entry("wks", "weeks"),
            entry("yrs", "years"),
            entry("hrs", "hours"),
            entry("mins", "minutes"));

    private Measures() {}

    /** @param word directly behind the number, a sign or a word */
    static Sentence behind(String number, String word) {
        String measure = word.toLowerCase(Locale.ROOT);
        if (measure.isEmpty() || !number.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            return Sentence.NONE;
        }
        if (measure.equals(":") || measure.equals("am") || measure.equals("pm") || measure.equals("点")) {
            return say("A time is written time(\"09:00:00\")");
        }
        if (ZEROS.containsKey(measure)) {
            return say(
                    "Write the number out: {number}",
                    new BigDecimal(number).movePointRight(ZEROS.get(measure)).toPlainString());
        }
        if (PERIODS.containsKey(measure)) {
            return say("Write {rule}", number + " " + PERIODS.get(measure));
        }
        return Character.isLetter(measure.codePointAt(0))
                ? say("Write the number alone: {number}; the unit belongs to the item", number)
                : Sentence.NONE;
    }
}
