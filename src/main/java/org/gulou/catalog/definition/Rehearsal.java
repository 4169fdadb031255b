package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.language.Period;
import org.gulou.workflow.Act;
import org.gulou.workflow.By;
import org.gulou.workflow.Move;
import org.gulou.workflow.Role;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.clock.ClockLedger;

/**
 * A case that somebody goes through to see what a definition makes of it: she takes any role and moves the clock. It lives
 * in memory only; neither letters nor messages leave it.
 */
public final class Rehearsal {
    /**
     * What somebody could do now.
     *
     * @param by her role, as definitions write it
     */
    public record Choice(String by, Move move) {}

    private final ExampleCase file;

    Rehearsal(ExampleCase file) {
        this.file = file;
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
            Actor actor = file.actor(role, role);
            file.workflow().moves(file.situation(), actor).forEach(move -> choices.add(new Choice(role, move)));
        }
        return choices;
    }

    private Set<String> roles() {
        var roles = new LinkedHashSet<String>();
        roles.add("applicant");
        file.workflow().moves().forEach(move -> {
            switch (move.by()) {
                case By.Officials(List<Role> officials) -> officials.forEach(role -> roles.add(role.toString()));
                case By.PartyOf(String party, var label) -> roles.add(party);
                case By.Routed routed -> {}
                case By.Applicant applicant -> {}
                case By.Anyone anyone -> {}
                case By.Auto auto -> {}
                case By.Time time -> {}
            }
        });
        return roles;
    }

    /** Lets time pass, with all that falls due by itself. */
    public void wait(Period period) {
        file.until(file.later(period));
    }

    /** The fee is paid. */
    public void pay() {
        file.pay();
    }

    /**
     * Somebody acts.
     *
     * @param as who she is: two with the same role and another name are two persons
     * @param with what she gives with the move, as stories write it; a text that is none gives nothing
     */
    public Step act(String move, String by, String as, String with) {
        Node.Fields given = Yaml.read("with", with, new Mistakes())
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .orElse(Example.NONE);
        return file.act(move, file.actor(by, as), given);
    }
}
