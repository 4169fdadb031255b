package org.gulou.cases;

import java.util.List;

/**
 * The order of a queue; what has nothing to be ordered by stands last, ties by number.
 *
 * @param by the time left, the day of filing, or the answer to a question
 */
public record QueueOrder(By by, boolean descending) {
    public static final QueueOrder USUAL = new QueueOrder(new By.Due(), false);

    /** What cases are ordered by. */
    public sealed interface By {
        record Due() implements By {}

        record Filed() implements By {}

        record Answer(String path) implements By {}
    }

    /** What the order needs beside the columns of a case; asked for as a value, so that the case alone is locked. */
    Conditions columns() {
        return switch (by) {
            case By.Due due -> new Conditions("", List.of());
            case By.Filed filed -> new Conditions(", filed_at", List.of());
            case By.Answer(String path) ->
                new Conditions(
                        ", (select amount from case_answer where case_number = number and path = ?) as amount"
                                + ", (select kept from case_answer where case_number = number and path = ?) as kept",
                        List.of(path, path));
        };
    }

    String sql() {
        String way = descending ? " desc nulls last" : " nulls last";
        String columns = switch (by) {
            case By.Due due -> "due_on" + way;
            case By.Filed filed -> "filed_at" + way;
            case By.Answer answer -> "amount" + way + ", kept" + way;
        };
        return " order by " + columns + ", number";
    }
}
