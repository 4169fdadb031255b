package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.Prefilling;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Standing;

/** A story that proves a service: told in a file, lived through without a database, compared with what is expected. */
public final class Example {
    private static final Sentence MEND =
            say("If the story tells what is wanted, mend the definition, otherwise the story.");

    private final String path;
    private final Node.Fields story;
    private final Service service;
    private final Catalogue catalogue;
    private final Mistakes mistakes = new Mistakes();

    Example(String path, Node.Fields story, Service service, Catalogue catalogue) {
        this.path = path;
        this.story = story;
        this.service = service;
        this.catalogue = catalogue;
    }

    /** The file, relative to the catalogue. */
    public String path() {
        return path;
    }

    /** The place of its variant among those of the service, from 0; behind all where there is none such. */
    int rank() {
        List<String> variants = List.copyOf(service.variants().keySet());
        int rank = variants.indexOf(variant(story.fields("offer").orElse(story)));
        return rank < 0 ? variants.size() : rank;
    }

    private static String variant(Node.Fields where) {
        return where.string("variant").orElse(ServiceVersion.FIRST);
    }

    /** Where the story ends otherwise than it is told; nothing if it is true. */
    public List<Problem> check() {
        Node.Fields where = story.fields("offer").orElse(story);
        Written body = new Written(where.stringOrEmpty("body"), where.keyPlace("body"));
        String variant = variant(where);
        Optional<Offer> offer = catalogue.offer(Offer.id(service.id(), variant, body.text()));
        if (service.variant(variant).isEmpty()) {
            mistakes.unknown(
                    where.written("variant").orElse(body),
                    say("variant of {service}", service.id()),
                    service.variants().keySet());
        } else if (offer.isEmpty()) {
            List<String> bodies = catalogue.offersOf(service.id(), variant).stream()
                    .map(one -> one.body().id().id())
                    .toList();
            mistakes.add(body.problem(
                    say("There is no {what} '{name}'.", say("offer of {service} at", service.id()), body),
                    Nearest.suggestion(body.text(), bodies)
                            .or(
                                    bodies.isEmpty()
                                            ? Sentence.NONE
                                            : say(
                                                    "It is offered at {bodies}, for instance.",
                                                    bodies.stream().limit(3).toList()))));
        } else {
            moment(story, "at", mistakes)
                    .ifPresent(at ->
                            live(offer.get(), catalogue.version(offer.get()).orElseThrow(), at));
        }
        return mistakes.all().stream().map(Example::advised).toList();
    }

    /** What it tells though it proves nothing, such as an answer that nobody is asked for; known once it is checked. */
    public List<Problem> warnings() {
        return mistakes.warnings();
    }

    /** Only its owner knows which of the two is wrong. */
    private static Problem advised(Problem problem) {
        return problem.advice().equals(Sentence.NONE)
                ? new Problem(problem.file(), problem.line(), problem.column(), problem.found(), MEND)
                : problem;
    }

    /** What it tells, in the languages in which it says so. */
    public LocalizedText title() {
        return story.words("title");
    }

    /** The case with which it begins, to be gone on with otherwise; empty where it cannot be filed. */
    public Optional<Rehearsal> rehearse() {
        return filed(List.of()).map(Rehearsal::new);
    }

    /** The case as the story leaves it, whether it is true or not; empty where it cannot be filed. */
    public Optional<Rehearsal> told() {
        List<Node.Fields> steps = story.maps("then");
        Optional<ExampleCase> file = filed(steps);
        file.ifPresent(filed -> new ExampleSteps(filed, new Mistakes()).live(steps));
        return file.map(Rehearsal::new);
    }

    private Optional<ExampleCase> filed(List<Node.Fields> steps) {
        Node.Fields where = story.fields("offer").orElse(story);
        String variant = variant(where);
        return catalogue
                .offer(Offer.id(service.id(), variant, where.stringOrEmpty("body")))
                .flatMap(offer -> catalogue.version(offer).flatMap(version -> {
                    Instant at = moment(story, "at", new Mistakes()).orElse(Instant.EPOCH);
                    var world = new ExampleWorld(catalogue, offer, figures(), Set.copyOf(story.strings("sampled")));
                    Circumstances around = world.at(at, Map.of());
                    var registers = new ExampleRegisters();
                    story.fields("registers").ifPresent(registers::told);
                    Answers answers = answers(version.form(), around, new Mistakes());
                    return Journey.of(version.form(), answers, around).complete()
                            ? Optional.of(
                                    new ExampleCase(version, world, at, answers, new ExampleFees(steps), registers))
                            : Optional.empty();
                }));
    }

