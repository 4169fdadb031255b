package org.gulou.catalog;

import org.gulou.kernel.LocalizedText;

/** One definition for all bodies that offer it; new applications are made under its newest version. */
public record Service(String id, ServiceVersion newest) {
    public Guide guide() {
        return newest.guide();
    }

    public LocalizedText title() {
        return guide().title();
    }
}
