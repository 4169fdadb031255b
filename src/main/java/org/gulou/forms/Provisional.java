package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.language.Value;

/**
 * What hangs on a day of the case that has not come, such as that of the decision. Where it reads the day itself it is
 * unknown until then; of figures of that day today's count, which is found by working the form out once more with these
 * figures unknown.
 */
final class Provisional {
    /** Days of a case that come once. */
    private static final Set<String> DAYS = Set.of("case.acceptedOn", "case.decidedOn");

    private static final String RULE = "rule ";
    private static final String FEE = "fee ";
    private static final String CONDITION = "condition ";

    private Provisional() {}

    static String fee(FeeLine line) {
        return FEE + line.id();
    }

    /**
     * The names of what is provisional: paths of answers; named rules, fee lines and conditions after a word for what
     * they are.
     *
     * @param certain the same form with the figures to come unknown; empty where it reads none
     */
    static Set<String> in(FilledForm filled, Optional<Journey> certain) {
        var names = new LinkedHashSet<String>();
        certain.ifPresent(sure -> figures(filled, sure, names));
        filled.answers()
                .filter(answer -> answer.computed() && waits(answer.value()))
                .forEach(answer -> names.add(answer.path()));
        filled.values().forEach((name, value) -> {
            if (waits(value)) {
                names.add(RULE + name);
            }
        });
        filled.fees().stream().filter(line -> waits(line.amount())).forEach(line -> names.add(fee(line)));
        return names;
    }

    /** Whether nothing but a day of the case is wanting, which is known once it has come. */
    private static boolean waits(Value value) {
        return value instanceof Value.Unknown(Set<String> needs) && !needs.isEmpty() && DAYS.containsAll(needs);
    }

    private static void figures(FilledForm filled, Journey certain, Set<String> names) {
        filled.answers()
                .filter(Entry.Answer::computed)
                .filter(answer -> !answer.value().isUnknown() && certain.mayChange(answer.path()))
                .forEach(answer -> names.add(answer.path()));
        var values = certain.values();
        filled.values().forEach((name, value) -> {
            if (!value.isUnknown() && values.getOrDefault(name, Value.EMPTY).isUnknown()) {
                names.add(RULE + name);
            }
        });
        var fees = certain.fees().lines();
        filled.fees().stream()
                .filter(line -> !line.amount().isUnknown()
                        && fees.stream()
                                .noneMatch(one -> one.id().equals(line.id())
                                        && !one.amount().isUnknown()))
                .forEach(line -> names.add(fee(line)));
        var findings = certain.eligibility().findings();
        filled.eligibility().stream()
                .filter(finding -> finding.outcome() != Eligibility.Outcome.DEPENDS
                        && findings.stream()
                                .noneMatch(one -> one.rule().equals(finding.rule())
                                        && one.outcome() != Eligibility.Outcome.DEPENDS))
                .forEach(finding -> names.add(CONDITION + finding.rule()));
    }

    /** What was filed, with what was provisional then as it is now; everything else stays as it was filed. */
    static FilledForm followed(FilledForm filed, FilledForm now) {
        Set<String> open = filed.provisional();
        var values = new LinkedHashMap<>(filed.values());
        values.replaceAll((name, value) -> hangs(name, open) ? now.values().getOrDefault(name, value) : value);
        var left = new LinkedHashSet<>(open);
        left.retainAll(now.provisional());
        return new FilledForm(
                filed.sections().stream()
                        .map(section -> new FilledForm.Section(
                                section.page(), section.title(), entries(section.entries(), open, now)))
                        .toList(),
                values,
                filed.eligibility().stream()
                        .map(finding -> open.contains(CONDITION + finding.rule())
                                ? now.eligibility().stream()
                                        .filter(one -> one.rule().equals(finding.rule()))
                                        .findFirst()
                                        .orElse(finding)
                                : finding)
                        .toList(),
                filed.papers(),
                filed.fees().stream()
                        .map(line -> open.contains(fee(line))
                                ? now.fees().stream()
                                        .filter(one -> one.id().equals(line.id()))
                                        .findFirst()
                                        .orElse(line)
                                : line)
                        .toList(),
                filed.passed(),
                filed.consents(),
                left);
    }

    /** Whether a name that rules read is provisional, or holds what is. */
    private static boolean hangs(String name, Set<String> open) {
        return open.contains(RULE + name)
                || open.contains(name)
                || open.stream().anyMatch(path -> path.startsWith(name + "."))
                || (name.equals("fee") && open.stream().anyMatch(one -> one.startsWith(FEE)));
    }

    private static List<Entry> entries(List<Entry> entries, Set<String> open, FilledForm now) {
        return entries.stream().map(entry -> entry(entry, open, now)).toList();
    }

    private static Entry entry(Entry entry, Set<String> open, FilledForm now) {
        return switch (entry) {
            case Entry.Answer answer ->
                Optional.of(answer)
                        .filter(one -> open.contains(one.path()))
                        .flatMap(one -> now.answer(one.path()))
                        .orElse(answer);
            case Entry.Note note -> note;
            case Entry.Group group -> new Entry.Group(group.path(), group.label(), entries(group.entries(), open, now));
            case Entry.Rows rows ->
                new Entry.Rows(
                        rows.path(),
                        rows.label(),
                        rows.rows().stream()
                                .map(row ->
                                        new FilledForm.Row(row.key(), row.title(), entries(row.entries(), open, now)))
                                .toList());
        };
    }
}
