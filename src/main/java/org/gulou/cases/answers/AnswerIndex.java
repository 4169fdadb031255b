package org.gulou.cases.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.journal.WriteBehind;

/** The answers of cases as lists ask for them. */
@ApplicationScoped
public class AnswerIndex {
    private static final String ROW = "(?, ?, ?, cast(nullif(?, '') as numeric(30, 6)), ?, ?)";

    @PersistenceContext
    EntityManager em;

    @Inject
    WriteBehind writes;

    /** Writes the answers of a case down anew, as part of the filing or correction that brings them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String number, FilledForm record) {
        for (String table : List.of("case_answer", "case_text")) {
            writes.add("delete from " + table + " where case_number = ?", number);
        }
        add(number, record);
    }

    /** The same for a case that is new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String number, FilledForm record) {
        writes.add("insert into case_text (case_number, words) values (?, ?)", number, words(record));
        List<AnswerRow> rows = AnswerRow.of(record).toList();
        if (rows.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>(6 * rows.size());
        for (AnswerRow row : rows) {
            String amount = row.amount().map(Object::toString).orElse("");
            values.addAll(List.of(number, row.path(), row.kept(), amount, row.zh(), row.en()));
        }
        writes.add(
                "insert into case_answer (case_number, path, kept, amount, shown_zh, shown_en) values "
                        + String.join(", ", Collections.nCopies(rows.size(), ROW)),
                values.toArray());
    }

    /** All that was answered, in either language, each once, in small letters. */
    private static String words(FilledForm record) {
        var words = new LinkedHashSet<String>();
        record.answers()
                .map(Entry.Answer::shown)
                .forEach(shown -> words.addAll(shown.texts().values()));
        return String.join("\n", words).toLowerCase(Locale.ROOT);
    }

    /** What these cases answered to these questions, by number and path. */
    public Map<String, Map<String, String>> shown(
            Collection<String> numbers, Collection<String> paths, String language) {
        if (numbers.isEmpty() || paths.isEmpty()) {
            return Map.of();
        }
        Query query = em.createNativeQuery("select case_number, path, "
                + (language.equals("zh") ? "shown_zh" : "shown_en") + " from case_answer where case_number in ("
                + marks(numbers) + ") and path in (" + marks(paths) + ")");
        var values = new ArrayList<>(numbers);
        values.addAll(paths);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        var shown = new HashMap<String, Map<String, String>>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            shown.computeIfAbsent((String) row[0], number -> new HashMap<>()).put((String) row[1], (String) row[2]);
        }
        return shown;
    }

    private static String marks(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
