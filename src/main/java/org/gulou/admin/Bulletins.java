package org.gulou.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gulou.identity.Admins;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;

/** Shows the bulletin and takes it down. Every page asks for it, so what was read is good for half a minute. */
@ApplicationScoped
public class Bulletins {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String OBJECT = "portal";

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private record Read(Optional<Bulletin> bulletin, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }

    private volatile Optional<Read> last = Optional.empty();

    /** What is to be read now. Other nodes know of a change within half a minute. */
    public Optional<Bulletin> current() {
        Instant now = clock.instant();
        return known().filter(one -> one.span().holds(now));
    }

    /** What is to be read now or from some moment on. */
    public Optional<Bulletin> kept() {
        Instant now = clock.instant();
        return known().filter(one -> !one.span().isOver(now));
    }

    private Optional<Bulletin> known() {
        return last.filter(Read::isFresh).orElseGet(this::read).bulletin();
    }

    private Read read() {
        var read = new Read(find(), System.nanoTime());
        last = Optional.of(read);
        return read;
    }

    private Optional<Bulletin> find() {
        return Optional.ofNullable(em.find(Bulletin.class, Bulletin.ONLY));
    }

    /** Shows a text, in the place of the one before. */
    @Transactional
    public void show(Actor by, LocalizedText text, Bulletin.Span span) {
        Admins.require(by);
        find().ifPresentOrElse(one -> one.say(text, span), () -> em.persist(new Bulletin(text, span)));
        journal.record(by, "show-bulletin", OBJECT, Map.of("zh", text.in("zh"), "en", text.in("en")), clock.instant());
        last = Optional.empty();
    }

    @Transactional
    public void takeDown(Actor by) {
        Admins.require(by);
        find().ifPresent(one -> {
            em.remove(one);
            journal.record(by, "end-bulletin", OBJECT, Map.of(), clock.instant());
        });
        last = Optional.empty();
    }
}
