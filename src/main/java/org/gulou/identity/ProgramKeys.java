package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.kernel.Sha256;

/** The programs that offices let in: made and stopped by administrators, who give them posts as they do people. */
@ApplicationScoped
public class ProgramKeys {
    /** A key that nobody renews is one that nobody remembers. */
    static final int LONGEST_IN_DAYS = 731;

    private static final int LONGEST_NAME = 100;

    /** So that a key is known for what it is where it was written by mistake. */
    private static final String START = "gulou_";

    /** Five bits each. */
    private static final int LETTERS = 52;

    private static final Pattern SHAPE = Pattern.compile(START + "[0-9a-z]{" + LETTERS + "}");

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What came of a wish. */
    public sealed interface Outcome {
        /**
         * A key is made.
         *
         * @param secret to be shown this once; nobody can read it again
         */
        record Made(ProgramKey key, String secret) implements Outcome {}

        /** Nothing was kept; the mistakes in the order of the form. */
        record Refused(List<Mistake> mistakes) implements Outcome {
            Refused(Mistake only) {
                this(List.of(only));
            }
        }
    }

    /**
     * Something that has to be put right first.
     *
     * @param field the name of the component of the wish
     * @param key of the words that say what to do, with {@code what} in their place
     */
    public record Mistake(String field, String key, String what) {}

    /**
     * A program that has shown its key.
     *
     * @param self who acts, with the posts that the program holds at this moment
     */
    public record Program(Actor.Official self, boolean mayAct, Optional<String> service) {
        /** Whether it may have to do with cases of this service. */
        public boolean isFor(String asked) {
            return service.isEmpty() || service.get().equals(asked);
        }
    }

    /** Lets a program in from now on; what it may see and do is what the posts given to it may. */
    @Transactional
    public Outcome make(Actor.Official admin, ProgramKey.Wish wish) {
        Admins.require(admin);
        Instant now = clock.instant();
        List<Mistake> mistakes = mistakes(wish);
        if (!mistakes.isEmpty()) {
            return new Outcome.Refused(mistakes);
        }
        var program = new Person(new Person.Contact(wish.name(), "", "", "", "zh"), now);
        em.persist(program);
        return made(admin, wish, program.getId(), now);
    }

    /** All that is wrong with a wish, in the order of the form. */
    public List<Mistake> mistakes(ProgramKey.Wish wish) {
        LocalDate today = OfficeTime.day(clock.instant());
        LocalDate latest = today.plusDays(LONGEST_IN_DAYS);
        var mistakes = new ArrayList<Mistake>();
        if (wish.name().isEmpty() || wish.name().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("name", "key.name.wrong", String.valueOf(LONGEST_NAME)));
        }
        if (wish.lastDay().isBefore(today) || wish.lastDay().isAfter(latest)) {
            mistakes.add(new Mistake("lastDay", "key.lastDay.wrong", latest.toString()));
        }
        return mistakes;
    }

    /**
     * Makes a second key for the same program, which opens to the same: until the first is stopped, both do, so that the program
     * can be given the new one without standing before a closed door.
     *
     * @param id of a key that nobody has stopped, whether or not it has run out
     */
    @Transactional
    public Outcome second(Actor.Official admin, String id) {
        Admins.require(admin);
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        Optional<ProgramKey> first = Optional.ofNullable(em.find(ProgramKey.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(key -> !key.isStopped()
                        && em.find(Person.class, key.getPerson()).isActive());
        if (first.isEmpty()) {
            return new Outcome.Refused(new Mistake("id", "key.second.none", ""));
        }
        String program = first.get().getPerson();
        if (ofProgram(program).filter(key -> key.isOpenOn(today)).count() > 1) {
            return new Outcome.Refused(new Mistake("id", "key.second.two", ""));
        }
        return made(admin, first.get().anew(today.plusYears(1)), program, now);
    }

    /** What can still open, once its day comes; the first that was made comes first. */
    private Stream<ProgramKey> ofProgram(String program) {
        return em
                .createQuery(
                        "select k from ProgramKey k where k.person = :program and k.stoppedAt is null order by k.madeAt",
                        ProgramKey.class)
                .setParameter("program", program)
                .getResultList()
                .stream();
    }

    private Outcome made(Actor.Official admin, ProgramKey.Wish wish, String program, Instant now) {
        String secret = START + Ids.letters(LETTERS);
        var made = new ProgramKey(wish, program, Sha256.hex(secret), admin.name(), now);
        em.persist(made);
        journal.record(
                admin,
                "key.make",
                program,
                Map.of(
                        "name", wish.name(),
                        "mayAct", wish.mayAct(),
                        "service", wish.service().orElse(""),
                        "lastDay", wish.lastDay().toString()),
                now);
        return new Outcome.Made(made, secret);
    }

    /** It opens nothing from now on; with the last one no work is given to the program any more. */
    @Transactional
    public void stop(Actor.Official admin, String id) {
        Admins.require(admin);
        Optional.ofNullable(em.find(ProgramKey.class, id))
                .filter(key -> !key.isStopped())
                .ifPresent(key -> {
                    key.stop(clock.instant());
                    em.flush();
                    if (ofProgram(key.getPerson()).findAny().isEmpty()) {
                        em.find(Person.class, key.getPerson()).deactivate();
                    }
                    journal.record(admin, "key.stop", key.getPerson(), Map.of(), clock.instant());
                });
    }

    /** Every key, those in use first, the newest first. */
    public List<ProgramKey> all() {
        return em.createQuery(
                        "select k from ProgramKey k order by k.stoppedAt nulls first, k.madeAt desc", ProgramKey.class)
                .getResultList();
    }

    /** Who comes with this secret; empty if nobody has it, it was stopped or has run out, or the program was deactivated. */
    @Transactional
    public Optional<Program> open(String secret) {
        if (!SHAPE.matcher(secret).matches()) {
            return Optional.empty();
        }
        LocalDate today = OfficeTime.day(clock.instant());
        return em.createQuery("select k from ProgramKey k where k.secretHash = :hash", ProgramKey.class)
                .setParameter("hash", Sha256.hex(secret))
                .getResultStream()
                .filter(key -> key.isOpenOn(today))
                .flatMap(key -> program(key, today).stream())
                .findFirst();
    }

    private Optional<Program> program(ProgramKey key, LocalDate today) {
        Person person = em.find(Person.class, key.getPerson());
        if (!person.isActive()) {
            return Optional.empty();
        }
        if (key.usedOn().filter(today::equals).isEmpty()) {
            key.used(today);
        }
        // definitions are written in the portal alone
        var held = posts.of(person.getId()).stream().filter(Post::isOfCases).collect(Collectors.toSet());
        var self = new Actor.Official(person.getId(), person.getName(), held);
        return Optional.of(new Program(self, key.isMayAct(), key.service()));
    }
}
