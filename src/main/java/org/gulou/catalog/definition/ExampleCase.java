package org.gulou.catalog.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Surroundings.Figures;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Limits;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Role;
import org.gulou.workflow.Settled;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.gulou.workflow.Workflow;

/** A case that lives in memory only, to try what a definition makes of it. */
final class ExampleCase {
    private static final Actor.Citizen APPLICANT = new Actor.Citizen("applicant", "applicant", "");

    private final ServiceVersion version;
    private final Catalogue catalogue;
    private final Offer offer;
    private final Map<String, Value> replaced;
    private final Instant filedAt;
    private final List<String> issued = new ArrayList<>();
    private Answers answers;
    private Situation situation;

    /**
     * Files an application.
     *
     * @param replaced figures in place of the published ones
     */
    ExampleCase(
            ServiceVersion version,
            Catalogue catalogue,
            Offer offer,
            Map<String, Value> replaced,
            Instant filedAt,
            Answers answers) {
        this.version = version;
        this.catalogue = catalogue;
        this.offer = offer;
        this.replaced = replaced;
        this.filedAt = filedAt;
        this.answers = answers;
        this.situation = situation(
                List.of(Act.submitted(APPLICANT.id(), filedAt, version.workflow())), filedAt, record().values());
        settle();
    }

    /** The world around the form on the day of filing. */
    static Circumstances circumstances(
            Catalogue catalogue, Offer offer, Map<String, Value> replaced, Instant at, Map<String, Value> around) {
        LocalDate today = OfficeTime.day(at);
        var names = new LinkedHashMap<>(around);
        names.put(
                "case",
                new Value.Fields(Map.of(
                        "filedOn", Value.of(today),
                        "channel", Value.of("web"),
                        "variant", Value.of("new"),
                        "mandate", Value.of("self"))));
        names.put(
                "offer",
                new Value.Fields(Map.of(
                        "body", Value.of(offer.body().id().id()),
                        "division", Value.of(offer.division().code()))));
        return new Circumstances(
                new Surroundings(
                        at,
                        catalogue.calendar(),
                        figures(catalogue, offer, replaced, Parameters.Days.draft(today)),
                        (function, arguments) -> Value.unknown(function)),
                names,
                catalogue.divisions());
    }

    private static Figures figures(
            Catalogue catalogue, Offer offer, Map<String, Value> replaced, Parameters.Days days) {
        Figures published = catalogue.parameters().at(offer.division(), days);
        return (name, on, division) ->
                Optional.ofNullable(replaced.get(name)).orElseGet(() -> published.figure(name, on, division));
    }

    private FilledForm record() {
        return Journey.of(version.form(), answers, circumstances(catalogue, offer, replaced, filedAt, Map.of()))
                .filled();
    }

    private Situation situation(List<Act> history, Instant at, Map<String, Value> values) {
        Map<String, Value> names = new LinkedHashMap<>(
                circumstances(catalogue, offer, replaced, filedAt, values).around());
        names.put("fee", new Value.Fields(Map.of("total", Value.of(0), "paid", Value.TRUE)));
        Scope scope = name -> names.getOrDefault(name, Value.unknown(name));
        var days = new Parameters.Days(
                OfficeTime.day(at), Optional.of(OfficeTime.day(filedAt)), Optional.empty(), Optional.empty());
        return new Situation(
                history,
                Set.of(APPLICANT.id()),
                bodies(),
                new Limits(version.guide().time().statutory(), offer.promised()),
                scope,
                new Surroundings(at, catalogue.calendar(), figures(catalogue, offer, replaced, days), this::fact));
    }

    private Map<Level, BodyId> bodies() {
        var bodies = new EnumMap<Level, BodyId>(Level.class);
        for (Level level : Level.values()) {
            catalogue
                    .places()
                    .serving(offer.division(), level, version.guide().department())
                    .ifPresent(body -> bodies.put(level, body.id()));
        }
        bodies.put(offer.decides().level(), offer.decides().id());
        bodies.put(offer.body().level(), offer.body().id());
        return bodies;
    }

    private Value fact(String function, List<Value> arguments) {
        String paper = arguments.isEmpty() || !(arguments.getFirst() instanceof Value.Text(String id)) ? "" : id;
        Optional<Answers.Paper> there = answers.papers().entrySet().stream()
                .filter(entry -> entry.getKey().equals(paper) || entry.getKey().startsWith(paper + "."))
                .map(Map.Entry::getValue)
                .findFirst();
        return switch (function) {
            case "given" -> Value.of(there.filter(one -> !one.files().isEmpty()).isPresent());
            case "way" ->
                there.flatMap(Answers.Paper::way)
                        .map(way -> Value.of(way.word()))
                        .orElse(Value.EMPTY);
            default -> Value.unknown(function);
        };
    }

