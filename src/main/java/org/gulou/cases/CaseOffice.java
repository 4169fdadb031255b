package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a case was filed, and which bodies have a part in it. */
@Embeddable
class CaseOffice {
    private String offer = "";
    private String bodies = "";

    /** The body at which it was filed; of those who lead, by {@code department}. */
    @Column(name = "office")
    private String body = "";

    private String department = "";

    protected CaseOffice() {}

    CaseOffice(Filing filing, String bodies) {
        this.offer = filing.offer().id();
        this.bodies = bodies;
        this.body = filing.offer().body().id().id();
        this.department = filing.version().guide().department();
    }

    String offer() {
        return offer;
    }

    /** The body of each level, as JSON. */
    String bodies() {
        return bodies;
    }

    /** The body at which it was filed. */
    String body() {
        return body;
    }

    /** The department that answers for its service. */
    String department() {
        return department;
    }
}
