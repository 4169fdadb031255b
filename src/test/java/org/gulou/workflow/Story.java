package org.gulou.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** A case that lives through a test: it is filed, acted upon, and time passes. */
final class Story {
    static final Actor MEI = new Actor.Citizen("mei", "Mei", "");
    static final Actor STRANGER = new Actor.Citizen("stranger", "Somebody else", "");
    static final WorkingCalendar CALENDAR = calendar();

    private static final Map<Level, BodyId> BODIES = Map.of(
            Level.COUNTY, new BodyId("yunyan-civil-affairs"),
            Level.TOWNSHIP, new BodyId("qianling-office"),
            Level.VILLAGE, new BodyId("daping-village"));

    private final Workflow workflow;
    private Situation situation;

    Story(Workflow workflow, String filedAt) {
        this(workflow, filedAt, Map.of("highRisk", Value.FALSE, "day", Value.of(LocalDate.of(2026, 3, 31))));
    }

    Story(Workflow workflow, String filedAt, Map<String, Value> answers) {
        this.workflow = workflow;
        Instant at = instant(filedAt);
        var values = new LinkedHashMap<>(answers);
        values.put("case", new Value.Fields(Map.of("filedOn", Value.of(OfficeTime.day(at)))));
        values.putIfAbsent("fee", new Value.Fields(Map.of("paid", Value.FALSE)));
        this.situation = new Situation(
                List.of(Act.submitted("mei", at, workflow)),
                Set.of("mei"),
                BODIES,
                new Limits(Period.parse("20 working days"), Period.parse("10 working days")),
                Scope.of(values),
                new Surroundings(
                        at,
                        CALENDAR,
                        (name, on, division) -> Value.unknown(name),
                        (function, arguments) -> Value.unknown(function)));
    }

    /** The filing says what it says where a case is kept. */
    Story filed() {
        situation = Noted.filed(workflow, situation);
        return this;
    }

    /** From now on so much is owed before a move; nothing is before others. */
    Story owes(String move, int yuan) {
        return knows((fact, arguments) ->
                fact.equals(Act.OWED) && arguments.getFirst().equals(Value.of(move)) ? Value.of(yuan) : Value.EMPTY);
    }

    /** From now on the room of the case answers this. */
    Story knows(Surroundings.Facts facts) {
        Surroundings given = situation.surroundings();
        situation = new Situation(
                situation.history(),
                situation.applicants(),
                situation.bodies(),
                situation.limits(),
                situation.scope(),
                new Surroundings(given.now(), given.calendar(), given.figures(), facts));
        return this;
    }

    /** From now on this is answered. */
    Story answers(String name, Value value) {
        situation = new Situation(
                situation.history(),
                situation.applicants(),
                situation.bodies(),
                situation.limits(),
                situation.scope().inside(Map.of(name, value)),
                situation.surroundings());
        return this;
    }

    /** Something comes from outside. */
    Story hears(String event) {
        return hears(event, Map.of());
    }

    Story hears(String event, Map<String, Value> given) {
        situation = situation.after(Act.event(event, "portal", situation.now(), situation.state(), given));
        return this;
    }

    /** The same, and the case is in another state by it. */
    Story isBackIn(String state, String event, Map<String, Value> given) {
        situation = situation.after(new Act(event, "portal", situation.now(), situation.state(), state, given));
        return this;
    }

    static Instant instant(String officeTime) {
        return LocalDateTime.parse(officeTime).atZone(OfficeTime.ZONE).toInstant();
    }

    static Actor.Official official(String id, String... roles) {
        return new Actor.Official(
                id,
                id,
                Set.of(roles).stream()
                        .map(word -> Role.read(word).orElseThrow())
                        .map(role -> new Post(role.post(), Objects.requireNonNull(BODIES.get(role.level()))))
                        .collect(Collectors.toSet()));
    }

    /** The calendar as it is shipped: the State Council's notices up to 2026. */
    private static WorkingCalendar calendar() {
        try (var lines = Files.lines(Path.of("services-catalog/calendars/cn-workdays.csv"))) {
            Map<String, Set<LocalDate>> days = lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(
                            cells -> cells[1],
                            Collectors.mapping(cells -> LocalDate.parse(cells[0]), Collectors.toSet())));
            return new WorkingCalendar(days.get("holiday"), days.get("makeup_workday"), 2026);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Story at(String officeTime) {
        situation = situation.at(instant(officeTime));
        return this;
    }

    Step attempt(Actor actor, String move, Map<String, Value> given) {
        Step step = workflow.step(situation, new Attempt(move, actor, given));
        if (step instanceof Step.Moved moved) {
            situation = situation.after(moved.act());
        }
        return step;
    }

    Step attempt(Actor actor, String move) {
        return attempt(actor, move, Map.of());
    }

    /** Does what must be possible. */
    Story does(Actor actor, String move) {
        return does(actor, move, everything(move));
    }

    Story does(Actor actor, String move, Map<String, Value> given) {
        Step step = attempt(actor, move, given);
        if (step instanceof Step.Refused refused) {
            throw new AssertionError(refused.why().in("en"));
        }
        return this;
    }

    private Map<String, Value> everything(String move) {
        var given = new LinkedHashMap<String, Value>();
        workflow.move(move).map(Move::needs).orElse(List.of()).forEach(need -> given.put(need.key(), sample(need)));
        return given;
    }

    static Value sample(Need need) {
        return switch (need) {
            case Need.Reason() -> Value.of("because");
            case Need.Remedy() -> Value.of("ask for review within 60 days");
            case Need.Items() -> new Value.Items(List.of(Value.of("name")));
            case Need.Paper paper -> Value.TRUE;
            case Need.FilledBefore before -> Value.TRUE;
            case Need.Signatures signatures -> new Value.Items(List.of());
            case Need.Which which -> new Value.Items(List.of());
            case Need.Filled filled -> new Value.Fields(Map.of("passed", Value.TRUE));
            case Need.Answer answer -> Value.of(1);
            case Need.Item item ->
                item.options().isEmpty() && item.type() instanceof Type.Choice(var ids, boolean ordered, var attributes)
                        ? Value.of(ids.iterator().next())
                        : Value.of(1);
        };
    }

    Settled settle() {
        Settled settled = workflow.settle(situation);
        situation = settled.situation();
        return settled;
    }

    Situation situation() {
        return situation;
    }

    String state() {
        return situation.state();
    }

    /** The ids of the clocks that have started. */
    List<String> clocks() {
        return workflow.ledgers(situation).stream()
                .map(ledger -> ledger.clock())
                .toList();
    }

    LocalDate due(String clock) {
        return workflow.ledger(situation, clock).orElseThrow().dueDay(situation.now());
    }
}
