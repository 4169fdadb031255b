package org.gulou.catalog.foreign.forms;

/** Something that is read and may turn out to be more than can be said. */
@FunctionalInterface
public interface Reading {
    Term read() throws NotCarried;
}
