package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.kernel.CaseNumber;

/** All that the tables hold of a case says the same: no act without its journal, no state without its act, nothing twice. */
record OneStory(Rows rows) {
    void isTold(CaseNumber of) throws SQLException {
        String number = of.toString();
        List<String> moves = column("select move from case_act where case_number = ? order by seq", number);
        theHistoryHasNoGaps(number, moves);
        assertThat(column("select action from journal where object_id = ? order by id", number).stream()
                        .filter(Set.copyOf(moves)::contains)
                        .toList())
                .as("the journal of %s", number)
                .isEqualTo(moves);
        // whoever has its timer in hand at this moment is waited for; who has claimed it only will find nothing to do
        column("select id from due_work where kind = 'case.timer' and work_key = ? for update", number);
        assertThat(column(
                        "select number from case_file f where number = ? and (case when wakes_at is null then 0 else 1 end) ="
                                + " (select count(*) from due_work where kind = 'case.timer' and work_key = f.number"
                                + " and (f.wakes_at is not null or lease_until is null or last_error is not null))",
                        number))
                .as("the timer of %s", number)
                .hasSize(1);
        assertThat(column(
                        "select claimed_by from case_file where number = ? and ended is not null and claimed_by is not null",
                        number))
                .as("who works on %s when it has ended", number)
                .isEmpty();
        assertThat(column("select channel || address || text from message where about = ?", number))
                .as("what is told of %s", number)
                .doesNotHaveDuplicates();
        assertThat(column("select title from issued_document where case_number = ? and state = 'VALID'", number))
                .as("the papers of %s", number)
                .doesNotHaveDuplicates();
    }

    private void theHistoryHasNoGaps(String number, List<String> moves) throws SQLException {
        List<String> from = column("select state_from from case_act where case_number = ? order by seq", number);
        List<String> to = column("select state_to from case_act where case_number = ? order by seq", number);
        assertThat(from.subList(1, from.size())).as("the states of %s", number).isEqualTo(to.subList(0, to.size() - 1));
        assertThat(column("select state from case_file where number = ?", number))
                .containsExactly(to.getLast());
        assertThat(column("select acts from case_file where number = ?", number))
                .containsExactly(String.valueOf(moves.size()));
        assertThat(column("select max(seq) from case_act where case_number = ?", number))
                .containsExactly(String.valueOf(moves.size()));
    }

    /** How often a move stands in the history. */
    long times(CaseNumber of, String move) throws SQLException {
        return column("select move from case_act where case_number = ?", of.toString()).stream()
                .filter(move::equals)
                .count();
    }

    private List<String> column(String sql, String number) throws SQLException {
        return rows.of(sql, number);
    }
}
