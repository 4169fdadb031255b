package org.gulou.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/**
 * The world around a form, as arguments.
 *
 * @param around the values of the names around the form: {@code case}, {@code offer}, and for an official's form what
 *     the applicant's form holds; what is missing is unknown
 */
public record Circumstances(Surroundings surroundings, Map<String, Value> around, Divisions divisions) {
    public Circumstances {
        around = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(around));
    }

    /** The office's day on which this is looked at. */
    public LocalDate today() {
        return OfficeTime.day(surroundings.now());
    }

    Local local() {
        return new Local(today(), divisions);
    }
}
