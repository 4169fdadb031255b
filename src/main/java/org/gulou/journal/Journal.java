package org.gulou.journal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Sha256;

/**
 * Writes down who did or saw what, and reads it again.
 *
 * <p>The writing methods join the transaction of the act: either both happened or neither.
 */
@ApplicationScoped
public class Journal {
    /** The action of a look at a case. */
    public static final String LOOK = "look";

    /** The action that erased what was said about an object. */
    public static final String ERASE = "erase-payload";

    /** Within this time a second look of one person at one case is the same look. */
    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final String INSERT = "insert into journal (id, happened_at, actor, action, object_id, payload_hash,"
            + " payload) values (nextval('journal_id'), ?, ?, ?, ?, ?, ?)";

    @PersistenceContext
    EntityManager em;

    @Inject
    WriteBehind writes;

    /**
     * Writes down an act.
     *
     * @param action a short word, such as {@code accept}
     * @param object the number of the case, or the id of what else it was done to
     * @param payload what was said: texts, numbers, truth values, instants, records, lists and maps of these
     * @param at now, of the clock of the one who acts
     */
    @Transactional(MANDATORY)
    public void record(Actor actor, String action, String object, Map<String, ?> payload, Instant at) {
        String json = Canonical.json(payload);
        writes.add(
                INSERT,
                at.truncatedTo(ChronoUnit.MICROS),
                plain("actor", actor.id()),
                plain("action", action),
                plain("object", object),
                Sha256.hex(json),
                json.equals(Canonical.NOTHING) ? null : json);
    }

    /** Writes down that {@code actor} looked at {@code object}, unless she did so in the ten minutes before. */
    @Transactional
    public void looked(Actor actor, String object, Instant at) {
        writes.catchUp();
        boolean knownLook = !em.createQuery(
                        "select e.id from Entry e where e.object = :object and e.actor = :actor and e.action = :action"
                                + " and e.at > :since and e.at <= :at",
                        Long.class)
                .setParameter("object", object)
                .setParameter("actor", actor.id())
                .setParameter("action", LOOK)
                .setParameter("since", at.minus(ONE_LOOK))
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!knownLook) {
            record(actor, LOOK, object, Map.of(), at);
        }
    }

    /** Erases what was said about {@code object}, and writes that down; the entries and the chain stay. */
    @Transactional(MANDATORY)
    public void erase(Actor actor, String object, String reason, Instant at) {
        writes.catchUp();
        em.createQuery("update Entry e set e.payload = null where e.object = :object and e.action <> :erase")
                .setParameter("object", object)
                .setParameter("erase", ERASE)
                .executeUpdate();
        record(actor, ERASE, object, Map.of("reason", reason), at);
    }

    /** All that was done to {@code object}, oldest first. */
    public List<Entry> entries(String object) {
        writes.catchUp();
        return em.createQuery("select e from Entry e where e.object = :object order by e.id", Entry.class)
                .setParameter("object", object)
                .getResultList();
    }

    /** Whether this was done to {@code object} before, with the same said. */
    public boolean knows(String action, String object, Map<String, ?> payload) {
        Optional<String> said = Optional.of(Canonical.json(payload));
        return entries(object).stream()
                .anyMatch(entry ->
                        entry.getAction().equals(action) && entry.payload().equals(said));
    }

    /** What was said with {@code entry}, as JSON; empty once it was erased. Where nothing was said, nothing is stored. */
    public Optional<String> payload(Entry entry) {
        return entry.payload();
    }

    /** One page of what {@code search} asks for, newest first. */
    public List<Entry> find(Search search, int from, int most) {
        writes.catchUp();
        return search.in(em, Entry.class, "e")
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many entries {@code search} asks for. */
    public long count(Search search) {
        writes.catchUp();
        return search.in(em, Long.class, "count(e)").getSingleResult();
    }

    private static String plain(String what, String text) {
        if (text.isBlank() || text.length() > 120 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The " + what + " of an entry is one line of at most 120 characters, not '" + text + "'");
        }
        return text;
    }
}
