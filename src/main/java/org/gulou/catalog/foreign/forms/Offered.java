package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.kernel.Sentence;

/** The options of a question while they are read: each has a value of its own, and may be offered under a condition. */
public final class Offered {
    /** Of one question. */
    static final int MOST = 1_000;

    /** What one rule may hold. */
    private static final int LONGEST = 2_500;

    private Offered() {}

    /**
     * Takes one up, or tells that it is left out.
     *
     * @param labels words by value
     * @param left is told of an option that has no value, or that of another
     */
    public static void put(String value, String label, Map<String, String> labels, List<Sentence> left) {
        if (!value.isBlank() && !labels.containsKey(value)) {
            labels.put(value, label);
        } else if (!(label + value).isBlank()) {
            left.add(say(
                    "An option is left out, for its value is empty or stands twice: {option}",
                    (Prose.line(label) + " " + value).strip()));
        }
    }

    static Sentence always(Sentence why, String notation) {
        return say("All its options are offered always, because {why}: {script}", why, notation);
    }

    /**
     * The rule that says which options are offered; nothing where all are, or where that cannot be said.
     *
     * @param ids of the options in the draft, by their values
     */
    static String rule(List<Terms.Offer> offers, Map<String, String> ids, Rules rules, List<Sentence> lost) {
        var under = new LinkedHashMap<Term, List<String>>();
        var written = new LinkedHashMap<Term, String>();
        for (Terms.Offer offer : offers) {
            if (ids.containsKey(offer.value()) && !offer.when().equals(Term.YES)) {
                under.computeIfAbsent(offer.when(), none -> new ArrayList<>())
                        .add(Rules.quoted(ids.getOrDefault(offer.value(), "")));
                written.putIfAbsent(offer.when(), offer.written());
            }
        }
        var parts = new ArrayList<String>();
        under.forEach((when, options) -> {
            String others = options.size() == 1
                    ? "id != " + options.getFirst()
                    : "not(id in [" + String.join(", ", options) + "])";
            try {
                parts.add(when.equals(Term.NO) ? others : others + " or " + bracketed(rules.condition(when)));
            } catch (NotCarried not) {
                Sentence all = always(not.why(), written.getOrDefault(when, ""));
                if (!lost.contains(all)) {
                    lost.add(all);
                }
            }
        });
        String rule = parts.isEmpty() ? "" : Rules.all(parts);
        if (rule.length() > LONGEST) {
            lost.add(always(
                    say("it would have more than {most} characters here", LONGEST),
                    written.values().stream().distinct().limit(2).collect(Collectors.joining(", "))));
            return "";
        }
        return rule;
    }

    private static String bracketed(String rule) {
        return rule.contains(" and ") || rule.contains(" or ") || rule.startsWith("if ") ? "(" + rule + ")" : rule;
    }
}
