package org.gulou.workflow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * How an appointment stands in a case, as its history tells.
 *
 * @param at when it begins, by the office's clock; empty unless a time is or was held
 * @param since when it came to stand so
 */
public record Booking(Appointment of, Phase phase, Optional<LocalDateTime> at, Instant since) {
    /** How far it is; those that come from outside are events of a case, {@code visit.done}. */
    public enum Phase {
        /** The applicant may choose a time. */
        ASKED,
        /** She has one. */
        DONE,
        /** No time suits her, or hers was cancelled; she may still choose another. */
        FAILED,
        KEPT,
        MISSED,
        /** The case has gone on before the time began; from then on it stays hers until it is marked. */
        GIVEN_UP;

        /** Whether it is brought about by an event. */
        boolean happens() {
            return this != ASKED && this != GIVEN_UP;
        }

        /** Whether an official writes it down. */
        boolean isMarked() {
            return this == KEPT || this == MISSED;
        }

        /** Whether a time can be chosen, changed or given back. */
        public boolean isOpen() {
            return this == ASKED || this == DONE || this == FAILED;
        }

        /** The event of {@code appointment} by which it comes to this. */
        public String of(String appointment) {
            return appointment + "." + Word.of(this);
        }
    }

    /** Under this key an event has the time that was booked, or of which it was wrongly written down whether she came. */
    public static final String AT = "at";

    /** Under this key an event has the time that was held before. */
    public static final String BEFORE = "before";

    private static final Type OUTCOME = new Type.Choice(Set.of(Word.of(Phase.DONE), Word.of(Phase.FAILED)), false);

    /** What rules read under the name of an appointment. */
    static final Type TYPE = type();

