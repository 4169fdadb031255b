package org.gulou.catalog.finding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Guide;
import org.gulou.kernel.DivisionCode;
import org.gulou.language.Period;

/** By what a list of services can be narrowed. The place is not among these: it is the reader's, not the service's. */
public enum Facet {
    /** {@code person} or {@code legal}. */
    AUDIENCE {
        @Override
        public Set<String> of(Guide guide) {
            return guide.audience().stream()
                    .map(kind -> kind.natural() ? PERSON : LEGAL)
                    .collect(Collectors.toSet());
        }
    },
    /** {@code person-085} or {@code legal-010}: the two lists of themes use the same codes. */
    THEME {
        @Override
        public Set<String> of(Guide guide) {
            return Stream.concat(
                            guide.themes().person().stream().map(code -> PERSON + "-" + code),
                            guide.themes().legal().stream().map(code -> LEGAL + "-" + code))
                    .collect(Collectors.toSet());
        }
    },
    /** A code of the vocabulary of life events. */
    EVENT {
        @Override
        public Set<String> of(Guide guide) {
            return Set.copyOf(guide.themes().lifeEvents());
        }
    },
    /** A code of the vocabulary of departments. */
    DEPARTMENT {
        @Override
        public Set<String> of(Guide guide) {
            return Set.of(guide.department());
        }
    },
    /** The words for the levels of the bodies that offer it. */
    LEVEL {
        @Override
        public Set<String> of(Guide guide) {
            return guide.offered().by().stream().map(DivisionCode.Level::word).collect(Collectors.toSet());
        }
    },
    /** {@code online}, where nobody has to come in person, {@code window}, and {@code site} for what is applied for on another. */
    WAY {
        @Override
        public Set<String> of(Guide guide) {
            var ways = new HashSet<String>();
            boolean inPerson = guide.elsewhere()
                    .filter(Elsewhere.AtWindow.class::isInstance)
                    .isPresent();
            if (!inPerson
                    && guide.visits() == 0
                    && (guide.channels().isEmpty() || guide.channels().contains("online"))) {
                ways.add("online");
            }
            if (guide.elsewhere().filter(Elsewhere.Site.class::isInstance).isPresent()) {
                ways.add("site");
            }
            if (inPerson || guide.visits() > 0 || guide.channels().contains("window")) {
                ways.add("window");
            }
            return ways;
        }
    },
    /** {@code at-once}, {@code week}, {@code month} or {@code longer}, by what is promised. */
    TIME {
        @Override
        public Set<String> of(Guide guide) {
            return Set.of(guide.time().promised().map(Facet::length).orElse("at-once"));
        }
    },
    /** {@code free} or {@code fee}. */
    FEE {
        @Override
        public Set<String> of(Guide guide) {
            return Set.of(guide.fees().isEmpty() ? "free" : "fee");
        }
    };

    public static final String PERSON = "person";
    public static final String LEGAL = "legal";

    private static final int WEEK = 7;
    private static final int MONTH = 31;

    /** The values of a service. */
    public abstract Set<String> of(Guide guide);

    /** The name of the facet in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> named(String word) {
        return Stream.of(values()).filter(facet -> facet.word().equals(word)).findFirst();
    }

    private static String length(Period period) {
        int days = days(period);
        if (days == 0) {
            return "at-once";
        }
        if (days <= WEEK) {
            return "week";
        }
        return days <= MONTH ? "month" : "longer";
    }

    /** Natural days, about. */
    private static int days(Period period) {
        return switch (period.unit()) {
            case WORKING_DAYS -> period.amount() * WEEK / 5;
            case DAYS -> period.amount();
            case WEEKS -> period.amount() * WEEK;
            case MONTHS -> period.amount() * MONTH;
            case YEARS -> period.amount() * 12 * MONTH;
            case HOURS -> period.amount() / 24;
            case MINUTES -> 0;
        };
    }
}
