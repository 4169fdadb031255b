package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.By;
import org.gulou.workflow.Move;
import org.gulou.workflow.Role;
import org.gulou.workflow.Situation;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Timer;
import org.gulou.workflow.clock.ClockLedger;

/**
 * A case that somebody goes through to see what a definition makes of it: she takes any role and moves the clock. It lives
 * in memory only; neither letters nor messages leave it.
 */
public final class Rehearsal {
    /**
     * What somebody could do now.
     *
     * @param by her role, as definitions write it; of a post that only this case names, {@code role@body}
     * @param signs whether she signs the move before somebody else takes it
     * @param another whether it takes a second person in this role, since the first has had her part in the case
     */
    public record Choice(String by, Move move, boolean signs, boolean another) {}

    /**
     * What cannot be done now by whoever would do it.
     *
     * @param by as in a choice; {@code portal} for what happens by itself
     */
    public record Hindered(String by, Step.Refused why) {}

    /** What the name of a second person in the same role ends with. */
    public static final String ANOTHER = "-2";

    private static final String APPLICANT = "applicant";
    private static final String AT = "@";

    private final ExampleCase file;

    Rehearsal(ExampleCase file) {
        this.file = file;
    }

    /** The version under which it was filed. */
    public ServiceVersion version() {
        return file.version();
    }

    /** Where it was filed. */
    public Offer offer() {
        return file.offer();
    }

    /** What was filed, with all that was corrected since. */
    public FilledForm record() {
        return file.record();
    }

    /** How it stands. */
    public Situation situation() {
        return file.situation();
    }

    /** How it stood right after the act that issued a letter for the last time; empty while none has. */
    public Optional<Situation> issuing(String letter) {
        return file.issues().reversed().stream()
                .filter(issue -> issue.paper().equals(letter))
                .findFirst()
                .map(ToldIssue::then);
    }

    /** The form that an official filled in with an act, by the place of the act in the history, from 1. */
    public Map<Integer, FilledForm> filled() {
        return file.filled();
    }

    public Instant now() {
        return file.now();
    }

    public State state() {
        return file.workflow().state(file.situation().state());
    }

    public List<Act> history() {
        return file.situation().history();
    }

    public List<ClockLedger> clocks() {
        return file.workflow().ledgers(file.situation());
    }

    /** The ids of the letters and certificates that would have been issued. */
    public List<String> issued() {
        return file.issued();
    }

    public Optional<Move> move(String id) {
        return file.workflow().move(id);
    }

    /** What a clock is called. */
    public String clock(String id, String language) {
        String label = file.workflow().clock(id).label().in(language);
        return label.isEmpty() ? id : label;
    }

    /** A text of the definition with the values of this case. */
    public LocalizedText say(LocalizedText text) {
        return new ExampleWords(file).say(text);
    }

    /** What a state is called. */
    public String label(String state, String language) {
        return file.workflow().state(state).label().in(language);
    }

    /** What somebody who takes part is called; empty where no party has this name. */
    public Optional<String> party(String id, String language) {
        return file.workflow().party(id).map(party -> party.label().in(language));
    }

    /** What each role could do now, role by role. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (String role : roles()) {
            Actor actor = actor(role, role);
            List<Move> hers = open(actor);
            hers.forEach(move -> choices.add(new Choice(role, move, false, false)));
            open(actor(role, role + ANOTHER)).stream()
                    .filter(move -> hers.stream().noneMatch(one -> one.id().equals(move.id())))
                    .forEach(move -> choices.add(new Choice(role, move, false, true)));
            file.workflow()
                    .toSign(file.situation(), actor)
                    .forEach(move -> choices.add(new Choice(role, move, true, false)));
        }
        return choices;
    }

    /** What {@code actor} can do now; no official anything while the application is sealed. */
    private List<Move> open(Actor actor) {
        return file.workflow().moves(file.situation(), actor).stream()
                .filter(move -> file.sealed(move, actor).isEmpty())
                .map(move -> move.saying(this::say))
                .toList();
    }

    /** What each role is meant to do from here but nobody in it can, and what does not happen by itself yet. */
    public List<Hindered> hindered() {
        var hindered = new ArrayList<Hindered>();
        for (String role : roles()) {
            Stream.of(role, role + ANOTHER)
                    .flatMap(name -> hindered(actor(role, name)))
                    .filter(why -> !(why instanceof Step.SameHands))
                    .distinct()
                    .forEach(why -> hindered.add(new Hindered(role, why)));
        }
        var portal = new Actor.Portal();
        file.workflow().hindered(file.situation(), portal).forEach(why -> hindered.add(new Hindered(portal.id(), why)));
        return hindered;
    }

    private Stream<Step.Refused> hindered(Actor actor) {
        return Stream.concat(
                file.workflow().hindered(file.situation(), actor).stream(),
                file.workflow().moves(file.situation(), actor).stream()
                        .flatMap(move -> file.sealed(move, actor).stream()));
    }

    /** What time brings while the case stays where it is, earliest first. */
    public List<Timer> timers() {
        return file.workflow().timers(file.situation());
    }

    /** What was typed, with all that was corrected since. */
    public Answers answers() {
        return file.answers();
    }

    /** The applicant has changed her answers, as far as a correction lets her. */
    public void correct(Answers changed) {
        file.correct(changed);
    }

    private Set<String> roles() {
        var roles = new LinkedHashSet<String>();
        roles.add(APPLICANT);
        var posts = new HashSet<Post>();
        file.workflow().moves().forEach(move -> {
            if (move.by() instanceof By.Officials(List<Role> officials)) {
                officials.forEach(role -> {
                    roles.add(role.toString());
                    role.at(file.situation().bodies()).ifPresent(posts::add);
                });
            }
        });
        file.workflow().routed(file.situation()).stream()
                .filter(post -> !posts.contains(post))
                .forEach(post -> roles.add(post.role() + AT + post.body()));
        var met = new HashMap<String, Integer>();
        file.situation().participants().forEach(one -> {
            int place = met.merge(one.party(), 1, Integer::sum);
            roles.add(place == 1 ? one.party() : one.party() + "[" + place + "]");
        });
        return roles;
    }

    /**
     * Somebody in a role.
     *
     * @param name two of the same role and another name are two persons
     */
    public Actor actor(String by, String name) {
        int at = by.indexOf(AT);
        return at < 0
                ? file.actor(by, name)
                : new Actor.Official(
                        name, name, Set.of(new Post(by.substring(0, at), new BodyId(by.substring(at + 1)))));
    }

    /** Lets time pass, with all that falls due by itself. */
    public void wait(Period period) {
        file.until(file.later(period));
    }

    /** The fee is paid. */
    public void pay() {
        file.pay(List.of(ExampleFees.ALL));
    }

    /**
     * Somebody acts.
     *
     * @param given what she gives with the move, by the key of each need
     * @param form the form that she filled in, where the move has one
     */
    public Step act(String move, Actor by, Map<String, Value> given, Optional<FilledForm> form) {
        return file.act(move, by, given, form);
    }

    /** Somebody signs a move before it is taken; false where she is not asked to. */
    public boolean sign(String move, Actor by) {
        return file.sign(move, by);
    }
}
