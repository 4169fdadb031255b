package org.gulou.language;

/** A compiled piece of an expression. Immutable: what changes while it runs is in the frame. */
@FunctionalInterface
interface Code {
    Value run(Frame frame);
}
