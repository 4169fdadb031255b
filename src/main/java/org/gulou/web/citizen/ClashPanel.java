package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.intake.TwoWindows;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Where two windows of hers do not agree, in place of the page that was sent: she sees both and chooses. */
@Named
@RequestScoped
public class ClashPanel {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private Optional<TwoWindows> windows = Optional.empty();
    private List<Clash> clashes = List.of();
    private List<String> lost = List.of();
    private String onward = "";

    /** What was typed, laid over what is stored. */
    Answers over(Window sent, Answers stored, Answers typed) {
        TwoWindows both = sent.over(stored, typed);
        windows = Optional.of(both).filter(two -> !two.agree());
        return both.answers();
    }

    /**
     * Shows what the windows said.
     *
     * @param kept the answers as they are kept now
     * @param filledIn the form with some answers
     */
    void show(Answers kept, Function<Answers, Journey> filledIn) {
        windows.ifPresent(two -> {
            clashes = Clash.of(two, kept, filledIn, language);
            lost = Window.typed(two.lost(), Posted.of(request));
        });
    }

    /**
     * Shows what was typed on a page that is asked no more, and where the application goes on.
     *
     * @return whether anything was typed there
     */
    boolean lose(String address) {
        lost = new Window(Posted.of(request)).typed();
        onward = address;
        return !lost.isEmpty();
    }

    public boolean isComparing() {
        return windows.isPresent() || isGone();
    }

    /** Whether the page that was sent is asked no more. */
    public boolean isGone() {
        return !onward.isEmpty();
    }

    /** Where the application goes on without that page. */
    public String getOnward() {
        return onward;
    }

    /** Answers that another window has changed as well: she chooses. */
    public List<Clash> getClashes() {
        return clashes;
    }

    /** What was typed where nothing is asked any more. */
    public List<String> getLost() {
        return lost;
    }

    /** The button that was pressed before there was something to choose. */
    public String getButton() {
        Posted posted = Posted.of(request);
        return Stream.of("continue", "send").filter(posted::has).findFirst().orElse("save");
    }
}
