package org.gulou.web.citizen;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.Question;
import org.gulou.forms.Reuse;
import org.gulou.intake.Application;
import org.gulou.intake.EarlierAnswers;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** On a page of a form: what she told the office before, to be used again if she wants, and what was used so. */
@Named
@RequestScoped
public class EarlierPanel {
    private static final String TAKE = "reuse";
    private static final String UNDO = "undoReuse";

    @Inject
    EarlierAnswers earlier;

    @Inject
    Access access;

    @Inject
    Language language;

    @Inject
    Moments moments;

    @Inject
    Clock clock;

    private List<Reuse> offers = List.of();
    private Set<EarlierCase> taken = Set.of();

    static boolean isPressed(Posted posted) {
        return posted.has(TAKE) || posted.has(UNDO);
    }

    /** Does what one of its buttons says, after everything else that was typed has been kept. */
    void answer(String draft, String page, Posted posted) {
        posted.first(TAKE).ifPresent(offer -> earlier.take(draft, access.visitor(draft), page, offer));
        posted.first(UNDO)
                .ifPresent(number -> earlier.undo(
                        draft,
                        access.visitor(draft),
                        number,
                        posted.all("-asked").stream().collect(toSet())));
    }

    void show(Application application, String page, List<Question> questions) {
        offers = earlier.offers(application, page);
        taken = Uploads.leaves(questions)
                .flatMap(question -> question.notes().told().stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    public List<Reuse> getOffers() {
        return offers;
    }

    /** The cases from which answers on this page were taken over. */
    public List<EarlierCase> getTaken() {
        return List.copyOf(taken);
    }

    /** Such as "8 months ago". */
    public String age(LocalDate day) {
        LocalDate today = OfficeTime.day(clock.instant());
        long months = ChronoUnit.MONTHS.between(day, today);
        long days = ChronoUnit.DAYS.between(day, today);
        return months > 0
                ? language.say("reuse.months", months)
                : days > 0 ? language.say("reuse.days", days) : language.say("reuse.today");
    }

    public String title(Reuse reuse) {
        return language.say(
                "reuse.title",
                moments.month(reuse.from().day()),
                language.of(reuse.from().service()));
    }
}
