package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.duties.Duties;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Pots;
import org.gulou.workflow.batch.Quota;

/**
 * The counted pots of the database. Who acts on a case locks the pot before it is judged whether she fits, until her
 * transaction ends: so two never take the same last seat. A case is always locked before a pot.
 */
@ApplicationScoped
public class CountedPots {
    /** The place of a case that was not ranked with others: behind those of its batch that were. */
    static final int UNRANKED = 999_999;

    @PersistenceContext
    EntityManager em;

    @Inject
    PotShares shares;

    @Inject
    Duties duties;

    /**
     * A pot that a case has to do with, for people.
     *
     * @param mine what the case takes
     * @param ahead how many cases stand before it in line
     */
    public record Told(
            LocalizedText title, BigDecimal size, BigDecimal left, BigDecimal mine, Standing standing, int ahead) {
        /** Whether less is left than the case will take. */
        public boolean isShort() {
            return standing == Standing.WILL && left.compareTo(mine) < 0;
        }
    }

    /** How a case stands to a pot: it has taken from it, waits for its turn, or will take from it as things are now. */
    public enum Standing {
        TAKEN,
        WAITS,
        WILL
    }

    /** How full the pots are for a case that is only looked at. */
    Pots reading(CaseFile file) {
        return claim -> room(file, claim, Optional.ofNullable(em.find(Pot.class, id(file, claim))));
    }

    /** How full the pots are for a case that is acted upon: nobody else can change them before the caller is done. */
    Pots locking(CaseFile file) {
        return new Pots() {
            @Override
            public Room room(Claim claim) {
                return rooms(List.of(claim)).getFirst();
            }

            @Override
            public List<Room> rooms(List<Claim> claims) {
                Map<String, Pot> pots = lockedInOrder(file, claims);
                return claims.stream()
                        .map(claim ->
                                CountedPots.this.room(file, claim, Optional.ofNullable(pots.get(id(file, claim)))))
                        .toList();
            }
        };
    }

    /** The pots of some claims, and those from which the case has taken already and may give back: locked by their ids. */
    private Map<String, Pot> lockedInOrder(CaseFile file, List<Claim> claims) {
        var sizes = new TreeMap<String, BigDecimal>();
        shares.of(file).stream()
                .filter(share -> share.state() != PotShare.State.WAITING)
                .forEach(share -> sizes.put(share.pot(), BigDecimal.ZERO));
        claims.forEach(claim -> sizes.put(id(file, claim), claim.size()));
        var pots = new HashMap<String, Pot>();
        sizes.forEach((id, size) -> pots.put(id, locked(id, size)));
        return pots;
    }

    private Pots.Room room(CaseFile file, Claim claim, Optional<Pot> pot) {
        Optional<PotShare> own = shares.of(file, claim.quota());
        BigDecimal mine = own.filter(share -> share.state() != PotShare.State.WAITING)
                .map(PotShare::amount)
                .orElse(BigDecimal.ZERO);
        BigDecimal taken = pot.map(Pot::taken).orElse(BigDecimal.ZERO).subtract(mine);
        BigDecimal left = claim.size().subtract(taken).max(BigDecimal.ZERO);
        return new Pots.Room(left, claim.quota().waits() ? ahead(file, claim, own) : 0);
    }

    private int ahead(CaseFile file, Claim claim, Optional<PotShare> own) {
        String place = own.map(PotShare::place).orElseGet(() -> PotShare.place(file, UNRANKED));
        return shares.ahead(file, id(file, claim), place);
    }

    private static String id(CaseFile file, Claim claim) {
        return file.service() + "/" + claim.name();
    }

