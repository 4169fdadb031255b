package org.gulou.language;

import java.util.List;

/**
 * A function that is written in an expression or declared beside it. It is no value: each call compiles it anew for the
 * types of its arguments, so it can neither call itself nor outlive the expression.
 */
record Callee(List<String> parameters, Body body) {
    @FunctionalInterface
    interface Body {
        /** The call, for as many arguments as there are parameters; {@code at} is where it stands. */
        Typed call(int at, List<Typed> arguments);
    }
}
