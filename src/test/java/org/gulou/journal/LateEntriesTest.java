package org.gulou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.gulou.kernel.Sha256;

/** Entries are seen in the order in which their transactions end, which is not that of their ids. */
class LateEntriesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private Connection connection;

    @BeforeTry
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH");
        sql(JournalTables.script());
    }

    @AfterTry
    void close() throws SQLException {
        connection.close();
    }

    @Property(tries = 60)
    void eachEntryIsSealedOnceInWhateverOrderTheyCome(
            @ForAll("orders") List<Long> order, @ForAll @IntRange(min = 1, max = 5) int most, @ForAll Random random)
            throws SQLException {
        int sealed = 0;
        for (long id : order) {
            write(id);
            sealed += random.nextBoolean() ? chain().seal(most) : 0;
        }
        for (int more = chain().seal(most); more > 0; more = chain().seal(most)) {
            sealed += more;
        }

        assertThat(sealed).isEqualTo(order.size());
        assertThat(chain().places(order)).hasSize(order.size());
        assertThat(chain().verify(List.of()))
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.head().position()).isEqualTo(order.size()));
        assertThat(new GapTable(connection).read()).isEmpty();
    }

    @Property(tries = 1)
    void whatWasRolledBackIsWaitedForAnHourAndThenGivenUp() throws SQLException {
        write(4);
        chain().seal(10);
        assertThat(new GapTable(connection).read())
                .singleElement()
                .satisfies(gap -> assertThat(List.of(gap.first(), gap.last())).containsExactly(1L, 3L));
        sql("update journal_gap set seen_at = seen_at - interval '61' minute");

        chain().seal(10);

        assertThat(new GapTable(connection).read()).isEmpty();
    }

    @Property(tries = 1)
    void aChainThatWasSealedWithinTheEntriesGoesOn() throws SQLException {
        sql("drop all objects; " + JournalTables.sealedWithin());
        Verdict.Anchor head = Verdict.Anchor.START;
        for (long id : List.of(1L, 2L, 4L)) {
            write(id);
            var next = new Verdict.Anchor(head.position() + 1, link(id).hash(head.position() + 1, head.hash()));
            sql("update journal set chain_position = %d, previous_hash = '%s', chain_hash = '%s' where id = %d"
                    .formatted(next.position(), head.hash(), next.hash(), id));
            head = next;
        }
        sql("update journal_head set chain_position = 3, chain_hash = '" + head.hash() + "'");
        write(3);
        write(5);

        sql(JournalTables.sealsApart());

        assertThat(chain().verify(List.of(head))).isEqualTo(new Verdict.Sound(head, 2));
        assertThat(chain().seal(10)).isEqualTo(2);
        assertThat(chain().verify(List.of(head)))
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.head().position()).isEqualTo(5));
    }

    @Property(tries = 200)
    void whatIsLeftOfAGapAreTheIdsThatDidNotCome(
            @ForAll @IntRange(min = 0, max = 30) int last, @ForAll("came") Set<Long> came) {
        List<Gap> left = Gap.left(List.of(), new Gap(1, last, NOW), new TreeSet<>(came));

        assertThat(left.stream()
                        .flatMap(gap ->
                                LongStream.rangeClosed(gap.first(), gap.last()).boxed()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last)
                        .filter(id -> !came.contains(id))
                        .boxed()
                        .toList());
    }

    @Provide
    Arbitrary<List<Long>> orders() {
        return Arbitraries.integers()
                .between(1, 25)
                .flatMap(size -> Arbitraries.shuffle(
                        LongStream.rangeClosed(1, size).boxed().toList()));
    }

    @Provide
    Arbitrary<Set<Long>> came() {
        return Arbitraries.longs().between(1, 40).set().ofMaxSize(30);
    }

    private ChainTable chain() {
        return new ChainTable(connection);
    }

    private static Link link(long id) {
        return new Link(NOW, "clerk", "accept", "case-" + id, Sha256.hex("{}"));
    }

    private void write(long id) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into journal (id, happened_at, actor, action, object_id, payload_hash) values (?, ?, 'clerk',"
                        + " 'accept', ?, ?)")) {
            insert.setLong(1, id);
            insert.setObject(2, NOW.atOffset(ZoneOffset.UTC));
            insert.setString(3, "case-" + id);
            insert.setString(4, Sha256.hex("{}"));
            insert.executeUpdate();
        }
    }

    private void sql(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
