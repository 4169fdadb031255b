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

    @Column(name = "shown_from")
    private @Nullable Instant from;

    @Column(name = "shown_until")
    private @Nullable Instant until;

    @Version
    private long version;

    protected Bulletin() {}

    Bulletin(LocalizedText text, Span span) {
        say(text, span);
    }

    /** When it is shown: from at once where there is no beginning, and until somebody takes it down where there is no end. */
    public record Span(Optional<Instant> from, Optional<Instant> until) {
        /** At once, until somebody takes it down. */
        public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

        boolean isOver(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isPresent();
        }

        boolean holds(Instant now) {
            return !isOver(now) && from.filter(now::isBefore).isEmpty();
        }
    }

    final void say(LocalizedText text, Span span) {
        textZh = text.in("zh");
        textEn = text.in("en");
        from = span.from().orElse(null);
        until = span.until().orElse(null);
    }

    public LocalizedText text() {
        return LocalizedText.of(textZh, textEn);
    }

    public Span span() {
        return new Span(Optional.ofNullable(from), Optional.ofNullable(until));
    }
}
