package org.gulou.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.api.Refused.As;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Sha256;

/**
 * How far a case was when the program read it, told as its {@code ETag} (RFC 9110, 8.8.3) and sent back as {@code If-Match}: so
 * that no program decides what it has not seen, and one that sends a move twice takes it once.
 *
 * @param acts how many acts its history had
 */
record Seen(int acts) {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,6})(?:\\.[0-9a-f]{16})?\"\\s*");

    static Seen of(Proceeding now) {
        return new Seen(now.acts().size());
    }

    /** The tag of a case that is sent as {@code json}: of a case that has gone no further, more than its acts can change. */
    EntityTag tag(String json) {
        return new EntityTag(acts + "." + Sha256.hex(json).substring(0, 16));
    }

    /**
     * Reads the header; the number of acts alone is enough.
     *
     * @throws Refused if it is missing (RFC 6585, 3), a weak tag (RFC 9110, 13.1.1), or no tag of ours
     */
    static Seen read(Optional<String> header) {
        String sent = header.orElseThrow(() -> new Refused(As.UNSEEN, Refused.words("api.match.missing")));
        if (sent.strip().startsWith("W/")) {
            throw new Refused(As.OVERTAKEN, Refused.words("api.match.weak", sent));
        }
        Matcher tag = TAG.matcher(sent);
        if (!tag.matches()) {
            throw new Refused(As.MALFORMED, Refused.words("api.match.wrong", sent));
        }
        return new Seen(Integer.parseInt(tag.group(1)));
    }
}
