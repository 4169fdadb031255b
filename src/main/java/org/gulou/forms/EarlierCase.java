package org.gulou.forms;

import java.time.LocalDate;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/**
 * A case in which a person told something before.
 *
 * @param number of the case
 * @param day on which it was filed, of the office
 * @param service its title
 */
public record EarlierCase(String number, LocalDate day, LocalizedText service) {
    private static final LocalizedText WORDS =
            LocalizedText.of("沿用{day}在“{service}”里填写的内容", "As told in {service} on {day}");

    private static final LocalizedText HANDED_IN =
            LocalizedText.of("沿用{day}办理“{service}”时交的文件（{number}）", "Handed in with {service} on {day} ({number})");

    /** Where and when, for whoever reads an answer that came from it. */
    public LocalizedText words() {
        return fill(WORDS);
    }

    /** The same for whoever looks at a file that came from it. */
    public LocalizedText handedIn() {
        return Judge.fill(fill(HANDED_IN), "number", LocalizedText.of(number, number));
    }

    private LocalizedText fill(LocalizedText words) {
        return Judge.fill(Judge.fill(words, "day", OfficeTime.words(day)), "service", service);
    }
}
