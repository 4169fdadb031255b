package org.gulou.forms;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.testbed.Demonstration;

/** The demonstration form as somebody fills it in who answers everything so that each of its questions is asked. */
final class EveryKind {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Catalogue CATALOGUE = catalogue();

    private static final Answers ANSWERS = answers(Map.ofEntries(
            Map.entry("people", "3"),
            Map.entry("rent", "1200"),
            Map.entry("before", "true"),
            Map.entry("channel", "other"),
            Map.entry("helped", "sign"),
            Map.entry("members.r1.name", "王芳"),
            Map.entry("members.r1.income", "1000"),
            Map.entry("members.r1.work.employed", "true")));

    private EveryKind() {}

    private static Catalogue catalogue() {
        return Own.sound(Own.FOLDER.with(Demonstration.files()));
    }

    private static Answers answers(Map<String, String> typed) {
        var raw = new HashMap<String, List<String>>();
        typed.forEach((path, value) -> raw.put(path, List.of(value)));
        return new Answers(
                raw,
                Map.of("members", List.of("r1"), "members.r1.schools", List.of("s1")),
                Set.of("members", "members.r1.schools", "plans", "week", "helped", "before", "channel", "people"),
                Map.of(),
                Map.of());
    }

    /** What is wrong at a question, once its page has been continued with this in its controls. */
    static Optional<Mistake> mistake(String question, String... typed) {
        Answers answers = ANSWERS.with(question, Arrays.asList(typed));
        var settled = new HashSet<>(answers.raw().keySet());
        settled.add(question);
        var offer = CATALOGUE
                .offer(Demonstration.SERVICE + "--yunyan-government-office")
                .orElseThrow();
        Form form =
                CATALOGUE.service(Demonstration.SERVICE).orElseThrow().newest().form();
        return Journey.of(
                        form,
                        answers.withSettled(settled),
                        FormWorld.ofDraft(CATALOGUE, offer, new Parties("王芳", "13800000000", Optional.empty()), NOW))
                .mistakes()
                .stream()
                .filter(mistake -> mistake.path().equals(question))
                .findFirst();
    }
}
