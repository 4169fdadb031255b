package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Desk;
import org.gulou.cases.Many;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** An official takes the cases that she ticked in her queue, each as with its own button; what a colleague holds stays hers. */
@Named
@RequestScoped
public class TakeTicked {
    private static final String REPORT = "what came of taking the ticked";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    QueueTrail trail;

    @Inject
    Language language;

    private final Once<Optional<Report>> told = new Once<>();

    /**
     * What came of it, told once on the page that follows.
     *
     * @param left why a case was not taken
     */
    public record Report(int taken, List<String> left) implements Serializable {}

    void take(Posted posted) {
        List<Optional<String>> came = posted.all("case").stream()
                .flatMap(text -> CaseNumber.read(text).stream())
                .distinct()
                .limit(Many.MOST)
                .map(this::left)
                .toList();
        List<String> left = came.stream().flatMap(Optional::stream).toList();
        request.getSession().setAttribute(REPORT, new Report(came.size() - left.size(), left));
        Reply.redirect(trail.getAddress());
    }

    private Optional<String> left(CaseNumber number) {
        return switch (desk.claim(number, user.official())) {
            case Desk.Outcome.Done done -> Optional.empty();
            case Desk.Outcome.Held held -> Optional.of(number + " " + language.say("batch.held", held.colleague()));
            case Desk.Outcome.NotHere gone -> Optional.of(number + " " + language.say("take.not-here"));
            case Desk.Outcome.Overtaken over -> Optional.of(number + " " + language.say("take.not-here"));
            case Desk.Outcome.Waits waits -> Optional.empty();
            case Desk.Outcome.Refused refused ->
                Optional.of(number + " " + language.of(refused.why().why()));
        };
    }

    /** What has just been taken; null where nothing was. */
    public @Nullable Report getReport() {
        return told.get(this::read).orElse(null);
    }

    private Optional<Report> read() {
        if (!(request.getSession().getAttribute(REPORT) instanceof Report report)) {
            return Optional.empty();
        }
        request.getSession().removeAttribute(REPORT);
        return Optional.of(report);
    }
}