    private void live(Offer offer, ServiceVersion version, Instant at) {
        var world = new ExampleWorld(catalogue, offer, figures(), Set.copyOf(story.strings("sampled")));
        Circumstances around = world.at(at, Map.of());
        Answers answers = answers(version.form(), around, mistakes);
        var journey = Journey.of(version.form(), answers, around);
        new ToldInVain(version.form(), journey, notAsked(), mistakes)
                .tell(story.fields("answers").orElse(NONE));
        new ExamplePapers(version.form(), journey, mistakes)
                .known(story.fields("papers").orElse(NONE));
        Standing standing = world.standing(version, at);
        var registers = new ExampleRegisters();
        story.fields("registers").ifPresent(says -> {
            ExampleRegisters.check(says, version.workflow(), Prefilling.registers(version.form()), mistakes);
            registers.told(says);
        });
        story.fields("expect").ifPresent(expected -> {
            new ExampleExpectations(version.form(), journey, mistakes).compare(expected);
            expected.written("window")
                    .filter(word -> !word.text().equals(standing.word()))
                    .ifPresent(word -> mistakes.add(word.problem(say("The window is {standing}.", standing.word()))));
        });
        if (story.get("then").isEmpty()
                && story.fields("expect").orElse(NONE).get("wrong").isEmpty()) {
            wrongAnswers(journey);
        }
        if (story.get("then").isPresent()) {
            if (standing.why().isPresent()) {
                mistakes.at(
                        story.keyPlace("then"),
                        say("This cannot be filed: {why}", standing.why().get()));
            } else if (journey.complete()) {
                List<Node.Fields> steps = story.maps("then");
                Set<String> posts = catalogue.places().posts();
                if (new ToldPeople(version.workflow(), posts, mistakes).areThere(steps)) {
                    new ExampleSteps(
                                    new ExampleCase(version, world, at, answers, new ExampleFees(steps), registers),
                                    mistakes)
                            .live(steps);
                }
            } else {
                mistakes.at(hindrance(journey), say("This cannot be filed: {reasons}.", hindrances(journey)));
            }
        }
    }

    /** A story that answers what nobody may answer proves nothing, unless it says that this is wrong. */
    private void wrongAnswers(Journey journey) {
        Node.Fields answers = story.fields("answers").orElse(NONE);
        journey.mistakes().stream()
                .filter(mistake -> !mistake.warning() && !mistake.rule().equals("required"))
                .forEach(mistake -> {
                    String item = ExampleAnswers.written(journey, mistake.path());
                    mistakes.warn(ExampleAnswers.place(answers, item)
                            .problem(wrong(item, mistake), say("Mend the answer, or name it under wrong.")));
                });
    }

    static Sentence wrong(String item, Mistake mistake) {
        return say("{item} is wrong ({rule}: {words})", item, mistake.rule(), mistake.words());
    }

    private Answers answers(Form form, Circumstances around, Mistakes told) {
        var registers =
                new ExamplePrefills(form, around, story.fields("registers").orElse(NONE), told);
        Answers answers = registers.into(Told.over(
                form, registers.into(Answers.NONE), story.fields("answers").orElseThrow(), around, told));
        return ExampleAnswers.papers(
                form,
                story.is("partial") ? answers : ExampleAnswers.continued(form, answers, around),
                around,
                story.fields("papers").orElse(NONE));
    }

    private Set<String> notAsked() {
        return Set.copyOf(story.fields("expect").orElse(NONE).strings("notAsked"));
    }

    static final Node.Fields NONE = new Node.Fields(Map.of(), Map.of(), new Place("", 1, 1));

    /** Where the first answer stands that is in the way; where the acts begin, if none does. */
    private Place hindrance(Journey journey) {
        Node.Fields answers = story.fields("answers").orElse(NONE);
        return journey.mistakes().stream()
                .filter(Mistake::stops)
                .findFirst()
                .map(mistake -> ExampleAnswers.place(answers, ExampleAnswers.written(journey, mistake.path())))
                .orElse(story.keyPlace(
                        story.get("papers").isPresent()
                                        && journey.papers().stream().anyMatch(paper -> !paper.satisfied())
                                ? "papers"
                                : "then"));
    }

    private static Sentence hindrances(Journey journey) {
        var reasons = new ArrayList<Sentence>();
        journey.mistakes().stream()
                .filter(Mistake::stops)
                .forEach(mistake -> reasons.add(wrong(ExampleAnswers.written(journey, mistake.path()), mistake)));
        journey.papers().stream()
                .filter(paper -> !paper.satisfied())
                .forEach(paper ->
                        reasons.add(say("the paper {paper} is missing", ExamplePapers.name(paper, journey.papers()))));
        journey.eligibility().stops().forEach(stop -> reasons.add(say("the condition {rule} is not met", stop.rule())));
        journey.firstOpen()
                .filter(page ->
                        journey.page(page).filter(state -> !state.done()).isPresent())
                .ifPresent(page -> reasons.add(say("the page {page} is not done", page)));
        return reasons.stream()
                .reduce((one, other) -> say("{one}; {other}", one, other))
                .orElse(Sentence.NONE);
    }

    private Map<String, Value> figures() {
        var figures = new LinkedHashMap<String, Value>();
        story.fields("parameters")
                .ifPresent(told -> told.fields().keySet().forEach(name -> {
                    Optional<Parameters.Parameter> figure =
                            Optional.ofNullable(catalogue.parameters().byName().get(name));
                    if (figure.isEmpty()) {
                        mistakes.unknown(
                                new Written(name, told.keyPlace(name)),
                                say("figure"),
                                catalogue.parameters().byName().keySet());
                    }
                    figures.put(
                            name,
                            Parameters.Parameter.counted(
                                    new BigDecimal(told.stringOrEmpty(name)),
                                    figure.map(Parameters.Parameter::percent).orElse(false)));
                }));
        return figures;
    }

    /** A moment of the office's clock; the schema knows its form, but not that 30 February is none. */
    static Optional<Instant> moment(Node.Fields fields, String key, Mistakes mistakes) {
        return fields.written(key).flatMap(written -> {
            try {
                return Optional.of(LocalDateTime.parse(written.text())
                        .atZone(OfficeTime.ZONE)
                        .toInstant());
            } catch (DateTimeException impossible) {
                mistakes.add(written.problem(
                        say("There is no moment {written} in the calendar.", written),
                        say("Write one that exists, such as 2026-10-01T09:00.")));
                return Optional.empty();
            }
        });
    }
}