    private static Type type() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("outcome", OUTCOME);
        fields.put("day", Type.DATE.orEmpty());
        fields.put("at", Type.DATE_TIME.orEmpty());
        fields.put("kept", Type.BOOLEAN);
        return new Type.Fields(fields);
    }

    /** Whether {@code move} is what came of an appointment. */
    public static boolean isEvent(String move) {
        return phase(move).isPresent();
    }

    /** The appointment that an event is of. */
    public static String appointment(String event) {
        return event.substring(0, Math.max(0, event.indexOf('.')));
    }

    /** To what an event brings an appointment; empty for what is no such event. */
    public static Optional<Phase> phase(String event) {
        int dot = event.indexOf('.');
        return Arrays.stream(Phase.values())
                .filter(phase -> dot > 0 && phase.happens() && !Act.EVENTS.contains(event))
                .filter(phase -> event.substring(dot + 1).equals(Word.of(phase)))
                .findFirst();
    }

    /** How {@code appointment} stands; empty where no move has asked for it yet. */
    static Optional<Booking> of(Appointment appointment, Workflow workflow, List<Act> history) {
        Optional<Booking> now = Optional.empty();
        for (Act act : history) {
            Optional<Booking> before = now;
            now = workflow.move(act.move())
                    .filter(move -> move.does().contains(new Effect.Book(appointment.id())))
                    .map(move -> new Booking(appointment, Phase.ASKED, Optional.empty(), act.at()))
                    .or(() -> before.map(booking -> booking.after(act)));
        }
        return now;
    }

    /** How those stand for which a move has asked, in file order. */
    public static List<Booking> all(Workflow workflow, List<Act> history) {
        return workflow.appointments().values().stream()
                .flatMap(appointment -> of(appointment, workflow, history).stream())
                .toList();
    }

    private Booking after(Act act) {
        Optional<Phase> come =
                phase(act.move()).filter(phase -> appointment(act.move()).equals(of.id()));
        if (come.isPresent()) {
            Phase phase = come.get();
            return switch (phase) {
                case DONE -> new Booking(of, phase, time(act), act.at());
                case KEPT, MISSED -> new Booking(of, phase, time(act).or(() -> at), act.at());
                case FAILED, ASKED, GIVEN_UP -> new Booking(of, phase, Optional.empty(), act.at());
            };
        }
        return isOpen(OfficeTime.clock(act.at())) && !of.in().contains(act.to())
                ? new Booking(of, Phase.GIVEN_UP, Optional.empty(), act.at())
                : this;
    }

    private static Optional<LocalDateTime> time(Act act) {
        return act.given().get(AT) instanceof Value.DateTime(LocalDateTime local, var zone)
                ? Optional.of(local)
                : Optional.empty();
    }

    /** When it ends, by the office's clock. */
    public Optional<LocalDateTime> ends() {
        return at.map(start -> start.plus(of.takes()));
    }

    /** Whether its time has come by {@code now}. */
    public boolean hasBegun(LocalDateTime now) {
        return at.filter(start -> !start.isAfter(now)).isPresent();
    }

    /** Whether the applicant may choose or change her time, or say that none suits her. */
    public boolean isOpen(LocalDateTime now) {
        return phase.isOpen() && !(phase == Phase.DONE && hasBegun(now));
    }

    /** Whether it can be written down that she came, or did not. */
    public boolean isToBeMarked(LocalDateTime now) {
        return phase == Phase.DONE && hasBegun(now);
    }

    /** Whether it can be marked so, or a wrong mark put right. */
    public boolean isToBeMarked(Phase as, LocalDateTime now, Workflow workflow, Situation situation) {
        return isToBeMarked(now)
                || Mark.open(of, workflow, situation)
                        .filter(mark -> mark.phase() != as)
                        .isPresent();
    }

    /** Whether officials who hold {@code posts} keep its times, with the bodies of its case. */
    public boolean isKeptBy(Set<Post> posts, Map<Level, BodyId> bodies) {
        return body(bodies)
                .filter(body -> posts.stream().anyMatch(post -> post.body().equals(body)))
                .isPresent();
    }

    /** The body where it is, of the bodies of its case. */
    public Optional<BodyId> body(Map<Level, BodyId> bodies) {
        return of.with().at(bodies).map(Post::body);
    }

    /** The days and times, as rules name them, that nobody knows after a move until the applicant has chosen anew. */
    static Stream<String> askedAnew(Move move) {
        return move.does().stream()
                .flatMap(effect -> effect instanceof Effect.Book(String asked)
                        ? Stream.of(asked + ".day", asked + ".at")
                        : Stream.empty());
    }

    /** What rules read; what has not happened yet is unknown. */
    Value.Fields facts() {
        boolean failed = phase == Phase.FAILED || phase == Phase.GIVEN_UP;
        var facts = new LinkedHashMap<String, Value>();
        facts.put(
                "outcome",
                phase == Phase.ASKED ? unknown("outcome") : Value.of(Word.of(failed ? Phase.FAILED : Phase.DONE)));
        facts.put(
                "day",
                at.map(start -> Value.of(start.toLocalDate())).orElseGet(() -> failed ? Value.EMPTY : unknown("day")));
        facts.put("at", at.<Value>map(Booking::value).orElseGet(() -> failed ? Value.EMPTY : unknown("at")));
        facts.put(
                "kept", phase == Phase.KEPT || phase == Phase.MISSED ? Value.of(phase == Phase.KEPT) : unknown("kept"));
        return new Value.Fields(facts);
    }

    /** A time as events hold it. */
    public static Value value(LocalDateTime at) {
        return new Value.DateTime(at, Optional.empty());
    }

    private Value unknown(String fact) {
        return Value.unknown(of.id() + "." + fact);
    }

    /** What rules read while no move has asked for an appointment. */
    static Map<String, Value> notYet(Appointment appointment, boolean ended) {
        var facts = new LinkedHashMap<String, Value>();
        for (String fact : List.of("outcome", "day", "at", "kept")) {
            facts.put(fact, ended ? Value.EMPTY : Value.unknown(appointment.id() + "." + fact));
        }
        return facts;
    }
}
