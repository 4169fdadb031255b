package org.gulou.admin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What everybody reads on top of every page, such as announced maintenance. There is at most one. */
@Entity
@Table(name = "bulletin")
public class Bulletin {
    static final int ONLY = 1;

    /** So long may it be in each language. */
    public static final int LONGEST = 500;

    @Id
    private int id = ONLY;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "shown_until")
    private @Nullable Instant until;

    @Version
    private long version;

    protected Bulletin() {}

    Bulletin(LocalizedText text, Optional<Instant> until) {
        say(text, until);
    }

    final void say(LocalizedText text, Optional<Instant> end) {
        textZh = text.in("zh");
        textEn = text.in("en");
        until = end.orElse(null);
    }

    public LocalizedText text() {
        return LocalizedText.of(textZh, textEn);
    }

    /** From when it is not shown any more; empty where somebody takes it down. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    boolean isShown(Instant now) {
        return until().filter(end -> !now.isBefore(end)).isEmpty();
    }
}
