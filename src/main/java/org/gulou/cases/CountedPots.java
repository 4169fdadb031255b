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
import java.util.List;
import java.util.Optional;
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
    @PersistenceContext
    EntityManager em;

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
        return claim -> room(file, claim, Optional.of(locked(id(file, claim), claim.size())));
    }

    private Pots.Room room(CaseFile file, Claim claim, Optional<Pot> pot) {
        Optional<PotShare> own = share(file, claim.quota());
        BigDecimal mine = own.filter(share -> share.state() != PotShare.State.WAITING)
                .map(PotShare::amount)
                .orElse(BigDecimal.ZERO);
        BigDecimal taken = pot.map(Pot::taken).orElse(BigDecimal.ZERO).subtract(mine);
        BigDecimal left = claim.size().subtract(taken).max(BigDecimal.ZERO);
        return new Pots.Room(left, claim.quota().waits() ? ahead(file, claim, own) : 0);
    }

    private int ahead(CaseFile file, Claim claim, Optional<PotShare> own) {
        return ahead(file, id(file, claim), own.map(PotShare::place).orElseGet(() -> place(file)));
    }

    private int ahead(CaseFile file, String pot, String place) {
        return em.createQuery(
                        "select count(s) from PotShare s where s.pot = :pot and s.state = :waiting and s.place < :place"
                                + " and s.caseNumber <> :number",
                        Long.class)
                .setParameter("pot", pot)
                .setParameter("waiting", PotShare.State.WAITING)
                .setParameter("place", place)
                .setParameter("number", file.getNumber())
                .getSingleResult()
                .intValue();
    }

    /** In the order of filing; the number decides between those of one instant. */
    private static String place(CaseFile file) {
        return "%020d %s".formatted(file.getFiledAt().toEpochMilli(), file.getNumber());
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

    private Optional<PotShare> share(CaseFile file, Quota quota) {
        return Optional.ofNullable(em.find(PotShare.class, PotShare.id(file.getNumber(), quota.id())));
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
        after.workflow().claims(after.situation(), move).forEach(claim -> take(file, claim));
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
                .forEach(refused -> wait(now.file(), refused.claim()));
    }

    /** Takes what was found to fit while the pot was locked. */
    private void take(CaseFile file, Claim claim) {
        Pot pot = locked(id(file, claim), claim.size());
        Optional<PotShare> own = share(file, claim.quota());
        own.filter(share -> share.state() != PotShare.State.WAITING).ifPresent(share -> pot.giveBack(share.amount()));
        pot.resize(claim.size());
        pot.take(claim.amount());
        own.ifPresentOrElse(
                share -> share.becomes(PotShare.State.HELD, claim.amount()),
                () -> em.persist(
                        new PotShare(file.number(), id(file, claim), claim, PotShare.State.HELD, place(file))));
        em.flush();
    }

    /** Has a case that does not fit now wait in line, where its quota has one. */
    @Transactional(TxType.MANDATORY)
    void wait(CaseFile file, Claim claim) {
        if (claim.quota().waits() && share(file, claim.quota()).isEmpty()) {
            em.persist(new PotShare(file.number(), id(file, claim), claim, PotShare.State.WAITING, place(file)));
            em.flush();
        }
    }

    private void use(CaseFile file, Quota quota) {
        share(file, quota)
                .filter(share -> share.state() == PotShare.State.HELD)
                .ifPresent(share -> share.becomes(PotShare.State.USED, share.amount()));
    }

    /**
     * Gives back what a case has and has not used, and lets it leave the line; those who wait look again.
     *
     * @param used whether what it has used comes back, too: its decision is replaced
     */
    private void giveBack(CaseFile file, boolean used, Instant now) {
        for (PotShare share : shares(file)) {
            if (share.state() == PotShare.State.USED && !used) {
                continue;
            }
            if (share.state() != PotShare.State.WAITING) {
                locked(share.pot(), BigDecimal.ZERO).giveBack(share.amount());
            }
            em.remove(share);
            em.flush();
            line(share.pot()).forEach(next -> duties.schedule(Docket.TIMER, next.caseNumber(), now));
        }
    }

    private List<PotShare> shares(CaseFile file) {
        return em.createQuery("select s from PotShare s where s.caseNumber = :number order by s.pot", PotShare.class)
                .setParameter("number", file.getNumber())
                .getResultList();
    }

    private List<PotShare> line(String pot) {
        return em.createQuery(
                        "select s from PotShare s where s.pot = :pot and s.state = :waiting order by s.place",
                        PotShare.class)
                .setParameter("pot", pot)
                .setParameter("waiting", PotShare.State.WAITING)
                .getResultList();
    }

    /** The pots that a case has taken from, waits for, or will take from with a move that is still to come. */
    public List<Told> of(Proceeding proceeding) {
        var all = new ArrayList<>(taken(proceeding));
        if (!proceeding.state().isEnd()) {
            proceeding.workflow().programme().quotas().stream()
                    .filter(quota -> share(proceeding.file(), quota).isEmpty())
                    .flatMap(quota -> proceeding.workflow().move(quota.reserves()).stream())
                    .distinct()
                    .flatMap(move -> proceeding.workflow().claims(proceeding.situation(), move).stream())
                    .filter(claim -> share(proceeding.file(), claim.quota()).isEmpty())
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
        return shares(proceeding.file()).stream()
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
                                    ? ahead(proceeding.file(), share.pot(), share.place())
                                    : 0);
                })
                .toList();
    }
}
