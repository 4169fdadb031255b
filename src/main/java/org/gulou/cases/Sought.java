package org.gulou.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Ending;

/**
 * What an official looks for among all cases that she may look into.
 *
 * @param text the number of a case or of an applicant, or words of a name ({@link SearchWords}); empty for all
 * @param service the id of a service; the empty text asks for all
 * @param state the id of a state; the empty text asks for all
 * @param filed on which days
 * @param ended on which days it ended; any but {@link Days#ALL} leaves those out that have not
 * @param body the only one of her bodies; the empty text asks for all
 * @param followed only those that she follows
 */
public record Sought(
        String text,
        String service,
        String state,
        Course course,
        Days filed,
        Days ended,
        String body,
        Order order,
        boolean followed) {
    /** All that she follows, the newest first. */
    public static final Sought FOLLOWED =
            new Sought("", "", "", new Course.Any(), Days.ALL, Days.ALL, "", Order.NEWEST, true);

    /** Whether she follows them or not. */
    public Sought(
            String text,
            String service,
            String state,
            Course course,
            Days filed,
            Days ended,
            String body,
            Order order) {
        this(text, service, state, course, filed, ended, body, order, false);
    }

    /** A single character stands in most names. */
    static final int SHORTEST = 2;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** How far a case has come. */
    public sealed interface Course {
        record Any() implements Course {}

        record Open() implements Course {}

        record Ended() implements Course {}

        record EndedBy(Ending ending) implements Course {}
    }

    /** The order of what is found; ties by number. */
    public record Order(By by, boolean descending) {
        public static final Order NEWEST = new Order(By.FILED, true);

        /** The columns by which it can be ordered. */
        public enum By {
            FILED("filed_at"),
            ENDED("ended_at"),
            NUMBER("number"),
            APPLICANT("name"),
            STATE("state");

            private final String column;

            By(String column) {
                this.column = column;
            }
        }

        String sql() {
            String way = descending ? " desc" : "";
            return " order by " + by.column + way + (by == By.ENDED ? " nulls last" : "")
                    + (by == By.NUMBER ? "" : ", number" + way);
        }
    }

    /** Whether all that is typed is too short to look for. */
    public boolean isTooShort() {
        String typed = String.join("", words());
        return !typed.isEmpty() && typed.codePointCount(0, typed.length()) < SHORTEST;
    }

    /** The number of a case, however it was broken up where it was copied. */
    Optional<CaseNumber> number() {
        return CaseNumber.read(text.strip())
                .or(() -> CaseNumber.read(BETWEEN.matcher(text).replaceAll("")));
    }

    /** Whether nothing is said, by which anything could be found. */
    public boolean isBlank() {
        return text.isBlank()
                && service.isEmpty()
                && state.isEmpty()
                && course instanceof Course.Any
                && filed.equals(Days.ALL)
                && ended.equals(Days.ALL)
                && body.isEmpty()
                && !followed;
    }

    List<String> words() {
        return SearchWords.of(CaseBodies.normal(text));
    }

    /** All but the text, on {@code b} of the table of bodies and {@code f} of that of cases. */
    void narrow(Conditions where) {
        if (!service.isEmpty()) {
            where.and("b.service = ?", service);
        }
        if (!state.isEmpty()) {
            where.and("f.state = ?", state);
        }
        switch (course) {
            case Course.Any any -> {}
            case Course.Open open -> where.and("f.ended is null");
            case Course.Ended done -> where.and("f.ended is not null");
            case Course.EndedBy(Ending ending) -> where.and("f.ended = ?", ending.name());
        }
        filed.narrow(where, "b.filed_at");
        if (!ended.equals(Days.ALL)) {
            ended.narrow(where, "f.ended_at");
        }
    }

    /** Only at one of her bodies. */
    Optional<String> onlyAt() {
        return Optional.of(body).filter(id -> !id.isEmpty());
    }
}
