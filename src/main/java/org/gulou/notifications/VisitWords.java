package org.gulou.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Venues;
import org.gulou.cases.VisitNews;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/** What a message says of a time at an office: which and when, and what the office says with it. */
final class VisitWords {
    /** More of it stands on the page of the case. */
    private static final int LONGEST_IN_TEXT = 60;

    private VisitWords() {}

    /** @param venue where she has to come; empty where she need not, or nobody can say */
    static Detail of(VisitNews visit, Optional<Venues.Venue> venue) {
        return new Detail(
                language -> visit.booking().of().title().in(language)
                        + Words.in(language).say("list.colon")
                        + OfficeTime.onWeekday(visit.start()).in(language),
                words -> lines(visit, venue, words),
                words -> brief(visit, venue, words));
    }

    private static boolean comes(VisitNews visit) {
        return switch (visit.what()) {
            case BOOKED, GIVEN, MOVED, REMINDED -> true;
            case CANCELLED, GIVEN_BACK, CAME -> false;
        };
    }

    private static List<String> lines(VisitNews visit, Optional<Venues.Venue> venue, Words words) {
        var lines = new ArrayList<String>();
        venue.filter(there -> comes(visit)).ifPresent(there -> lines.add(where(there, words)));
        if (!visit.reason().isEmpty()) {
            lines.add(words.say("news.visit.reason", visit.reason()));
        }
        if (isUnsure(visit)) {
            lines.add(words.say("visit.unsure"));
        }
        return lines;
    }

    private static String brief(VisitNews visit, Optional<Venues.Venue> venue, Words words) {
        String where = venue.filter(there -> comes(visit) && !there.place().isEmpty())
                .map(there -> words.say(
                        "news.visit.where.brief",
                        brief(there.place().in(words.locale().getLanguage()))))
                .orElse("");
        String reason =
                visit.reason().isEmpty() ? "" : words.say("news.visit.reason.brief", brief(unended(visit.reason())));
        return where + reason + (isUnsure(visit) ? words.say("visit.unsure.brief") : "");
    }

    private static String where(Venues.Venue venue, Words words) {
        String language = words.locale().getLanguage();
        String office = venue.office().name().in(language);
        String where = venue.where().in(language);
        return where.isEmpty() ? words.say("news.visit.office", office) : words.say("news.visit.where", office, where);
    }

    /** Whether the holidays of its year are not published yet. */
    private static boolean isUnsure(VisitNews visit) {
        return comes(visit)
                && visit.after()
                        .situation()
                        .surroundings()
                        .calendar()
                        .provisional(visit.start().toLocalDate());
    }

    /** Without the full stop that the words around it bring. */
    private static String unended(String reason) {
        return reason.replaceAll("[。.]+$", "");
    }

    private static String brief(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_IN_TEXT
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_IN_TEXT)) + "…";
    }
}