    private Pot locked(String id, BigDecimal size) {
        em.createNativeQuery("insert into pot (id, pot_size, taken) values (?, ?, 0) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, size)
                .executeUpdate();
        Pot pot = em.find(Pot.class, id);
        em.refresh(pot, LockModeType.PESSIMISTIC_WRITE);
        return pot;
    }

    /** Lets the pots follow an act: takes what its move reserves, keeps what it uses, gives back at other ends. */
    @Transactional(TxType.MANDATORY)
    void follow(Proceeding before, Proceeding after, Step.Moved step) {
        List<Quota> quotas = after.workflow().programme().quotas();
        if (quotas.isEmpty()) {
            return;
        }
        CaseFile file = after.file();
        Move move = step.move();
        if (move.supersedes().isPresent() && before.state().isEnd()) {
            giveBack(file, true, after.now());
        }
        after.workflow().claims(after.situation(), move).forEach(claim -> take(file, claim, after.now()));
        quotas.stream().filter(quota -> quota.uses().equals(move.id())).forEach(quota -> use(file, quota));
        if (after.state().isEnd()) {
            giveBack(file, false, after.now());
        }
    }

    /** Puts a case in line whose next automatic move does not fit yet. */
    @Transactional(TxType.MANDATORY)
    void standInLine(Proceeding now) {
        now.workflow().programme().quotas().stream()
                .filter(Quota::waits)
                .map(quota -> now.workflow().step(now.situation(), new Attempt(quota.reserves(), new Actor.Portal())))
                .filter(Step.Short.class::isInstance)
                .map(Step.Short.class::cast)
                .forEach(refused -> wait(now, refused.claim(), UNRANKED));
    }

    /** Takes what was found to fit while the pots were locked. What other answers had it take from another pot goes back there. */
    private void take(CaseFile file, Claim claim, Instant now) {
        String id = id(file, claim);
        Map<String, Pot> pots = lockedInOrder(file, List.of(claim));
        Pot pot = pots.getOrDefault(id, locked(id, claim.size()));
        Optional<PotShare> own = shares.of(file, claim.quota());
        own.filter(share -> share.state() != PotShare.State.WAITING)
                .ifPresent(share -> pots.getOrDefault(share.pot(), pot).giveBack(share.amount()));
        pot.resize(claim.size());
        pot.take(claim.amount());
        Optional<String> left = own.filter(share ->
                        share.state() == PotShare.State.WAITING || !share.pot().equals(id))
                .map(PotShare::pot);
        own.ifPresentOrElse(
                share -> share.moves(id, PotShare.State.HELD, claim.amount()),
                () -> em.persist(
                        new PotShare(file.number(), id, claim, PotShare.State.HELD, PotShare.place(file, UNRANKED))));
        em.flush();
        left.ifPresent(before -> wakeFirst(before, now));
    }

    /** Has whoever is first in line look again; when she takes or leaves, the next is woken, and never before her. */
    private void wakeFirst(String pot, Instant now) {
        shares.first(pot).ifPresent(next -> duties.schedule(Docket.TIMER, next.caseNumber(), now));
    }

    /**
     * Has a case that does not fit now wait in line, where its quota has one; in another, once other answers have it wait for
     * another pot.
     *
     * @param rank its place among the cases of its batch, from 1, or {@link #UNRANKED}
     */
    @Transactional(TxType.MANDATORY)
    void wait(Proceeding now, Claim claim, int rank) {
        CaseFile file = now.file();
        String id = id(file, claim);
        Optional<PotShare> own = shares.of(file, claim.quota());
        if (claim.quota().waits() && own.isEmpty()) {
            em.persist(new PotShare(file.number(), id, claim, PotShare.State.WAITING, PotShare.place(file, rank)));
            em.flush();
        }
        own.filter(share -> share.state() == PotShare.State.WAITING)
                .filter(share -> !share.pot().equals(id))
                .ifPresent(share -> {
                    String before = share.pot();
                    share.moves(id, PotShare.State.WAITING, claim.amount());
                    em.flush();
                    wakeFirst(before, now.now());
                });
    }

    private void use(CaseFile file, Quota quota) {
        shares.of(file, quota)
                .filter(share -> share.state() == PotShare.State.HELD)
                .ifPresent(share -> share.becomes(PotShare.State.USED, share.amount()));
    }

    /**
     * Gives back what a case has and has not used, and lets it leave the line; those who wait look again.
     *
     * @param used whether what it has used comes back, too: its decision is replaced
     */
    private void giveBack(CaseFile file, boolean used, Instant now) {
        for (PotShare share : shares.of(file)) {
            if (share.state() == PotShare.State.USED && !used) {
                continue;
            }
            if (share.state() != PotShare.State.WAITING) {
                locked(share.pot(), BigDecimal.ZERO).giveBack(share.amount());
            }
            em.remove(share);
            em.flush();
            wakeFirst(share.pot(), now);
        }
    }

    /** The pots that a case has taken from, waits for, or will take from with a move that is still to come. */
    public List<Told> of(Proceeding proceeding) {
        var all = new ArrayList<>(taken(proceeding));
        if (!proceeding.state().isEnd()) {
            proceeding.workflow().programme().quotas().stream()
                    .filter(quota -> shares.of(proceeding.file(), quota).isEmpty())
                    .flatMap(quota -> proceeding.workflow().move(quota.reserves()).stream())
                    .distinct()
                    .flatMap(move -> proceeding.workflow().claims(proceeding.situation(), move).stream())
                    .filter(claim -> shares.of(proceeding.file(), claim.quota()).isEmpty())
                    .map(claim -> toCome(proceeding.file(), claim))
                    .forEach(all::add);
        }
        return all;
    }

    private Told toCome(CaseFile file, Claim claim) {
        BigDecimal left = reading(file).room(claim).left();
        return new Told(claim.quota().title(), claim.size(), left, claim.amount(), Standing.WILL, 0);
    }

    private List<Told> taken(Proceeding proceeding) {
        return shares.of(proceeding.file()).stream()
                .map(share -> {
                    Pot pot = em.find(Pot.class, share.pot());
                    return new Told(
                            proceeding.workflow().programme().quotas().stream()
                                    .filter(quota -> quota.id().equals(share.quota()))
                                    .map(Quota::title)
                                    .findFirst()
                                    .orElse(LocalizedText.of(share.quota(), share.quota())),
                            pot.size(),
                            pot.size().subtract(pot.taken()).max(BigDecimal.ZERO),
                            share.amount(),
                            share.state() == PotShare.State.WAITING ? Standing.WAITS : Standing.TAKEN,
                            share.state() == PotShare.State.WAITING
                                    ? shares.ahead(proceeding.file(), share.pot(), share.place())
                                    : 0);
                })
                .toList();
    }
}
