package org.gulou.catalog.finding;

import org.gulou.catalog.Guide;
import org.gulou.catalog.ServiceVersion;

/** What is listed: a variant of a service, with its guide. */
public record Entry(String service, String variant, Guide guide) {
    /** The address of its page. */
    public String address() {
        return variant.equals(ServiceVersion.FIRST) ? "/service/" + service : "/service/" + service + "/" + variant;
    }
}
