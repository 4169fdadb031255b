package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;

/** Where a case was filed, and which bodies have a part in it. */
@Embeddable
class CaseOffice {
    private String offer = "";
    private String bodies = "";

    /** The body at which it was filed; of those who lead, by {@code department}. */
    @Column(name = "office")
    private String body = "";

    private String department = "";
    private boolean followed;

    /** What {@code bodies} says, once somebody has asked for it. */
    @Transient
    private Map<DivisionCode.Level, BodyId> read = Map.of();

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

    /** The body of each level. */
    Map<DivisionCode.Level, BodyId> bodies() {
        if (read.isEmpty()) {
            var each = new EnumMap<DivisionCode.Level, BodyId>(DivisionCode.Level.class);
            StoredValues.map(bodies)
                    .forEach((level, body) -> each.put(DivisionCode.Level.valueOf(level), new BodyId(body.toString())));
            read = Collections.unmodifiableMap(each);
        }
        return read;
    }

    /** The body at which it was filed. */
    String body() {
        return body;
    }

    /** The department that answers for its service. */
    String department() {
        return department;
    }

    /** Whether an official has ever followed it: else nobody needs to be asked who does. */
    boolean isFollowed() {
        return followed;
    }
}
