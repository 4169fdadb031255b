package org.gulou.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** Whether a person may have what she applies for, condition by condition. */
public record Eligibility(List<Finding> findings) {
    /** Beside yes and no: it depends on what is not known yet. */
    public enum Outcome {
        YES,
        NO,
        DEPENDS;

        /**
         * Reads what {@link #word} writes.
         *
         * @throws IllegalArgumentException if it is none of these
         */
        public static Outcome of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** As examples write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The finding on one condition.
     *
     * @param words the condition as the guide page says it
     * @param otherwise what to say when it is not met
     * @param basis the law it follows from; empty where the service does not say
     * @param needs the paths that it still depends on
     * @param because what it was decided by; none where nobody asked why
     */
    public record Finding(
            String rule,
            Outcome outcome,
            LocalizedText words,
            LocalizedText otherwise,
            LocalizedText basis,
            boolean binding,
            Set<String> needs,
            List<Because> because) {
        public Finding {
            because = List.copyOf(because);
        }

        /** Whether it is of a condition; of one that is judged for each element of a list there are several. */
        public boolean isOf(String condition) {
            return rule.equals(condition) || rule.startsWith(condition + ".");
        }

        Finding with(List<Because> reasons) {
            return new Finding(rule, outcome, words, otherwise, basis, binding, needs, reasons);
        }
    }

    /**
     * An answer or a figure that a condition was decided by.
     *
     * @param label what it is called
     * @param shown its value as people read it; {@link Display#NOTHING} where it is not known yet or empty
     */
    public record Because(LocalizedText label, LocalizedText shown) {}

    public Eligibility {
        findings = List.copyOf(findings);
    }

    /** No if any is no, else depends if any does, else yes. */
    public Outcome overall() {
        if (any(Outcome.NO)) {
            return Outcome.NO;
        }
        return any(Outcome.DEPENDS) ? Outcome.DEPENDS : Outcome.YES;
    }

    /** Whether all conditions are met, as rules read it: unknown, with what it depends on, as long as that is open. */
    public Value met() {
        return switch (overall()) {
            case YES -> Value.TRUE;
            case NO -> Value.FALSE;
            case DEPENDS ->
                new Value.Unknown(findings.stream()
                        .filter(finding -> finding.outcome() == Outcome.DEPENDS)
                        .flatMap(finding ->
                                finding.needs().isEmpty() ? Stream.of(finding.rule()) : finding.needs().stream())
                        .collect(Collectors.toSet()));
        };
    }

    /** The binding conditions that are certainly not met. */
    public List<Finding> stops() {
        return findings.stream()
                .filter(finding -> finding.binding() && finding.outcome() == Outcome.NO)
                .toList();
    }

    /** What came of one condition; of one that is judged for each element of a list, of all of them together. */
    public Optional<Outcome> of(String condition) {
        var own = new Eligibility(
                findings.stream().filter(finding -> finding.isOf(condition)).toList());
        return own.findings().isEmpty() ? Optional.empty() : Optional.of(own.overall());
    }

    private boolean any(Outcome outcome) {
        return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
    }
}
