package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Parties;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.Actor;
import org.gulou.language.Period;
import org.gulou.web.desk.MoveForm;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that is walked: a case in memory in which its owner takes every part and moves the clock. Each step is the form
 * that was posted for it; all of them travel with the page and are taken again with every post.
 */
@Named
@RequestScoped
public class Walk {
    /** The button that acts, and the one that the key Enter presses. */
    private static final Set<String> DONE_BY = Set.of("act", "enter");

    private static final String STEP = "-step";
    private static final String OPEN = "-open";
    private static final String TAKE = "-take";
    private static final String AS = "-as";
    private static final String WAIT = "-wait";
    private static final String PAY = "-pay";
    private static final Set<String> NOT_OF_A_STEP = Set.of(STEP, OPEN);

    /** What can be done now, and by whom. */
    public record Choice(String key, String who, String words) {}

    @Inject
    Language language;

    private Optional<Rehearsal> rehearsal = Optional.empty();
    private Catalogue catalogue = Catalogue.EMPTY;
    private final List<String> steps = new ArrayList<>();
    private Optional<MoveForm> form = Optional.empty();
    private Optional<WalkedCorrection> correction = Optional.empty();
    private String taking = "";
    private String as = "";
    private String refused = "";

    /** Takes the steps that the page brings along, then what was asked for. */
    void go(Rehearsal file, Catalogue around, Posted posted) {
        rehearsal = Optional.of(file);
        catalogue = around;
        posted.all(STEP).forEach(step -> take(read(step)));
        form = Optional.empty();
        correction = Optional.empty();
        refused = "";
        if (posted.has(OPEN)) {
            open(posted);
        } else if (posted.has(TAKE) && !DONE_BY.contains(posted.text("do"))) {
            type(posted);
        } else if (Stream.of(TAKE, WAIT, PAY).anyMatch(posted::has)) {
            take(posted);
        }
    }

    /** A move that asks for nothing is taken at once; of another the form is shown. */
    private void open(Posted posted) {
        var values = new LinkedHashMap<>(posted.values());
        values.put(TAKE, List.of(posted.text(OPEN)));
        var taken = new Posted(values, List.of());
        Optional<Rehearsal.Choice> chosen = choice(taken);
        boolean bare = chosen.filter(choice -> choice.signs()
                        || (asked(choice.move()).isEmpty()
                                && MoveForm.blank(choice.move(), told(), catalogue, language.getTag())
                                        .isBare()))
                .isPresent();
        if (bare) {
            take(taken);
        } else {
            type(taken);
        }
    }

    /** Shows the form of a move, with what was typed so far. */
    private void type(Posted posted) {
        taking = posted.text(TAKE);
        Optional<Rehearsal.Choice> chosen = choice(posted);
        as = chosen.map(choice -> as(choice, posted)).orElse("");
        correction = chosen.flatMap(choice -> asked(choice.move()));
        form = chosen.filter(choice -> correction.isEmpty())
                .map(choice -> posted.has(OPEN)
                        ? MoveForm.blank(choice.move(), told(), catalogue, language.getTag())
                        : MoveForm.typed(choice.move(), told(), catalogue, posted, language.getTag()));
    }

    private void take(Posted step) {
        refused = "";
        if (step.has(PAY)) {
            file().pay();
        } else if (step.has(WAIT)) {
            Optional<Period> period = Period.parse(step.text("-amount") + " " + step.text("-unit"));
            period.ifPresent(file()::wait);
            refused = period.isPresent() ? "" : language.say("owner.try.no-period");
        } else {
            choice(step)
                    .ifPresentOrElse(choice -> act(choice, step), () -> refused = language.say("owner.try.no-move"));
        }
        if (refused.isEmpty() && form.isEmpty() && correction.isEmpty()) {
            steps.add(written(step));
        }
    }

