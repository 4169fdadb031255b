package org.gulou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.gulou.kernel.Sha256;

/** What somebody with the database's password can do to the journal behind the portal's back. */
class TamperedJournalTest {
    private static final int SEALED = 12;
    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

    private Connection connection;
    private Verdict.Anchor head;

    @BeforeTry
    void writeAJournal() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH");
        sql(JournalTables.script());
        for (int i = 1; i <= SEALED; i++) {
            write(i);
            if (i % 5 == 0) {
                chain().seal(100);
            }
        }
        chain().seal(100);
        head = ((Verdict.Sound) verify()).head();
        write(SEALED + 1);
    }

    @AfterTry
    void close() throws SQLException {
        connection.close();
    }

    @Property(tries = 1)
    void anUntouchedJournalIsSoundAndTellsItsUnsealedTail() throws SQLException {
        assertThat(verify(head)).isEqualTo(new Verdict.Sound(head, 1));
        assertThat(head.position()).isEqualTo(SEALED);
    }

    @Property(tries = 100)
    void anEditedEntryIsNamed(@ForAll @IntRange(min = 1, max = SEALED) int at, @ForAll Edit edit) throws SQLException {
        sql(edit.sql.formatted(at));

        assertThat(brokenAt()).isEqualTo(at);
    }

    @Property(tries = 24)
    void aRemovedEntryIsNamed(@ForAll @IntRange(min = 1, max = SEALED) int at) throws SQLException {
        sql("delete from journal where id = %d".formatted(at));

        assertThat(brokenAt()).isEqualTo(at);
    }

    @Property(tries = 40)
    void twoEntriesThatChangedPlacesAreFoundAtTheFirst(
            @ForAll @IntRange(min = 1, max = SEALED) int one, @ForAll @IntRange(min = 1, max = SEALED - 1) int step)
            throws SQLException {
        int other = (one + step - 1) % SEALED + 1;
        sql(("update journal_seal set chain_position = -1 where entry_id = %d; update journal_seal set chain_position ="
                        + " %1$d where entry_id = %d; update journal_seal set chain_position = %2$d where entry_id = %1$d")
                .formatted(one, other));

        assertThat(brokenAt()).isEqualTo(Math.min(one, other));
    }

    @Property(tries = 24)
    void aTailThatWasCutOffIsFoundAtItsFirstEntry(@ForAll @IntRange(min = 1, max = SEALED) int from)
            throws SQLException {
        cutOff(from);

        assertThat(brokenAt()).isEqualTo(from);
    }

    @Property(tries = 24)
    void aTailCutOffTogetherWithTheHeadIsFoundByTheNotedHead(@ForAll @IntRange(min = 1, max = SEALED) int from)
            throws SQLException {
        cutOff(from);
        sql(("update journal_head set chain_position = %d, chain_hash = coalesce((select chain_hash from journal_seal"
                        + " where chain_position = %1$d), '%s')")
                .formatted(from - 1, Link.START));

        assertThat(verify()).isInstanceOf(Verdict.Sound.class);
        assertThat(verify(head))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(from));
    }

    @Property(tries = 24)
    void aChainRewrittenAsAWholeIsFoundByTheNotedHead(@ForAll @IntRange(min = 1, max = SEALED) int at)
            throws SQLException {
        sql(("update journal set actor = 'somebody-else' where id = %d; delete from journal_seal;"
                        + " update journal_head set chain_position = 0, entry_id = 0, chain_hash = '%s'")
                .formatted(at, Link.START));
        chain().seal(100);

        assertThat(verify()).isInstanceOf(Verdict.Sound.class);
        assertThat(verify(head)).isInstanceOf(Verdict.Broken.class);
    }

    @Property(tries = 24)
    void anErasedPayloadIsNoFaultWhereAnEntrySaysSo(@ForAll @IntRange(min = 1, max = SEALED) int at)
            throws SQLException {
        sql("update journal set payload = null where id = " + at);
        assertThat(brokenAt()).isEqualTo(at);

        insert(100, Journal.ERASE, "case-" + at);

        assertThat(verify()).isEqualTo(new Verdict.Sound(head, 2));
    }

    /** What can be changed in one entry. */
    enum Edit {
        ACTOR("update journal set actor = 'somebody-else' where id = %d"),
        ACTION("update journal set action = 'refuse' where id = %d"),
        OBJECT("update journal set object_id = 'case-999' where id = %d"),
        CLOCK("update journal set happened_at = happened_at - interval '1' day where id = %d"),
        MICROSECOND("update journal set happened_at = happened_at + interval '0.000001' second where id = %d"),
        PAYLOAD("update journal set payload = '{\"amount\":1}' where id = %d"),
        PAYLOAD_HASH("update journal set payload_hash = '" + Link.START + "' where id = %d"),
        HASH("update journal_seal set chain_hash = '" + Link.START + "' where entry_id = %d"),
        NO_HASH(
                "alter table journal_seal alter column chain_hash drop not null; update journal_seal set chain_hash = null"
                        + " where entry_id = %d"),
        PREVIOUS("update journal_seal set previous_hash = repeat('f', 64) where entry_id = %d"),
        UNSEALED("delete from journal_seal where entry_id = %d"),
        OF_ANOTHER("update journal_seal set entry_id = 1000 where entry_id = %d"),
        ACTOR_AND_ACTION("update journal set actor = actor || 'x', action = substring(action from 2) where id = %d");

        private final String sql;

        Edit(String sql) {
            this.sql = sql;
        }
    }

    private long brokenAt() throws SQLException {
        return verify() instanceof Verdict.Broken broken ? broken.position() : 0;
    }

    private Verdict verify(Verdict.Anchor... anchors) throws SQLException {
        return chain().verify(List.of(anchors));
    }

    private ChainTable chain() {
        return new ChainTable(connection);
    }

    private void cutOff(int from) throws SQLException {
        sql("delete from journal where id >= %d".formatted(from));
    }

    private void write(int id) throws SQLException {
        insert(id, "accept", "case-" + id);
    }

    private void insert(int id, String action, String object) throws SQLException {
        String json = "{\"amount\":" + id + "00}";
        try (var insert = connection.prepareStatement(
                "insert into journal (id, happened_at, actor, action, object_id, payload_hash, payload) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setObject(2, BEGIN.plusSeconds(id).atOffset(ZoneOffset.UTC));
            insert.setString(3, "clerk-" + id % 3);
            insert.setString(4, action);
            insert.setString(5, object);
            insert.setString(6, Sha256.hex(json));
            insert.setString(7, json);
            insert.executeUpdate();
        }
    }

    private void sql(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
