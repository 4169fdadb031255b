package org.gulou.notifications;

import java.util.ArrayList;
import java.util.List;
import org.gulou.cases.VisitNews;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/** What a message says of a time at an office: which and when, and what the office says with it. */
final class VisitWords {
    /** More of it stands on the page of the case. */
    private static final int LONGEST_IN_TEXT = 60;

    private VisitWords() {}

    static Detail of(VisitNews visit) {
        return new Detail(
                language -> visit.booking().of().title().in(language)
                        + Words.in(language).say("list.colon")
                        + OfficeTime.onWeekday(visit.start()).in(language),
                words -> lines(visit, words),
                words -> visit.reason().isEmpty() ? "" : words.say("news.visit.reason.brief", brief(visit.reason())));
    }

    private static List<String> lines(VisitNews visit, Words words) {
        var lines = new ArrayList<String>();
        if (!visit.reason().isEmpty()) {
            lines.add(words.say("news.visit.reason", visit.reason()));
        }
        return lines;
    }

    private static String brief(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_IN_TEXT
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_IN_TEXT)) + "…";
    }
}
