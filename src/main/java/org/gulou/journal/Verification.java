package org.gulou.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** One reading of the journal from its beginning to its end, that remembers the first thing wrong. */
final class Verification {
    private final Map<Long, String> anchors;
    private final Verdict.Anchor head;
    private final Map<String, Long> payloadsGone = new HashMap<>();
    private Verdict.Anchor last = Verdict.Anchor.START;
    private long unsealed;
    private long brokenAt = Long.MAX_VALUE;
    private String what = "";

    /** @param head the head before the reading */
    Verification(List<Verdict.Anchor> anchors, Verdict.Anchor head) {
        this.head = head;
        this.anchors = anchors.stream()
                .collect(Collectors.toMap(Verdict.Anchor::position, Verdict.Anchor::hash, (first, second) -> first));
    }

    /** The next sealed entry; {@code json} is null where its payload was erased. */
    void link(long position, Link link, String previous, String hash, @Nullable String json) {
        long expected = last.position() + 1;
        if (position != expected) {
            broken(Math.min(position, expected), "it is missing, or another stands in its place");
        } else if (!last.hash().equals(previous)) {
            broken(position, "it does not follow the entry before it");
        } else if (!link.hash(position, last.hash()).equals(hash)) {
            broken(position, "it was changed after it was sealed");
        } else if (anchors.containsKey(position) && !hash.equals(anchors.get(position))) {
            broken(position, "the chain was rewritten since its head was noted");
        }
        last(position, hash, head);
        payload(position, link, json);
        last = new Verdict.Anchor(position, hash);
    }

    private void payload(long position, Link link, @Nullable String json) {
        if (link.action().equals(Journal.ERASE)) {
            payloadsGone.remove(link.object());
        }
        if (json == null && link.payloadHash().equals(Canonical.NOTHING_HASH)) {
            return;
        }
        if (json == null) {
            payloadsGone.putIfAbsent(link.object(), position);
        } else if (!Sha256.hex(json).equals(link.payloadHash())) {
            broken(position, "what was said with it was changed");
        }
    }

    /** An entry that still waits for the seal; an erasure counts even so. */
    void unsealed(Link link) {
        unsealed++;
        if (link.action().equals(Journal.ERASE)) {
            payloadsGone.remove(link.object());
        }
    }

    private void last(long position, String hash, Verdict.Anchor noted) {
        if (position == noted.position() && !hash.equals(noted.hash())) {
            broken(Math.max(1, position), "it is not the head that the sealer noted");
        }
    }

    /** @param now the head after the reading */
    Verdict end(Verdict.Anchor now) {
        payloadsGone
                .values()
                .forEach(position -> broken(position, "what was said with it is gone, and no entry says so"));
        if (last.position() < head.position()) {
            broken(last.position() + 1, "it and all after it were cut off");
        } else if (last.position() > now.position()) {
            broken(now.position() + 1, "it comes after the head that the sealer noted");
        }
        last(last.position(), last.hash(), now);
        anchors.keySet().stream()
                .filter(position -> position > last.position())
                .forEach(position -> broken(last.position() + 1, "it and all after it were cut off"));
        return brokenAt == Long.MAX_VALUE
                ? new Verdict.Sound(last, unsealed)
                : new Verdict.Broken(brokenAt, what, unsealed);
    }

    private void broken(long position, String why) {
        if (position < brokenAt) {
            brokenAt = position;
            what = why;
        }
    }
}