    Instant now() {
        return situation.now();
    }

    /** The moment {@code period} from now: at the same time of the day where it counts days. */
    Instant later(Period period) {
        return period.unit().ofTheClock()
                ? now().plus(period.duration())
                : period.after(OfficeTime.day(now()), catalogue.calendar())
                        .atTime(now().atZone(OfficeTime.ZONE).toLocalTime())
                        .atZone(OfficeTime.ZONE)
                        .toInstant();
    }

    Situation situation() {
        return situation;
    }

    Workflow workflow() {
        return version.workflow();
    }

    /** The ids of what has been issued, in order. */
    List<String> issued() {
        return List.copyOf(issued);
    }

    /** Lets time pass, with all that it brings. */
    void until(Instant moment) {
        situation = situation.at(moment);
        settle();
    }

    private void settle() {
        Settled settled = version.workflow().settle(situation);
        settled.moves().forEach(moved -> note(moved.effects()));
        situation = settled.situation();
    }

    private void note(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Issue(String paper)) {
                issued.add(paper);
            }
        }
    }

    /** Somebody acts. */
    Step act(String move, Actor actor, Node.Fields with) {
        Map<String, Value> given =
                workflow().move(move).map(known -> given(known, with)).orElse(Map.of());
        Step step = workflow().step(situation, new Attempt(move, actor, given));
        if (step instanceof Step.Moved moved) {
            situation = situation.after(moved.act());
            note(moved.effects());
            settle();
        }
        return step;
    }

    /** The applicant changes what a correction names. */
    void correct(Node.Fields changes, Node.Fields papers) {
        Circumstances around = circumstances(catalogue, offer, replaced, filedAt, Map.of());
        Answers changed = ExampleAnswers.continued(version.form(), ExampleAnswers.told(answers, changes), around);
        answers = ExampleAnswers.papers(version.form(), changed, around, papers);
        situation = situation(situation.history(), now(), record().values());
    }

    /** The one who acts: the applicant, or an official known as {@code name}. */
    Actor actor(String by, String name) {
        return Role.read(by)
                .<Actor>map(role -> new Actor.Official(
                        name, name, role.at(bodies()).map(Set::of).orElse(Set.of())))
                .orElse(APPLICANT);
    }

    private Map<String, Value> given(Move move, Node.Fields with) {
        var given = new LinkedHashMap<String, Value>();
        for (Need need : move.needs()) {
            switch (need) {
                case Need.Filled(String form) -> {
                    if (!with.fields().isEmpty()) {
                        given.put(
                                form,
                                new Value.Fields(filled(version.officialForms().get(form), with)));
                    }
                }
                case Need.Reason reason -> text(with, given, reason.key());
                case Need.Remedy remedy -> text(with, given, remedy.key());
                case Need.Items items -> {
                    if (with.get(items.key()).isPresent()) {
                        given.put(
                                items.key(),
                                new Value.Items(with.strings(items.key()).stream()
                                        .map(Value::of)
                                        .toList()));
                    }
                }
                case Need.Paper paper -> {
                    // whether it has come is a fact of the case
                }
                case Need.Item item ->
                    with.get(item.id()).ifPresent(node -> given.put(item.id(), ExampleValues.of(node, item.type())));
            }
        }
        return given;
    }

    private static void text(Node.Fields with, Map<String, Value> given, String key) {
        with.string(key).ifPresent(text -> given.put(key, Value.of(text)));
    }

    private Map<String, Value> filled(@org.jspecify.annotations.Nullable Form form, Node.Fields with) {
        if (form == null) {
            return Map.of();
        }
        Circumstances around = circumstances(catalogue, offer, replaced, now(), record().values());
        Answers told = ExampleAnswers.told(Answers.NONE, with);
        return Journey.of(form, ExampleAnswers.continued(form, told, around), around)
                .filled()
                .values();
    }

    /** What rules see at a path: an item of the form, or what a move was given last. */
    Optional<Value> value(String path) {
        int dot = path.indexOf('.');
        return situation.history().reversed().stream()
                .filter(act -> dot > 0 && act.move().equals(path.substring(0, dot)))
                .findFirst()
                .map(act -> ExampleValues.at(plain(act.given()), path.substring(dot + 1)))
                .orElseGet(() -> ExampleValues.at(record().values(), path));
    }

    /** The fields of a filled form stand beside what else was given. */
    private Map<String, Value> plain(Map<String, Value> given) {
        var plain = new LinkedHashMap<>(given);
        version.officialForms().keySet().forEach(form -> {
            if (given.get(form) instanceof Value.Fields(Map<String, Value> fields)) {
                plain.putAll(fields);
            }
        });
        return plain;
    }
}
