package org.gulou.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Form;
import org.gulou.kernel.Validity;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.batch.Round;

/**
 * One variant of a published version of a service: it never changes, and a case keeps the one it was filed under. Its guide
 * is always at hand; what is compiled is so while it is used.
 */
public final class ServiceVersion {
    /** The variant that every service has. */
    public static final String FIRST = "new";

    private final String service;
    private final int number;
    private final String variant;
    private final Guide guide;
    private final Workbench.Piece parts;

    /**
     * What is compiled.
     *
     * @param form what the applicant is asked, with eligibility, papers and fees
     * @param officialForms what officials fill in, by the id that a move's {@code fill} names
     * @param blanks the forms that applicants fill in on paper, each under the id of its paper
     * @param reasons what officials often write to applicants
     * @param validFrom the first day of the certificate, where that is not the day of issue
     * @param validUntil its last day, where that follows from answers and moves
     * @param upkeep what the certificate asks of its holder
     * @param invitation how a register's word begins it
     * @param succession how it takes over drafts of earlier versions
     */
    public record Parts(
            Form form,
            Map<String, Form> officialForms,
            Workflow workflow,
            List<Letter> letters,
            List<Letter> blanks,
            List<Reason> reasons,
            Optional<Expression> validFrom,
            Optional<Expression> validUntil,
            Upkeep upkeep,
            Optional<Invitation> invitation,
            Succession succession) {
        public Parts {
            officialForms = Map.copyOf(officialForms);
            letters = List.copyOf(letters);
            blanks = List.copyOf(blanks);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A version whose parts lie on a workbench.
     *
     * @param variant what the application is for, such as {@code renew}; {@code new} unless a service has others
     */
    public ServiceVersion(String service, int number, String variant, Guide guide, Workbench.Piece parts) {
        this.service = service;
        this.number = number;
        this.variant = variant;
        this.guide = guide;
        this.parts = parts;
    }

    public String service() {
        return service;
    }

    public int number() {
        return number;
    }

    public String variant() {
        return variant;
    }

    public Guide guide() {
        return guide;
    }

    /** All that is compiled. */
    public Parts parts() {
        return parts.get();
    }

    public Form form() {
        return parts().form();
    }

    public Map<String, Form> officialForms() {
        return parts().officialForms();
    }

    public Workflow workflow() {
        return parts().workflow();
    }

    public List<Letter> letters() {
        return parts().letters();
    }

    /** The form to print for a paper. */
    public Optional<Letter> blank(String paper) {
        return parts().blanks().stream()
                .filter(blank -> blank.id().equals(paper))
                .findFirst();
    }

    public List<Reason> reasons() {
        return parts().reasons();
    }

    /**
     * When a certificate counts that is issued now: from the day that follows from answers and moves, else at once; through
     * the day before the anniversary of its first day, or until the day that follows from answers and moves.
     *
     * @param issued the day from which its time counts where no rule gives its first day
     */
    public Validity validity(Scope scope, Surroundings surroundings, LocalDate issued) {
        Optional<LocalDate> first = day(parts().validFrom(), scope, surroundings);
        return new Validity(
                first,
                day(parts().validUntil(), scope, surroundings)
                        .or(() -> guide().result()
                                .validFor()
                                .map(period -> period.after(first.orElse(issued), surroundings.calendar())
                                        .minusDays(1))));
    }

    private static Optional<LocalDate> day(Optional<Expression> rule, Scope scope, Surroundings surroundings) {
        return rule.map(known -> known.evaluate(scope, surroundings))
                .filter(Value.Date.class::isInstance)
                .map(day -> ((Value.Date) day).date());
    }

    /**
     * What rules read of the round of applications that one sent now would belong to: nothing where there are no rounds;
     * unknown where none is open.
     *
     * @param around the scope of the case and the offer
     */
    public Map<String, Value> round(Scope around, Surroundings now) {
        boolean taken = workflow().programme().windows().isEmpty();
        Optional<Round> round =
                taken ? Optional.empty() : workflow().standing(around, now).open();
        return Map.of(
                "batch",
                round.map(open -> Value.of(open.batch())).orElse(taken ? Value.EMPTY : Value.unknown("case.batch")),
                "closesOn",
                round.map(open -> Value.of(open.lastDay()))
                        .orElse(taken ? Value.EMPTY : Value.unknown("case.closesOn")));
    }

    public Upkeep upkeep() {
        return parts().upkeep();
    }

    public Optional<Invitation> invitation() {
        return parts().invitation();
    }

    public Succession succession() {
        return parts().succession();
    }

    /** The letter that {@code issue: <id>} makes. */
    public Optional<Letter> letter(String id) {
        return letters().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return service + " " + number + " " + variant;
    }
}
