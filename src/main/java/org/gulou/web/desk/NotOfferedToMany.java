package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.Many;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** The steps that an official might look for on the page for many cases and does not find there, each with the reason. */
@Named
@RequestScoped
public class NotOfferedToMany {
    /** So many are read; of the others it is told how many there are. */
    private static final int MOST = 10;

    @Inject
    Picked picked;

    @Inject
    Many many;

    @Inject
    CurrentUser user;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<Many.NotOffered>> all = new Once<>();

    /** A step, in how many of the cases it is so, and why. */
    public record Line(String label, String why, long cases) {}

    public List<Line> getLines() {
        return all().stream().limit(MOST).map(this::line).toList();
    }

    /** How many are not listed. */
    public int getMore() {
        return Math.max(0, all().size() - MOST);
    }

    private List<Many.NotOffered> all() {
        return all.get(() -> many.notOffered(picked.cases(), user.official()));
    }

    private Line line(Many.NotOffered left) {
        return new Line(
                new BoardWords(published.catalogue(), language).service(left.service()) + " · "
                        + language.of(left.move().label()),
                left.why().map(language::of).orElseGet(() -> language.say("many.alone")),
                left.cases());
    }
}
