package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.advice.Burden;
import org.gulou.kernel.Sentence;

/** The services by what they ask of a person, the heaviest first. */
final class Ranking {
    private Ranking() {}

    static List<Sentence> of(Map<String, Burden> burdens) {
        var lines = new ArrayList<Sentence>();
        lines.add(say("What a service asks of a person, on its shortest and on its longest path:"));
        burdens.entrySet().stream()
                .sorted(Map.Entry.<String, Burden>comparingByValue(Comparator.comparingInt(
                                burden -> burden.longest().seconds()))
                        .reversed())
                .forEach(entry ->
                        lines.add(say("{burden}: {service}", entry.getValue().words(), entry.getKey())));
        return lines;
    }
}
