package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.team.Absence;
import org.gulou.cases.team.Absences;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** When an official is away, and who stands in for her. */
@Named
@RequestScoped
public class AbsencePage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Absences absences;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<String> now = new Once<>();

    private String wrong = "";

    /** Days away, as the list tells them. */
    public record Row(String id, String from, String until, String substitute) {}

    /** Carries out what was posted. */
    public void act() {
        Posted posted = Posted.of(request);
        switch (posted.text("do")) {
            case "enter" -> enter(posted);
            case "end" -> {
                absences.end(user.official(), posted.text("absence"));
                Reply.redirect("/desk/absence.xhtml");
            }
            default -> Reply.unprocessable();
        }
    }

    private void enter(Posted posted) {
        Optional<LocalDate> first = AsTyped.day(posted.text("from"));
        Optional<LocalDate> last = AsTyped.day(posted.text("until"));
        Optional<String> substitute = Optional.of(posted.text("substitute")).filter(id -> !id.isEmpty());
        boolean done = first.isPresent()
                && last.isPresent()
                && absences.enter(user.official(), first.get(), last.get(), substitute);
        if (done) {
            Reply.redirect("/desk/absence.xhtml");
        } else {
            wrong = language.say("absence.wrong");
            Reply.unprocessable();
        }
    }

    public String getWrong() {
        return wrong;
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    public List<Row> getRows() {
        Map<String, String> names = absences.colleagues(user.official());
        return absences.of(user.official()).stream().map(one -> row(one, names)).toList();
    }

    /** That she is away today, until when, and who stands in; the empty text where she is not. */
    public String getNow() {
        return now.get(this::readNow);
    }

    private String readNow() {
        LocalDate today = OfficeTime.day(clock.instant());
        return absences.of(user.official()).stream()
                .filter(one -> !one.getFirstDay().isAfter(today))
                .findFirst()
                .map(one -> row(one, absences.colleagues(user.official())))
                .map(row -> language.say("absence.now", row.until(), row.substitute()))
                .orElse("");
    }

    private Row row(Absence absence, Map<String, String> names) {
        return new Row(
                absence.getId(),
                absence.getFirstDay().toString(),
                absence.getLastDay().toString(),
                absence.substitute()
                        .map(id -> names.getOrDefault(id, ""))
                        .orElseGet(() -> language.say("absence.queue")));
    }

    public List<QueuePage.Entry> getColleagues() {
        String chosen = typed("substitute");
        return absences.colleagues(user.official()).entrySet().stream()
                .map(one -> new QueuePage.Entry(
                        one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }
}
