package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose a case is, and who filed it for her. */
@Embeddable
public class CaseApplicant {
    private @Nullable String person;
    private @Nullable String organisation;
    private @Nullable String agent;
    private boolean represented;

    @Column(name = "applicant_name")
    private String name;

    @Column(name = "contact_phone")
    private String phone;

    protected CaseApplicant() {}

    CaseApplicant(Filing.Applicant applicant) {
        this.person = applicant.person().orElse(null);
        this.organisation = applicant.organisation().orElse(null);
        this.agent = applicant.agent().orElse(null);
        this.represented = applicant.represented();
        this.name = applicant.name();
        this.phone = applicant.phone();
    }

    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** The id of the person who filed it for her with a mandate. */
    public Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    /** Whether anybody has or had a mandate for her: for most cases nobody need be looked for. */
    boolean isRepresented() {
        return represented;
    }

    /** In whose name {@code actor} acts: an organisation's, or of her whom she acts for; empty for herself. */
    public Optional<String> principalOf(String actor) {
        return organisation().or(() -> person().filter(applicant -> !applicant.equals(actor)));
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }
}
