package org.gulou.journal;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The chain of hashes over the journal. */
@ApplicationScoped
public class Chain {
    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    /**
     * Seals up to {@code most} entries that wait, the oldest first; one node at a time.
     *
     * @return how many it sealed
     */
    @Transactional(REQUIRES_NEW)
    public int seal(int most) {
        try (Connection connection = database.getConnection()) {
            return new ChainTable(connection).seal(most);
        } catch (SQLException failed) {
            throw new IllegalStateException("The journal could not be sealed", failed);
        }
    }

    /** The places in the chain of those of {@code entries} that are sealed, by their id; from 1. */
    public Map<Long, Long> places(Collection<Entry> entries) {
        try (Connection connection = database.getConnection()) {
            return new ChainTable(connection)
                    .places(entries.stream().map(Entry::getId).toList());
        } catch (SQLException failed) {
            throw new IllegalStateException("The seals could not be read", failed);
        }
    }

    /** Whether the journal is as it was written; reads all of it. */
    @Transactional(REQUIRES_NEW)
    public Verdict verify(List<Verdict.Anchor> anchors) {
        try (Connection connection = database.getConnection()) {
            return new ChainTable(connection).verify(anchors);
        } catch (SQLException failed) {
            throw new IllegalStateException("The journal could not be verified", failed);
        }
    }
}
