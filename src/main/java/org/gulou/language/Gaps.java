package org.gulou.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For which arguments a declared function surely yields nothing. */
@FunctionalInterface
public interface Gaps {
    Gaps NONE = arguments -> Stream.of();

    /** Of arguments of these types, those that lead to nothing; one that is left out here may be any value. */
    Stream<List<Optional<Value>>> of(List<Type> arguments);

    /** The same with numbers and days between those tested, as far as it is not told where the function is written. */
    default Stream<List<Optional<Value>>> between(List<Type> arguments) {
        return Stream.of();
    }
}
