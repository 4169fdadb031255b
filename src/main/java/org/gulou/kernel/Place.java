package org.gulou.kernel;

import java.util.List;

/**
 * Where something stands in a definition.
 *
 * @param file relative to the catalogue folder
 * @param line from 1
 * @param column from 1
 * @param breaks where the text that stands here goes on, if it is written over several lines; in its order
 */
public record Place(String file, int line, int column, List<Break> breaks) {
    /**
     * A line of a text that is written over several.
     *
     * @param from how many characters of the text stand before it
     */
    public record Break(int from, int line, int column) {}

    public Place {
        breaks = List.copyOf(breaks);
    }

    public Place(String file, int line, int column) {
        this(file, line, column, List.of());
    }

    /** A mistake at this place. */
    public Problem problem(Sentence found, Sentence advice) {
        return new Problem(file, line, column, found, advice);
    }

    /** A mistake at this place, of which nothing better is known. */
    public Problem problem(Sentence found) {
        return problem(found, Sentence.NONE);
    }

    /** The place {@code characters} further on in the text that stands here: where a fault inside it lies. */
    public Place right(int characters) {
        Break last = new Break(0, line, column);
        for (Break line : breaks) {
            last = line.from() <= characters ? line : last;
        }
        return new Place(file, last.line(), last.column() + characters - last.from());
    }

    /** {@code file:line:column}, as compilers write it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
