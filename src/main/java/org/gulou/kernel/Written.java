package org.gulou.kernel;

/** A name or a rule as its owner wrote it, with the place where it can be mended. */
public record Written(String text, Place place) {
    public Problem problem(Sentence found, Sentence advice) {
        return place.problem(found, advice);
    }

    public Problem problem(Sentence found) {
        return place.problem(found);
    }

    @Override
    public String toString() {
        return text;
    }
}