    private void act(Rehearsal.Choice choice, Posted step) {
        Actor actor = file().actor(choice.by(), choice.by() + as(choice, step));
        if (choice.signs()) {
            file().sign(choice.move().id(), actor);
            return;
        }
        type(step);
        if (correction.isPresent()) {
            correct(correction.get().read(step.without(Set.of("do"))), choice.move(), actor);
            return;
        }
        MoveForm typed = form.orElseThrow();
        typed.given().putAll(HandedIn.assumed(choice.move(), told()));
        if (typed.isRight()) {
            switch (file().act(choice.move().id(), actor, typed.given(), typed.filled())) {
                case Step.Moved moved -> form = Optional.empty();
                case Step.Needs needs -> typed.refuse(needs);
                case Step.Refused no -> {
                    form = Optional.empty();
                    refused = language.of(file().say(no.why()));
                }
            }
        }
    }

    private void correct(WalkedCorrection typed, Move move, Actor applicant) {
        correction = Optional.of(typed);
        if (typed.isRight()) {
            file().correct(typed.answers());
            correction = Optional.empty();
            if (file().act(move.id(), applicant, Map.of(), Optional.empty()) instanceof Step.Refused no) {
                refused = language.of(file().say(no.why()));
            }
        }
    }

    private Optional<WalkedCorrection> asked(Move move) {
        return WalkedCorrection.before(move, told(), catalogue, language.getTag());
    }

    /** Which person of the role acts: the second where only she can, else whoever was chosen. */
    private static String as(Rehearsal.Choice choice, Posted step) {
        return choice.another() ? Rehearsal.ANOTHER : step.text(AS);
    }

    private Optional<Rehearsal.Choice> choice(Posted step) {
        return file().choices().stream()
                .filter(choice -> key(choice).equals(step.text(TAKE)))
                .findFirst();
    }

    private static String key(Rehearsal.Choice choice) {
        return (choice.signs() ? "sign " : "") + choice.move().id() + " " + choice.by();
    }

    private Proceeding told() {
        return ToldCase.of(
                file(),
                file().situation(),
                catalogue,
                new Parties(language.say("preview.applicant"), "", Optional.empty()));
    }

    private static String written(Posted step) {
        return step.values().entrySet().stream()
                .filter(field -> !NOT_OF_A_STEP.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static Posted read(String step) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String field : step.split("&", -1)) {
            int is = field.indexOf('=');
            if (is > 0) {
                values.computeIfAbsent(decoded(field.substring(0, is)), name -> new ArrayList<>())
                        .add(decoded(field.substring(is + 1)));
            }
        }
        return new Posted(values, List.of());
    }

    /** What the page never wrote is read as nothing. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }

    public boolean isOn() {
        return rehearsal.isPresent();
    }

    private Rehearsal file() {
        return rehearsal.orElseThrow();
    }

    public List<String> getSteps() {
        return steps;
    }

    /** Why the last step was not taken; the empty text where it was. */
    public String getRefused() {
        return refused;
    }

    /** The form of the move that is being taken, else nothing. */
    public @Nullable MoveForm getMove() {
        return form.orElse(null);
    }

    /** What the applicant puts right before she sends it again, where that is being taken; else nothing. */
    public @Nullable WalkedCorrection getCorrection() {
        return correction.orElse(null);
    }

    /** The choice whose form is shown. */
    public String getTaking() {
        return taking;
    }

    public String getAs() {
        return as;
    }

    /** Who fills the form in, in words. */
    public String getTaker() {
        return file().choices().stream()
                .filter(choice -> key(choice).equals(taking))
                .findFirst()
                .map(choice -> words().who(choice.by() + as))
                .orElse("");
    }

    public List<Choice> getChoices() {
        return file().choices().stream()
                .map(choice -> new Choice(
                        key(choice),
                        words().who(choice.by() + (choice.another() ? Rehearsal.ANOTHER : "")),
                        choice.signs()
                                ? language.say("owner.try.signs", words().of(choice.move()))
                                : words().of(choice.move())))
                .toList();
    }

    /** Whether the case costs anything. */
    public boolean isPayable() {
        return !file().record().fees().isEmpty();
    }

    /** How the case stands. */
    public WalkedCase getStanding() {
        return new WalkedCase(file(), words());
    }

    private WalkWords words() {
        return new WalkWords(file(), catalogue, language);
    }
}
