package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gulou.kernel.Sha256;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Tells what warnings are about, so that a reason counts for the values it was given for and for no others. */
final class Doubts {
    private Doubts() {}

    /** A warning as it was raised: its rule and the values that it read. */
    static Mistake raised(Mistake mistake, Item.Check check, Sheet sheet) {
        var evidence = new StringBuilder(
                check.rule().expression().map(Expression::source).orElse(""));
        for (String path : new TreeSet<>(check.rule().reads())) {
            evidence.append('\n').append(path).append('=').append(value(sheet, path));
        }
        String key = mistake.path().isEmpty() ? "page " + mistake.page() : mistake.path();
        return mistake.with(new Doubt(key, evidence.toString(), ""));
    }

    private static String value(Sheet sheet, String path) {
        String[] parts = path.split("\\.", -1);
        Value value = sheet.value(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            value = part(value, parts[i]);
        }
        return value.isUnknown() ? "?" : value.toString();
    }

    private static Value part(Value value, String name) {
        return switch (value) {
            case Value.Fields(Map<String, Value> fields) ->
                Optional.ofNullable(fields.get(name)).orElse(Value.EMPTY);
            case Value.Items(List<Value> items) ->
                new Value.Items(items.stream().map(item -> part(item, name)).toList());
            default -> value;
        };
    }

    /** The warnings with the reasons given: what is shown at one place is passed by one reason. */
    static List<Mistake> answered(List<Mistake> mistakes, Answers answers) {
        var evidence = new LinkedHashMap<String, String>();
        for (Mistake mistake : mistakes) {
            mistake.doubt()
                    .ifPresent(doubt ->
                            evidence.merge(doubt.key(), doubt.about(), (before, more) -> before + "\n" + more));
        }
        return evidence.isEmpty()
                ? List.copyOf(mistakes)
                : mistakes.stream()
                        .map(mistake -> mistake.doubt()
                                .map(doubt -> mistake.with(
                                        answered(doubt.key(), evidence.getOrDefault(doubt.key(), ""), answers)))
                                .orElse(mistake))
                        .toList();
    }

    private static Doubt answered(String key, String evidence, Answers answers) {
        String about = Sha256.hex(evidence);
        return new Doubt(
                key,
                about,
                Optional.ofNullable(answers.reasons().get(key))
                        .filter(reason -> reason.about().equals(about))
                        .map(Answers.Reason::text)
                        .orElse(""));
    }
}
