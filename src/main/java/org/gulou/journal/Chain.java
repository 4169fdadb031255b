package org.gulou.journal;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return asked(table -> table.places(entries.stream().map(Entry::getId).toList()));
    }

    /**
     * Something that was written of.
     *
     * @param place of the last entry about it, of those that were asked for
     */
    public record Written(String object, long place) {}

    /** The place of the last sealed entry; 0 where there is none. What commits later gets a place behind it. */
    public long end() {
        return asked(ChainTable::end);
    }

    /** The place behind which everything lies that happened from {@code moment} on. */
    public long before(Instant moment) {
        return asked(table -> table.before(moment));
    }

    /** What was written of behind one place up to another, by places; entries of the actions {@code leftOut} do not count. */
    public List<Written> written(long after, long until, Set<String> leftOut) {
        return asked(table -> table.written(after, until, leftOut));
    }

    private interface Question<T> {
        T of(ChainTable table) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.of(new ChainTable(connection));
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
