package org.gulou.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Compiles clocks, and the moves that lengthen them. */
final class ClockCompiler {
    private final Vocabulary words;
    private final Mistakes mistakes;

    ClockCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    Clock compile(WorkflowSource.Clock written) {
        var occasions = new LinkedHashSet<>(words.states());
        occasions.addAll(words.moves());
        mistakes.knows(written.starts(), "state or move", occasions);
        written.stops().forEach(stop -> mistakes.knows(stop, "state or move", occasions));
        return new Clock(
                written.id().text(),
                written.label(),
                written.starts().text(),
                new LinkedHashSet<>(written.stops().stream().map(Written::text).toList()),
                limit(written.limit()),
                written.extend().flatMap(this::extension),
                written.onExpiry().map(this::expiry));
    }

    private Clock.Limit limit(Written limit) {
        return switch (limit.text()) {
            case "statutory" -> new Clock.Limit.Statutory();
            case "promised" -> new Clock.Limit.Promised();
            default -> {
                Optional<Period> period = Period.parse(limit.text());
                if (period.isEmpty()) {
                    mistakes.add(
                            limit,
                            "Expected statutory, promised or a period, got '" + limit + "'.",
                            "A period is written like 20 working days, 15 days or 72 hours.");
                }
                yield new Clock.Limit.Fixed(period.orElse(new Period(0, Period.Unit.DAYS)));
            }
        };
    }

    private Optional<Clock.Extension> extension(WorkflowSource.Extension written) {
        return StateCompiler.role(written.role(), words.declared(), mistakes)
                .map(role -> new Clock.Extension(written.by(), written.times(), role, written.tellsApplicant()));
    }

    private Clock.Expiry expiry(Written word) {
        if (word.text().equals("alert")) {
            return new Clock.Expiry.Alert();
        }
        var known = new LinkedHashSet<>(words.moves());
        known.add("alert");
        if (mistakes.knows(word, "move", known) && !words.timeMoves().contains(word.text())) {
            mistakes.add(word, "Time can only take a move that is 'by: time', and '" + word + "' is not.");
        }
        return new Clock.Expiry.Takes(word.text());
    }

    /** The act that lengthens {@code clock}: with a reason, wherever the case is, as often as the clock says. */
    Move extensionMove(Clock clock, Clock.Extension extension) {
        LocalizedText label = clock.label();
        return new Move(
                clock.extensionMove(),
                "extend",
                LocalizedText.of("延长“" + label.in("zh") + "”", "Lengthen “" + label.in("en") + "”"),
                LocalizedText.of("延长 " + extension.by(), "By " + extension.by()),
                List.copyOf(words.openOrReturning()),
                new Target.Same(),
                new By.Officials(List.of(extension.role())),
                Optional.empty(),
                LocalizedText.NONE,
                List.of(new Need.Reason()),
                Set.of(),
                Optional.of(extension.times()),
                extension.tellsApplicant() ? List.of(new Effect.Notify("applicant")) : List.of(),
                Optional.of(clock.id()),
                Optional.empty());
    }
}
