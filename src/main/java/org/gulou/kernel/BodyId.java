package org.gulou.kernel;

import java.util.regex.Pattern;

/** The stable id of a public body that offers services, such as {@code yunyan-civil-affairs}. */
public record BodyId(String id) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public BodyId {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not a body id in kebab-case like yunyan-civil-affairs");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
