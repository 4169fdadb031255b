package org.gulou.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Form;
import org.gulou.language.Expression;
import org.gulou.workflow.Workflow;

/**
 * One variant of a published version of a service, compiled: it never changes, and a case keeps the one it was filed
 * under.
 *
 * @param variant what the application is for, such as {@code renew}; {@code new} unless a service has others
 * @param form what the applicant is asked, with eligibility, papers and fees
 * @param officialForms what officials fill in, by the id that a move's {@code fill} names
 * @param reasons what officials often write to applicants
 * @param succession how it takes over drafts of earlier versions
 * @param validUntil the last day of the certificate, where that follows from answers and moves
 */
public record ServiceVersion(
        String service,
        int number,
        String variant,
        Guide guide,
        Form form,
        Map<String, Form> officialForms,
        Workflow workflow,
        List<Letter> letters,
        List<Reason> reasons,
        Optional<Expression> validUntil,
        Succession succession) {
    /** The variant that every service has. */
    public static final String FIRST = "new";

    public ServiceVersion {
        officialForms = Map.copyOf(officialForms);
        letters = List.copyOf(letters);
        reasons = List.copyOf(reasons);
    }

    /** The letter that {@code issue: <id>} makes. */
    public Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }
}
