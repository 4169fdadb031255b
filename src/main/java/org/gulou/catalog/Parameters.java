package org.gulou.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Names;
import org.gulou.language.Surroundings.Figures;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Figures that law or place sets, by day and division. */
public record Parameters(Map<String, Parameter> byName) {
    /** Which day decides about a figure: that is part of the law, so it is part of the figure. */
    public enum AsOf {
        FILED,
        ACCEPTED,
        DECIDED
    }

    /**
     * A figure in all its values.
     *
     * @param per what it counts per, such as each copy; empty where nobody said
     * @param percent whether it is written as a percentage, which counts as its fraction
     */
    public record Parameter(
            LocalizedText title, LocalizedText per, Type type, boolean percent, AsOf asOf, List<Dated> values) {
        public Parameter {
            values = List.copyOf(values);
        }

        /** What counts where {@code number} is written for it: 0.065 for 6.5 percent. */
        public static Value counted(BigDecimal number, boolean percent) {
            return Value.of(percent ? number.movePointLeft(2) : number);
        }

        /** The values in force on {@code day}, wherever they are. */
        public List<Value> on(LocalDate day) {
            return values.stream()
                    .map(Dated::division)
                    .distinct()
                    .flatMap(division -> on(day, division).stream())
                    .toList();
        }

        /** The value in force on {@code day}: that of {@code place} or of the nearest division above it. */
        public Optional<Value> on(LocalDate day, DivisionCode place) {
            return values.stream()
                    .filter(dated ->
                            place.within(dated.division()) && !dated.from().isAfter(day))
                    .max(Comparator.comparing((Dated dated) -> dated.division().level())
                            .thenComparing(Dated::from))
                    .map(Dated::value);
        }
    }

    public record Dated(DivisionCode division, LocalDate from, Value value) {}

    /**
     * The days of a case; until one has come, the figure of {@code today} counts.
     *
     * @param today the day of the evaluation
     */
    public record Days(
            LocalDate today, Optional<LocalDate> filed, Optional<LocalDate> accepted, Optional<LocalDate> decided) {
        /** Those of a draft. */
        public static Days draft(LocalDate today) {
            return new Days(today, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whether the day that decides has come; a draft counts as filed today. */
        boolean haveSeen(AsOf asOf) {
            return switch (asOf) {
                case FILED -> true;
                case ACCEPTED -> accepted.isPresent();
                case DECIDED -> decided.isPresent();
            };
        }

        LocalDate of(AsOf asOf) {
            return switch (asOf) {
                case FILED -> filed.orElse(today);
                case ACCEPTED -> accepted.orElse(today);
                case DECIDED -> decided.orElse(today);
            };
        }
    }

    public Parameters {
        byName = Map.copyOf(byName);
    }

    /** {@code names}, where {@code parameter("…")} answers with the type of each figure. */
    public Names told(Names names) {
        var types = new LinkedHashMap<String, Type>();
        byName.forEach((name, figure) -> types.put(name, figure.type()));
        return names.telling("parameter", types);
    }

    /** The figures as rules read them at {@code place}; one that nobody set is unknown. */
    public Figures at(DivisionCode place, Days days) {
        return new InForce(this, place, days, false);
    }

    /**
     * The figures of one place on the days of one case.
     *
     * @param certain whether those of a day to come are unknown
     */
    private record InForce(Parameters parameters, DivisionCode place, Days days, boolean certain) implements Figures {
        @Override
        public Value figure(String name, Optional<LocalDate> on, Optional<String> division) {
            return Optional.ofNullable(parameters.byName().get(name))
                    .filter(parameter -> !certain || on.isPresent() || days.haveSeen(parameter.asOf()))
                    .flatMap(parameter -> parameter.on(
                            on.orElseGet(() -> days.of(parameter.asOf())),
                            division.flatMap(DivisionCode::parse).orElse(place)))
                    .orElseGet(() -> Value.unknown("parameter " + name));
        }

        @Override
        public LocalizedText called(String name) {
            return Optional.ofNullable(parameters.byName().get(name))
                    .map(Parameter::title)
                    .orElseGet(() -> Figures.super.called(name));
        }

        @Override
        public Type type(String name) {
            return Optional.ofNullable(parameters.byName().get(name))
                    .map(Parameter::type)
                    .orElse(Type.ANY);
        }

        @Override
        public Optional<Figures> settled() {
            boolean all = parameters.byName().values().stream().allMatch(one -> days.haveSeen(one.asOf()));
            return all ? Optional.empty() : Optional.of(new InForce(parameters, place, days, true));
        }
    }
}
