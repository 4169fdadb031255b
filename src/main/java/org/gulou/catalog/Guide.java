package org.gulou.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.gulou.workflow.Ending;

/**
 * What people must know before they apply, and what the office promises. Elements: GB/T 39046-2020, table 4.
 *
 * @param department the code of the department that answers for the service, such as {@code CAD}
 * @param externalCode the code of the national or provincial catalogue, verbatim
 * @param type the id of an item type, such as {@code licence} (GB/T 39046 A.1)
 * @param keywords other words people search by, in each language
 * @param fees what has to be paid for, if anything; how much may depend on the answers
 * @param visits how often one must come in person
 * @param startedBy the register whose word invites people to it
 * @param paused when nothing can be filed anywhere, whatever the bodies say
 * @param successor the service that takes its place
 * @param elsewhere where one applies, if not here
 * @param demonstration which figures are examples; the empty text where all are binding
 */
public record Guide(
        String department,
        Optional<String> externalCode,
        String type,
        LocalizedText title,
        Map<String, List<String>> keywords,
        LocalizedText summary,
        LocalizedText description,
        Set<Audience> audience,
        Themes themes,
        List<Law> legalBasis,
        Time time,
        Access access,
        Offered offered,
        List<Condition> conditions,
        List<NeededPaper> papers,
        List<Fee> fees,
        List<Step> steps,
        Set<String> channels,
        int visits,
        Result result,
        List<Question> questions,
        Contact contact,
        LocalizedText demonstration,
        Retention retention,
        Optional<String> startedBy,
        Optional<Offer.Paused> paused,
        Optional<String> successor,
        Optional<Elsewhere> elsewhere) {
    /** Who may apply (GB/T 39046 A.4). */
    public enum Audience {
        PERSON,
        ENTERPRISE,
        PUBLIC_INSTITUTION,
        SOCIAL_ORGANISATION,
        ADMINISTRATIVE_ORGAN;

        /** Whether an applicant of this kind is a natural person. */
        public boolean natural() {
            return this == PERSON;
        }
    }

    /** What an applicant must have before she can apply. */
    public enum Access {
        /** A phone number is enough. */
        GUEST,
        SIGNED_IN
    }

    /** Where people find the service: codes of the vocabularies of themes and of life events. */
    public record Themes(List<String> person, List<String> legal, List<String> lifeEvents) {}

    /** A law or rule that the service rests on; {@link LocalizedText#NONE} and the empty text where no number or article is given. */
    public record Law(LocalizedText title, LocalizedText document, String article) {}

    /**
     * How long it takes from acceptance to decision.
     *
     * @param statutory what the law allows; empty where the service is decided at once
     * @param promised what the office promises, never longer; empty where it is decided at once
     */
    public record Time(Optional<Period> statutory, Optional<Period> promised, LocalizedText note) {}

    /**
     * Which bodies offer it.
     *
     * @param by the levels; where several do, the body that takes a case does the work of those it has nobody at
     * @param except divisions whose bodies do not
     * @param confirmedBy the level that decides, if another
     */
    public record Offered(
            List<DivisionCode.Level> by, Set<DivisionCode> except, Optional<DivisionCode.Level> confirmedBy) {
        /** The bodies that offer what belongs to {@code department}, level by level. */
        public Stream<Body> bodies(Places places, String department) {
            return by.stream()
                    .flatMap(level -> places.doing(level, department).stream())
                    .filter(body -> !isExcepted(body.division()));
        }

        private boolean isExcepted(DivisionCode division) {
            for (DivisionCode left : except) { // asked of every body for every service
                if (division.within(left)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A condition of eligibility in words.
     *
     * @param judged whether a rule judges it, or it is known in words only
     * @param instead what those who do not meet it may want
     */
    public record Condition(
            String id, LocalizedText words, LocalizedText basis, boolean judged, List<Instead> instead) {
        public Condition {
            instead = List.copyOf(instead);
        }
    }

    /** A variant of a service to apply for instead. */
    public record Instead(String service, String variant) {
        /** Reads {@code service} or {@code service/variant}. */
        public static Instead of(String written) {
            int at = written.indexOf('/');
            return at < 0
                    ? new Instead(written, ServiceVersion.FIRST)
                    : new Instead(written.substring(0, at), written.substring(at + 1));
        }
    }

    /**
     * A paper that has to be handed in.
     *
     * @param always whether everybody needs it; otherwise it "may be needed"
     * @param oneOf documents of which either will do; none where it is just one
     * @param later within what time it may follow, where it need not be there at once (容缺)
     * @param register that may hold it, so that nobody hands it in
     * @param originals how many originals the office must see
     * @param blank whether there is a form of ours to print and fill in
     */
    public record NeededPaper(
            String id,
            LocalizedText title,
            LocalizedText hint,
            boolean always,
            List<LocalizedText> oneOf,
            Optional<Period> later,
            Optional<String> register,
            int originals,
            boolean blank) {
        public NeededPaper {
            oneOf = List.copyOf(oneOf);
        }
    }

    /**
     * What has to be paid for.
     *
     * @param fixed how much, in yuan, where that is the same for everybody
     * @param figures the names of those that decide how much
     * @param refund the ends after which the office decides whether what was paid goes back
     */
    public record Fee(
            String id, LocalizedText title, Optional<BigDecimal> fixed, List<String> figures, Set<Ending> refund) {
        public Fee {
            figures = List.copyOf(figures);
            refund = Set.copyOf(refund);
        }

        private boolean isOf(String line) {
            return line.equals(id) || line.startsWith(id + ".");
        }
    }

    public record Step(LocalizedText title, LocalizedText text) {}

    /**
     * What one gets.
     *
     * @param kind {@code certificate}, {@code decision} or {@code filing}
     * @param letter the id of the letter that {@code issue: certificate} makes
     * @param validFor how long it is valid; empty means for ever, or until the day that the form computes
     */
    public record Result(
            String kind,
            LocalizedText title,
            LocalizedText description,
            Optional<String> letter,
            Optional<Period> validFor) {}

    public record Question(LocalizedText question, LocalizedText answer) {}

    /** Whom to ask besides the office itself; the empty text where nothing is said. */
    public record Contact(String phone, String complaints, LocalizedText note) {}

    /**
     * How long data are kept.
     *
     * @param draft after the last change of a draft
     * @param closed after the end of a case
     * @param certificate after the end of a case from which a certificate counts that has no last day
     * @param then {@code anonymise} or {@code delete}
     */
    public record Retention(Period draft, Period closed, Period certificate, String then) {
        /** Whether nothing of a case is left in the end; else all that does not tell of people stays. */
        public boolean deletes() {
            return then.equals("delete");
        }
    }

    /**
     * Whether applicants of this kind may apply.
     *
     * @param organisation in the name of an organisation; otherwise a natural person for herself
     */
    public boolean admits(boolean organisation) {
        return audience.stream().anyMatch(kind -> kind.natural() != organisation);
    }

    public Guide {
        keywords = Map.copyOf(keywords);
        audience = Set.copyOf(audience);
        legalBasis = List.copyOf(legalBasis);
        conditions = List.copyOf(conditions);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        steps = List.copyOf(steps);
        channels = Set.copyOf(channels);
        questions = List.copyOf(questions);
    }

    /** Whether the office decides if what was paid for a line of the fee goes back, after a case has ended so. */
    public boolean mayRefund(String line, Ending end) {
        return fees.stream()
                .filter(fee -> fee.isOf(line))
                .allMatch(fee -> fee.refund().contains(end));
    }
}
