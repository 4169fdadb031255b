package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Saved;
import org.gulou.catalog.design.Manuscript;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Keeps what was done to the form, or tells why it was not. */
@RequestScoped
public class Keeping {
    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    Steps steps;

    private Optional<AmendedFile> theirs = Optional.empty();
    private String otherwise = "";

    /**
     * Something that was done.
     *
     * @param act the key of the words that tell it
     * @param what the title of what it was done to
     * @param also the title of what was filled in besides; the empty text for nothing
     * @param here where the page goes back to
     */
    record Done(String act, String what, String also, String here) {}

    /** Keeps the changed text, and goes back to the place that it is about; {@code next} is what the address has more. */
    void keep(Done done, Manuscript changed, String next) {
        kept(done, changed)
                .ifPresent(step -> Reply.redirect(form.getAddress() + "&here=" + done.here() + "&step=" + step + next));
    }

    /** Keeps the changed text, and goes elsewhere. */
    void leave(Done done, Manuscript changed, String address) {
        kept(done, changed).ifPresent(step -> Reply.redirect(address));
    }

    private Optional<String> kept(Done done, Manuscript changed) {
        switch (form.save(changed.text())) {
            case Saved.Done saved -> {
                return Optional.of(steps.keep(Steps.Step.of(
                        done.act(),
                        done.what(),
                        done.also(),
                        form.text().text(),
                        changed.text(),
                        Posted.of(request).text("step"))));
            }
            case Saved.Overtaken(AmendedFile other) -> {
                theirs = Optional.of(other);
                Reply.conflict();
            }
            case Saved.Closed closed -> refused("owner.closed");
        }
        return Optional.empty();
    }

    /** Puts back what the last step replaced, while the text is still the one that it made. */
    void undo(String name) {
        Optional<Steps.Step> known =
                steps.find(name).filter(last -> last.made(form.getFile().text()));
        if (known.isEmpty()) {
            otherwise = "design.undo.late";
            Reply.conflict();
        } else if (form.save(known.get().before()) instanceof Saved.Done) {
            Reply.redirect(
                    form.getAddress() + "&undone=true&step=" + known.get().earlier());
        } else {
            overtaken();
        }
    }

    /** Nothing is done, for the reason that stands under {@code key}. */
    void refused(String key) {
        otherwise = key;
        Reply.unprocessable();
    }

    /** Nothing is done before she has seen what somebody else has made of the form. */
    void overtaken() {
        theirs = Optional.of(form.getFile());
        Reply.conflict();
    }

    Optional<AmendedFile> theirs() {
        return theirs;
    }

    String otherwise() {
        return otherwise;
    }
}
