package org.gulou.catalog.finding;

import org.gulou.catalog.Guide;
import org.gulou.catalog.Occasion;
import org.gulou.catalog.ServiceVersion;

/**
 * What is listed: a variant of a service, or an occasion, with its guide.
 *
 * @param service the id of the service or occasion
 * @param address of its page
 */
public record Entry(String service, String variant, Guide guide, String address) {
    static Entry of(ServiceVersion version) {
        String first = "/service/" + version.service();
        return new Entry(
                version.service(),
                version.variant(),
                version.guide(),
                version.variant().equals(ServiceVersion.FIRST) ? first : first + "/" + version.variant());
    }

    static Entry of(Occasion occasion) {
        return new Entry(occasion.id(), ServiceVersion.FIRST, occasion.guide(), "/occasion/" + occasion.id());
    }
}
