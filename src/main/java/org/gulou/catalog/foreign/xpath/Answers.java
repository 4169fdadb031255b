package org.gulou.catalog.foreign.xpath;

import java.util.Optional;
import org.gulou.catalog.foreign.forms.Term;

/** What expressions may call: the questions of a form by their names, and in which lists they stand. */
public interface Answers {
    /**
     * The type of what is called so, as XLSForm writes types: {@code select_one}, {@code integer}, {@code begin_repeat}; nothing
     * where nothing is called so.
     */
    String type(String name);

    /** The list in whose rows something stands; empty where it stands in none, or in one within another. */
    Optional<String> repeat(String name);

    /** By what something is worked out; nothing where it is answered. */
    String calculation(String name);

    /** By which conditions read an answer of this name. */
    default String key(String name) {
        return Expression.key(name);
    }

    /** What is called so and is the same for everybody who fills the form in; empty for an answer. */
    default Optional<Term> settled(String name) {
        return Optional.empty();
    }
}
