package org.gulou.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.api.Refused.As;
import org.gulou.cases.Proceeding;

/**
 * How far a case was when the program read it, told as its {@code ETag} (RFC 9110, 8.8.3) and sent back as {@code If-Match}: so
 * that no program decides what it has not seen, and one that sends a move twice takes it once.
 *
 * @param acts how many acts its history had
 */
record Seen(int acts) {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,6})\"\\s*");

    static Seen of(Proceeding now) {
        return new Seen(now.acts().size());
    }

    EntityTag tag() {
        return new EntityTag(String.valueOf(acts));
    }

    /**
     * Reads the header.
     *
     * @throws Refused if it is missing (RFC 6585, 3) or no tag of ours
     */
    static Seen read(Optional<String> header) {
        String sent = header.orElseThrow(() -> new Refused(As.UNSEEN, Refused.words("api.match.missing")));
        Matcher tag = TAG.matcher(sent);
        if (!tag.matches()) {
            throw new Refused(As.MALFORMED, Refused.words("api.match.wrong", sent));
        }
        return new Seen(Integer.parseInt(tag.group(1)));
    }
}
