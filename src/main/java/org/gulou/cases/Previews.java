package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Optional;
import org.gulou.catalog.Letter;
import org.gulou.documents.Content;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Noted;
import org.gulou.workflow.Step;

/** Shows an official a letter as it would be issued by an act that she has not done yet. Nothing is written. */
@ApplicationScoped
public class Previews {
    /** What came of it. */
    public sealed interface Preview {
        record Shown(Content pdf) implements Preview {}

        /** The act could not be done like this, and why. */
        record Refused(Step.Refused why) implements Preview {}

        /** The service has no such letter. */
        record NoLetter() implements Preview {}
    }

    @Inject
    Issuing issuing;

    @Inject
    Revisions revisions;

    @Inject
    Proceedings proceedings;

    /**
     * The letter {@code letter} with the act done in thought.
     *
     * @param proceeding the case as it was found for the official
     */
    public Preview of(Proceeding proceeding, Attempt attempt, Optional<FilledForm> filled, String letter) {
        Optional<Letter> found = proceeding.version().letter(letter);
        if (found.isEmpty()) {
            return new Preview.NoLetter();
        }
        return switch (proceeding.workflow().step(proceeding.situation(), attempt)) {
            case Step.Moved moved -> {
                Proceeding then = amended(proceeding, moved);
                yield Certificates.unknown(then.workflow(), then.situation(), moved)
                        .<Preview>map(Preview.Refused::new)
                        .orElseGet(() -> new Preview.Shown(
                                issuing.preview(after(then, moved, attempt.actor(), filled), found.get())));
            }
            case Step.Refused refused -> new Preview.Refused(refused);
        };
    }

    /** A letter of a told case as it would be printed; nobody can take it for a real one. */
    public Content pdf(Proceeding told, Letter letter) {
        return issuing.preview(told, letter);
    }

    /** A letter of a told case as XHTML without the page around it: elements known to be harmless, and words. */
    public String xhtml(Proceeding told, Letter letter) {
        return issuing.shown(told, letter);
    }

    /** The body that writes to the applicant of a told case. */
    public LocalizedText writer(Proceeding told) {
        return issuing.writer(told);
    }

    /** The case as it would be if this had been filed. */
    public Proceeding holding(Proceeding before, FilledForm record) {
        return proceedings.holding(before, record);
    }

    /** The case with what the move would change in its answers. */
    private Proceeding amended(Proceeding before, Step.Moved moved) {
        return revisions
                .by(before, moved)
                .map(change -> holding(before, change.journey().filled()))
                .orElse(before);
    }

    private static Proceeding after(Proceeding before, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        Step.Moved moved = Noted.in(before.workflow(), before.situation(), step);
        var acts = new ArrayList<>(before.acts());
        acts.add(new Proceeding.DoneAct(
                acts.size() + 1, moved.act(), moved.move().action(), actor.name(), ActorKind.of(actor), filled));
        return new Proceeding(
                before.file(),
                before.version(),
                before.offer(),
                before.record(),
                acts,
                before.situation().after(moved.act()),
                before.account());
    }
}
