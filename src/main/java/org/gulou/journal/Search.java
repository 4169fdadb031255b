package org.gulou.journal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What to look for in the journal; an empty text asks for everything. */
public record Search(String actor, String action, String object, Optional<Instant> from, Optional<Instant> until) {
    /** Everything. */
    public static final Search ALL = new Search("", "", "", Optional.empty(), Optional.empty());

    <T> TypedQuery<T> in(EntityManager em, Class<T> type, String what) {
        var wanted = new LinkedHashMap<String, Object>();
        var conditions = new StringBuilder("1 = 1");
        equal("actor", actor, conditions, wanted);
        equal("action", action, conditions, wanted);
        equal("object", object, conditions, wanted);
        from.ifPresent(instant -> {
            conditions.append(" and e.at >= :from");
            wanted.put("from", instant);
        });
        until.ifPresent(instant -> {
            conditions.append(" and e.at < :until");
            wanted.put("until", instant);
        });
        String order = type == Entry.class ? " order by e.id desc" : "";
        TypedQuery<T> query = em.createQuery("select " + what + " from Entry e where " + conditions + order, type);
        wanted.forEach(query::setParameter);
        return query;
    }

    private static void equal(String name, String value, StringBuilder conditions, Map<String, Object> wanted) {
        if (!value.isBlank()) {
            conditions.append(" and e.").append(name).append(" = :").append(name);
            wanted.put(name, value.strip());
        }
    }
}
