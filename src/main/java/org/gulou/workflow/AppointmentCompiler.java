package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Compiles the times at offices that applicants choose. */
final class AppointmentCompiler {
    /** Some day from which periods of different units can be compared. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final Vocabulary words;
    private final WorkflowSource source;
    private final Mistakes mistakes;

    AppointmentCompiler(Vocabulary words, WorkflowSource source, Mistakes mistakes) {
        this.words = words;
        this.source = source;
        this.mistakes = mistakes;
    }

    /** Empty, and said why, where nobody could choose such a time. */
    Optional<Appointment> compile(AppointmentSource written) {
        Set<String> in = in(written);
        List<WorkflowSource.Move> booking = source.moves().stream()
                .filter(move -> books(move, written.id().text()).isPresent())
                .toList();
        if (booking.isEmpty()) {
            mistakes.add(
                    written.id(),
                    say("No move lets the applicant choose a time for '{appointment}'.", written.id()),
                    say(
                            "Write 'book: {appointment}' under 'does' of the move after which she may, or leave it out.",
                            written.id()));
        }
        booking.forEach(move -> leads(move, written, in));
        Optional<Role> with = StateCompiler.role(written.with(), words.declared(), mistakes);
        Optional<Duration> takes = takes(written.takes());
        Optional<Period> within = days(written.within());
        Optional<Period> ahead = written.ahead().flatMap(this::period);
        written.ahead()
                .filter(word -> ahead.isPresent() && within.isPresent() && reachesNothing(ahead.get(), within.get()))
                .ifPresent(word -> mistakes.add(
                        word,
                        say(
                                "A time has to be chosen {ahead} before, but no more than {within} before: none can be chosen.",
                                word,
                                written.within()),
                        say("Make 'within' longer than 'ahead'.")));
        return with.isPresent() && takes.isPresent() && within.isPresent()
                ? Optional.of(new Appointment(
                        written.id().text(),
                        written.title(),
                        with.get(),
                        takes.get(),
                        ahead,
                        within.get(),
                        written.bring(),
                        in))
                : Optional.empty();
    }

    private Set<String> in(AppointmentSource written) {
        if (written.in().isEmpty()) {
            return words.openOrReturning();
        }
        var in = new LinkedHashSet<String>();
        for (Written state : written.in()) {
            if (mistakes.knows(state, say("state"), words.states())) {
                in.add(state.text());
            }
            if (words.ends().contains(state.text())) {
                mistakes.add(
                        state,
                        say("In '{state}' the case has ended, and no time is chosen or held any more.", state),
                        say("Name states without 'end'."));
            }
        }
        return in;
    }

    private static Optional<Written> books(WorkflowSource.Move move, String appointment) {
        return move.does().stream()
                .filter(done -> done.verb().text().equals("book"))
                .map(WorkflowSource.DoneWith::object)
                .filter(object -> object.text().equals(appointment))
                .findFirst();
    }

    /** Who is asked for a time must be where one can be chosen. */
    private void leads(WorkflowSource.Move move, AppointmentSource written, Set<String> in) {
        Written book = books(move, written.id().text()).orElseThrow();
        List<String> there = switch (move.to().text()) {
            case "same" ->
                move.from().stream()
                        .map(Written::text)
                        .filter(words.states()::contains)
                        .toList();
            case "back" -> List.of();
            default -> List.of(move.to().text());
        };
        there.stream()
                .filter(state -> words.states().contains(state) && !in.contains(state))
                .findFirst()
                .ifPresent(state -> mistakes.add(
                        book,
                        say(
                                "The move '{move}' asks for a time in '{state}', where none can be chosen.",
                                move.id(),
                                state),
                        words.ends().contains(state)
                                ? say("Ask for it earlier: an end gives back what was booked.")
                                : say("Add the state to 'in' of '{appointment}'.", written.id())));
    }

    private static boolean reachesNothing(Period ahead, Period within) {
        WorkingCalendar plain = WorkingCalendar.WEEKDAYS_ONLY;
        LocalDate first =
                ahead.unit().ofTheClock() ? MONDAY.plusDays(ahead.duration().toDays()) : ahead.after(MONDAY, plain);
        return first.isAfter(within.after(MONDAY, plain));
    }

    private Optional<Period> period(Written word) {
        Optional<Period> period = Period.parse(word.text());
        if (period.isEmpty()) {
            mistakes.add(word, say("Expected a period like 1 working day, got '{word}'.", word));
        }
        return period;
    }

    private Optional<Period> days(Written word) {
        return period(word).filter(period -> {
            if (period.unit().ofTheClock()) {
                mistakes.add(
                        word,
                        say("Expected how many days ahead a time can be chosen, got '{word}'.", word),
                        say("Write days, working days or months."));
            }
            return !period.unit().ofTheClock();
        });
    }

    private Optional<Duration> takes(Written word) {
        Optional<Duration> takes = Period.parse(word.text())
                .filter(period -> period.unit().ofTheClock())
                .map(Period::duration);
        Optional<Duration> fits = takes.filter(time -> !time.isZero()
                && time.compareTo(Appointment.LONGEST) <= 0
                && time.toMinutes() % Appointment.STEP.toMinutes() == 0);
        if (fits.isEmpty()) {
            mistakes.add(
                    word,
                    say(
                            "Expected how long it takes, in steps of five minutes and up to eight hours, got '{word}'.",
                            word),
                    say("Write it like 30 minutes or 2 hours."));
        }
        return fits;
    }
}
