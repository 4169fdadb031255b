package org.gulou.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gulou.catalog.Edition;

/**
 * Which edition of open data it is, so that whoever has it is told that it is the same (RFC 9110, 13.1).
 *
 * @param mark another one whenever the data are others
 * @param at when they became what they are
 */
record OpenEdition(String mark, Instant at) {
    private static final int MARK = 16;

    /**
     * What the catalogue says within a stretch of time, such as a day.
     *
     * @param stretch its name
     * @param since when it began
     */
    static OpenEdition of(Edition catalogue, String stretch, Instant since) {
        String mark = catalogue.mark();
        return new OpenEdition(
                mark.substring(0, Math.min(MARK, mark.length())) + "-" + stretch,
                catalogue.at().isAfter(since) ? catalogue.at() : since);
    }

    /** Whether the asker has it; then it is answered. */
    boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        String tag = "W/\"" + mark + "\"";
        Instant last = at.truncatedTo(ChronoUnit.SECONDS);
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", last.toEpochMilli());
        response.setHeader("Cache-Control", "public, no-cache");
        String known = request.getHeader("If-None-Match");
        boolean same = known == null
                ? since(request) >= last.toEpochMilli()
                : known.contains(tag) || known.strip().equals("*");
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    /** The time that a reader's copy is of; what is no time counts as none (RFC 9110, 13.1.3). */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }
}
