package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Days that a workflow names and that are over: a state that no case stays in, a window in which nobody can apply. They
 * were right once, and what is published is not judged by the day, which is why it is a warning, and apart.
 */
public final class DaysGone {
    private static final Pattern OF_SERVICE = Pattern.compile("services/[^/]+/[^/]+/(workflow|service)\\.yaml");
    private static final Pattern NAMES_DAYS = Pattern.compile("\\b(until|window)\\s*:");

    /** What comes out otherwise on another day. */
    private static final Set<String> NOT_FIXED = Set.of("today", "now", "parameter");

    private final LocalDate today;
    private final Mistakes mistakes = new Mistakes();

    private DaysGone(LocalDate today) {
        this.today = today;
    }

    /** What is over on {@code today} in the workflows of a folder that is sound. */
    public static List<Problem> in(Folder folder, LocalDate today) {
        var gone = new DaysGone(today);
        folder.files().forEach((path, bytes) -> {
            if (OF_SERVICE.matcher(path).matches()
                    && NAMES_DAYS.matcher(new String(bytes, UTF_8)).find()) {
                Node.read(path, bytes).ifPresent(file -> gone.look(path, file));
            }
        });
        return gone.mistakes.warnings();
    }

    private void look(String path, Node.Fields file) {
        if (path.endsWith("/workflow.yaml")) {
            look(file);
        } else {
            file.fields("variants").stream()
                    .flatMap(all -> all.fields().keySet().stream().flatMap(id -> all.fields(id).stream()))
                    .flatMap(variant -> variant.fields("workflow").stream())
                    .forEach(this::look);
        }
    }

    private void look(Node.Fields workflow) {
        workflow.fields("states").stream()
                .flatMap(states -> states.fields().keySet().stream().flatMap(id -> states.fields(id).stream()))
                .flatMap(state -> state.written("until").stream())
                .filter(this::isOver)
                .forEach(until -> mistakes.warn(until.problem(
                        say("'{day}' is over: a case that comes here goes on at once.", until),
                        say("Name a day to come, or a rule that gives one."))));
        List<Written> closes = workflow.oneOrMore("window").stream()
                .filter(Node.Fields.class::isInstance)
                .flatMap(window -> ((Node.Fields) window).written("closes").stream())
                .toList();
        if (!closes.isEmpty() && closes.stream().allMatch(this::isOver)) {
            Written last = closes.getLast();
            mistakes.warn(last.problem(
                    say("The last time to apply ended with '{day}': nobody can apply any more.", last),
                    say("Add a window to come, or write its days without a year for every year.")));
        }
    }

    private boolean isOver(Written written) {
        return day(written.text().strip()).filter(day -> day.isBefore(today)).isPresent();
    }

    /** The day that is written, or that a rule gives which reads nothing. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.contains("T") ? LocalDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeException rule) {
            return ofRule(text);
        }
    }

    private static Optional<LocalDate> ofRule(String text) {
        return Expression.compile(text, Names.of(Map.of()), Type.ANY.orEmpty())
                                instanceof Expression.Compilation.Ready(Expression rule, var warnings)
                        && NOT_FIXED.stream().noneMatch(rule::calls)
                ? day(rule.evaluate(Scope.of(Map.of()), Surroundings.at(Instant.EPOCH)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Value value) {
        return switch (value) {
            case Value.Date(LocalDate day) -> Optional.of(day);
            case Value.DateTime moment -> Optional.of(OfficeTime.day(moment.at().toInstant()));
            case Value other -> Optional.empty();
        };
    }
}
