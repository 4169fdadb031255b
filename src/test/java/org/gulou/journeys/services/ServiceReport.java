package org.gulou.journeys.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.Planned;
import org.gulou.catalog.definition.PlannedStep;
import org.gulou.catalog.definition.PlannedStep.Hand;
import org.gulou.forms.Answers;

/** What came of each service, in a file for people: {@code target/services.md}. */
final class ServiceReport {
    private static final String HEAD = """
            # Every service, applied for and decided once

            | service | office | case | filled in | moves | days | result | seconds |
            |---|---|---|---|---|---:|---|---:|
            """;

    private final List<String> lines = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    void ended(String service, Planned planned, String number, Duration took) {
        Answers filled = planned.answers().answers();
        lines.add("| %s | %s | %s | %d answers, %d papers | %s | %d | %s, issued %s | %.1f |"
                .formatted(
                        service,
                        planned.offer().body().id().id(),
                        number,
                        filled.raw().size(),
                        filled.papers().size(),
                        planned.steps().stream().map(ServiceReport::told).collect(Collectors.joining(", ")),
                        planned.lasts().toDays(),
                        planned.end().in("en"),
                        planned.issued(),
                        took.toMillis() / 1000.0));
        answers.add("\n## %s\n\n%s, %s\n".formatted(service, planned.applicant().name(), planned.at()));
        filled.raw().forEach((path, values) -> answers.add("- " + path + ": " + cell(String.join(" ", values))));
        filled.papers()
                .forEach((path, paper) -> answers.add("- paper " + path + ": "
                        + paper.way().map(way -> way.word()).orElse("")));
    }

    void failed(String service, String why) {
        lines.add("| %s | | | | | | **%s** | |".formatted(service, cell(why)));
    }

    void isGuide(String occasion) {
        lines.add("| %s | | | | | | a guide: it links its parts, nobody applies to it | |".formatted(occasion));
    }

    private static String told(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Waits waits -> "until " + waits.at();
            case PlannedStep.Pays pays -> "paid";
            case PlannedStep.Signs(var at, Hand hand, String move) -> who(hand) + " signs " + move;
            case PlannedStep.Acts acts -> who(acts.hand()) + ": " + acts.move();
        };
    }

    private static String who(Hand hand) {
        return switch (hand) {
            case Hand.Applicant applicant -> "applicant";
            case Hand.Party(String party, String number) -> party;
            case Hand.Official(String name) -> name;
        };
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "/");
    }

    void write() {
        var file = Path.of(System.getProperty("gulou.target"), "services.md");
        String table = HEAD + String.join("\n", lines) + "\n";
        try {
            Files.writeString(file, table + String.join("\n", answers) + "\n", UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
