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

    /** Where and when, for whoever reads an answer that came from it. */
    public LocalizedText words() {
        return Judge.fill(Judge.fill(WORDS, "day", OfficeTime.words(day)), "service", service);
    }
}
