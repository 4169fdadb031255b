package org.gulou.kernel;

/** A name or a rule as its owner wrote it, with the place where it can be mended. */
public record Written(String text, Place place) {
    public Problem problem(String reason, String suggestion) {
        return place.problem(reason, suggestion);
    }

    @Override
    public String toString() {
        return text;
    }
}
