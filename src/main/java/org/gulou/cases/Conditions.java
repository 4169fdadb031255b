package org.gulou.cases;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conditions in SQL that must all hold, with the values of their marks in order. */
public final class Conditions {
    private final StringBuilder sql;
    private final List<Object> values;

    public Conditions(String first, List<?> values) {
        this.sql = new StringBuilder(first);
        this.values = new ArrayList<>(values);
    }

    /** Values alone, in the order of the marks of a statement that is whole already. */
    public static Conditions values(Object... values) {
        return new Conditions("", List.of(values));
    }

    public void and(String condition, Object... marks) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(marks));
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return values;
    }

    /** For {@code like ? escape '!'}: a text that holds {@code text}, whatever stands around it, in small letters. */
    static String part(String text) {
        return "%"
                + text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    /** The query with the values of these conditions, one after the other, in its marks. */
    public static Query marked(Query query, Conditions... conditions) {
        int mark = 1;
        for (Conditions each : conditions) {
            for (Object value : each.values) {
                query.setParameter(mark++, value);
            }
        }
        return query;
    }
}
