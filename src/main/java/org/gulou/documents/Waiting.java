package org.gulou.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.gulou.duties.Kept;
import org.gulou.kernel.Sha256;

/**
 * Files that wait in the {@link Vault} until what they go with is sent: a mistake elsewhere on the page does not cost them. A
 * page cannot give a browser its files back.
 */
@ApplicationScoped
public class Waiting implements Kept {
    /** For as long somebody may look for what she is still to write. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final String PREFIX = "waits:";

    @PersistenceContext
    EntityManager em;

    @Inject
    Vault vault;

    /**
     * Where the files of one person and purpose wait: no draft and no case is called so.
     *
     * @param purpose such as a case with a move
     */
    public static String place(String purpose, String actor) {
        return PREFIX + Sha256.hex(purpose + " " + actor).substring(0, 40);
    }

    /** What nobody else can guess, for a purpose that one person may have in two windows, or strangers at once. */
    public static String key() {
        return RandomText.next();
    }

    /** Leaves those alone that she still wants. */
    @Transactional
    public List<StoredFile> keepOnly(String place, Predicate<String> wanted) {
        vault.of(place).stream().map(StoredFile::id).filter(wanted.negate()).forEach(vault::delete);
        return vault.of(place).stream().filter(file -> wanted.test(file.id())).toList();
    }

    @Override
    public String what() {
        return "files that nobody sent";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        List<String> old = em.createQuery(
                        "select f.id from StoredFile f where f.owner like :waiting and f.storedAt < :then",
                        String.class)
                .setParameter("waiting", PREFIX + "%")
                .setParameter("then", now.minus(KEPT))
                .getResultList();
        return (int) old.stream()
                .filter(id -> vault.deleteIf(id, file -> file.owner().startsWith(PREFIX)))
                .count();
    }
}
