package org.gulou.catalog.definition;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.PlannedStep.Hand;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Act;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;
import org.gulou.workflow.Timer;
import org.gulou.workflow.Workflow;

/**
 * What can be tried in a case to bring it nearer to a good end.
 *
 * @param staff the sign-in names of those who hold a post
 */
record Offered(
        ServiceVersion version,
        ExampleWorld world,
        Instant filedAt,
        Journey application,
        List<ToldStep> told,
        Function<Post, List<String>> staff) {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int MADE_UP = 6;
    private static final long SEED = 7;

    private record Acting(Hand hand, Actor actor) {}

    List<Deed> in(ExampleCase file) {
        var deeds = new ArrayList<Deed>();
        for (Acting one : acting(file)) {
            workflow().toSign(file.situation(), one.actor()).forEach(move -> deeds.add(signs(file, one, move)));
            workflow().moves(file.situation(), one.actor()).stream()
                    .filter(this::leadsOn)
                    .forEach(move -> deeds.addAll(takes(file, one, move)));
        }
        boolean paid =
                file.situation().history().stream().anyMatch(act -> act.move().equals(Act.FEE_PAID));
        if (!paid && application.fees().total().filter(sum -> sum.signum() > 0).isPresent()) {
            deeds.add(new Deed(new PlannedStep.Pays(file.now()), there -> {
                there.pay(List.of(ExampleFees.ALL));
                return true;
            }));
        }
        moments(file)
                .distinct()
                .forEach(moment -> deeds.add(new Deed(new PlannedStep.Waits(moment), there -> {
                    there.until(moment);
                    return true;
                })));
        return deeds;
    }

    private Workflow workflow() {
        return version.workflow();
    }

    /** What time brings next, when a story goes on, and when it does from where the case is. */
    private Stream<Instant> moments(ExampleCase file) {
        Instant now = file.now();
        Stream<Instant> due = workflow().timers(file.situation()).stream()
                .filter(timer -> timer.move().isPresent())
                .map(Timer::due)
                .filter(now::isBefore)
                .map(Offered::inOfficeHours)
                .limit(1);
        String state = file.situation().state();
        Stream<Instant> story = told.stream()
                .flatMap(step -> step.at().stream())
                .filter(now::isBefore)
                .sorted()
                .limit(1);
        Stream<Instant> here = told.stream()
                .filter(step -> workflow().moves().stream()
                        .anyMatch(move ->
                                move.id().equals(step.move()) && move.from().contains(state)))
                .flatMap(step -> step.at().stream())
                .filter(now::isBefore)
                .sorted()
                .limit(1);
        return Stream.of(due, story, here).flatMap(moments -> moments);
    }

    /** What falls due at night is found in the morning. */
    private static Instant inOfficeHours(Instant due) {
        ZonedDateTime there = due.atZone(OfficeTime.ZONE);
        boolean night = there.toLocalTime().isBefore(OPENS);
        return night ? there.with(OPENS).toInstant() : due;
    }

    private List<Acting> acting(ExampleCase file) {
        var all = new ArrayList<Acting>();
        all.add(new Acting(new Hand.Applicant(), ExamplePeople.APPLICANT));
        file.situation()
                .participants()
                .forEach(one -> one.actors()
                        .forEach(id -> all.add(
                                new Acting(new Hand.Party(one.party(), one.who()), new Actor.Guest(id, one.party())))));
        Set<Post> posts = new LinkedHashSet<>();
        workflow()
                .moves()
                .forEach(move -> posts.addAll(move.by()
                        .posts(
                                file.situation(),
                                rule -> rule.evaluate(
                                        file.situation().scope(),
                                        file.situation().surroundings()))));
        workflow().lanes(file.situation()).forEach(lane -> posts.addAll(lane.posts()));
        posts.forEach(post -> staff.apply(post)
                .forEach(name ->
                        all.add(new Acting(new Hand.Official(name), new Actor.Official(name, name, Set.of(post))))));
        return all;
    }

    /** Neither an end that is no good one, nor a detour by a correction or for more time. */
    private boolean leadsOn(Move move) {
        boolean bad = move.to() instanceof Target.To(String state)
                && workflow()
                        .state(state)
                        .end()
                        .filter(end -> end != Ending.GRANTED)
                        .isPresent();
        return !bad && move.extendsClock().isEmpty() && move.needs().stream().noneMatch(Need.Items.class::isInstance);
    }

    private List<Deed> takes(ExampleCase file, Acting one, Move move) {
        var deeds = new ArrayList<Deed>();
        withs(move, file.now()).forEach(with -> deeds.add(takes(file, one, move, with)));
        if (deeds.isEmpty()) {
            move.fill()
                    .ifPresent(id -> new SmallThings(move, file.now())
                            .made()
                            .forEach(with -> madeUp(version.officialForms().get(id), file)
                                    .forEach(journey -> deeds.add(takes(file, one, move, with, journey)))));
        }
        return deeds;
    }

    private List<Node.Fields> withs(Move move, Instant now) {
        String id = move.id().replaceAll("/.*", "");
        var withs = new ArrayList<Node.Fields>();
        told.stream()
                .filter(step -> step.move().replaceAll("/.*", "").equals(id)
                        || step.move().equals(move.action()))
                .map(ToldStep::with)
                .forEach(withs::add);
        if (move.fill().isEmpty()) {
            withs.addAll(new SmallThings(move, now).made());
        }
        return withs;
    }

    /** Some ways to fill in an official's form of which no story tells. */
    private List<Journey> madeUp(Form form, ExampleCase file) {
        Circumstances around = around(file);
        var random = new Random(SEED);
        return Stream.generate(() -> MadeUpApplication.filledIn(form, around, random))
                .limit(MADE_UP)
                .flatMap(Optional::stream)
                .toList();
    }

    private Deed takes(ExampleCase file, Acting one, Move move, Node.Fields with, Journey form) {
        return new Deed(
                new PlannedStep.Acts(file.now(), one.hand(), move.id(), typed(move, with), Optional.of(form.answers())),
                there -> {
                    Optional<FilledForm> filled = Optional.of(form.filled());
                    return there.act(move.id(), one.actor(), there.given(move, with, filled), filled)
                            instanceof Step.Moved;
                });
    }

    private Deed signs(ExampleCase file, Acting one, Move move) {
        return new Deed(
                new PlannedStep.Signs(file.now(), one.hand(), move.id()), there -> there.sign(move.id(), one.actor()));
    }

    private Deed takes(ExampleCase file, Acting one, Move move, Node.Fields with) {
        Optional<Answers> form =
                move.fill().map(id -> filled(version.officialForms().get(id), with, file));
        return new Deed(
                new PlannedStep.Acts(file.now(), one.hand(), move.id(), typed(move, with), form),
                there -> ExampleSteps.act(there, move.id(), one.actor(), with) instanceof Step.Moved);
    }

    private Answers filled(Form form, Node.Fields with, ExampleCase file) {
        Circumstances around = around(file);
        return ExampleAnswers.continued(form, Told.over(form, Answers.NONE, with, around, new Mistakes()), around);
    }

    private Circumstances around(ExampleCase file) {
        return world.at(file.now(), filedAt, file.situation().told(workflow(), application.values()));
    }

    private static Map<String, List<String>> typed(Move move, Node.Fields with) {
        var typed = new LinkedHashMap<String, List<String>>();
        move.needs().stream()
                .map(Need::key)
                .filter(key -> with.get(key).isPresent())
                .forEach(key -> typed.put(key, with.strings(key)));
        return typed;
    }
}
