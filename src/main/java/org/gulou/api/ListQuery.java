package org.gulou.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import org.gulou.cases.OfficeCases;
import org.gulou.identity.ProgramKeys.Program;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Which part of which list of cases a program wants. Days are those of the offices. */
public class ListQuery {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("ended")
    @Nullable
    String ended;

    @QueryParam("filedFrom")
    @Nullable
    String filedFrom;

    @QueryParam("filedUntil")
    @Nullable
    String filedUntil;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("most")
    @Nullable
    String most;

    /**
     * What is wanted of what the program may see.
     *
     * @throws Refused if a parameter cannot be read, or names a service that the key is not for
     */
    OfficeCases.Wish wish(Program program) {
        if (filedFrom != null && filedUntil != null && filedFrom.compareTo(filedUntil) > 0) {
            throw wrong("filedUntil", Refused.words("api.wanted.later", "filedFrom", filedFrom), filedUntil);
        }
        return new OfficeCases.Wish(
                serviceFor(program, service),
                Optional.ofNullable(ended).map(is -> {
                    if (!is.equals("true") && !is.equals("false")) {
                        throw wrong("ended", one("true | false"), is);
                    }
                    return is.equals("true");
                }),
                Optional.ofNullable(filedFrom).map(day -> start("filedFrom", day, 0)),
                Optional.ofNullable(filedUntil).map(day -> start("filedUntil", day, 1)));
    }

    /** The service asked for, or the only one that the key is for. */
    static Optional<String> serviceFor(Program program, @Nullable String asked) {
        if (asked != null && !asked.matches("[a-z0-9-]{1,80}")) {
            throw wrong("service", Refused.words("api.wanted.service"), asked);
        }
        if (asked != null && !program.isFor(asked)) {
            throw new Refused(As.FORBIDDEN, Refused.words("api.key.service", asked));
        }
        return Optional.ofNullable(asked).or(program::service);
    }

    private static Instant start(String name, String day, int daysLater) {
        if (!DAY.matcher(day).matches()) {
            throw wrong(name, Refused.words("api.wanted.day"), day);
        }
        try {
            return OfficeTime.startOf(LocalDate.parse(day).plusDays(daysLater));
        } catch (DateTimeException noDay) {
            throw wrong(name, Refused.words("api.wanted.day"), day);
        }
    }

    /** Where the list goes on. */
    Optional<OfficeCases.Place> place() {
        return Optional.ofNullable(after)
                .map(text ->
                        CaseList.place(text).orElseThrow(() -> wrong("after", Refused.words("api.wanted.next"), text)));
    }

    int most() {
        return number("most", most, USUAL, 1, MOST);
    }

    /** A whole number between bounds, or the usual one where none was sent. */
    static int number(String name, @Nullable String text, int usual, int least, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(name, Refused.words("api.wanted.number", least, most), text);
        }
        return Integer.parseInt(text);
    }

    /** The words for a few values of which it must be one. */
    static LocalizedText one(String values) {
        return Refused.words("api.wanted.one", values);
    }

    static Refused wrong(String name, LocalizedText wanted, String sent) {
        return new Refused(
                As.MALFORMED,
                wanted.map((language, words) -> Words.in(language).say("api.parameter", name, words, sent)));
    }

    private static String named(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + value;
    }

    /** As it is kept in the journal. */
    String written() {
        return Stream.of(
                        named("service", service),
                        named("ended", ended),
                        named("filedFrom", filedFrom),
                        named("filedUntil", filedUntil),
                        named("after", after))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ", "api cases ", ""));
    }
}
