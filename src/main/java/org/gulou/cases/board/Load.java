package org.gulou.cases.board;

import java.time.LocalDate;

/**
 * How much lies in one place: a service, a body, a state, on somebody's desk.
 *
 * @param key its id
 * @param name the name of an official, where it is one; else the empty text
 * @param free held by nobody
 * @param oldest the day on which the oldest was filed
 */
public record Load(
        String key, String name, long open, long red, long yellow, long paused, long free, LocalDate oldest) {
    /** Both together, under the key of this one. */
    public Load plus(Load more) {
        return new Load(
                key,
                name,
                open + more.open,
                red + more.red,
                yellow + more.yellow,
                paused + more.paused,
                free + more.free,
                oldest.isBefore(more.oldest) ? oldest : more.oldest);
    }
}
