package org.gulou.catalog;

import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;

/**
 * One definition for all bodies that offer it; new applications are made under its newest version.
 *
 * @param variants the newest version in each variant, in the order of the definition; {@code new} is always there
 */
public record Service(String id, Map<String, ServiceVersion> variants) {
    public Service {
        variants = Ordered.copy(variants);
        if (!variants.containsKey(ServiceVersion.FIRST)) {
            throw new IllegalArgumentException(id + " lacks the variant that every service has");
        }
    }

    /** The newest version in the variant that every service has. */
    public ServiceVersion newest() {
        return variant(ServiceVersion.FIRST).orElseThrow();
    }

    /** The newest version in a variant such as {@code renew}. */
    public Optional<ServiceVersion> variant(String variant) {
        return Optional.ofNullable(variants.get(variant));
    }

    public Guide guide() {
        return newest().guide();
    }

    public LocalizedText title() {
        return guide().title();
    }
}
