package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.feedback.Rating;
import org.gulou.feedback.Ticket;
import org.gulou.feedback.TicketStep;
import org.gulou.feedback.Tickets;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.jspecify.annotations.Nullable;

/** The tickets of bad ratings at an official's bodies, and one of them opened. */
@Named
@RequestScoped
public class TicketsPage {
    private static final int LONGEST = 2000;

    @Inject
    HttpServletRequest request;

    @Inject
    Tickets tickets;

    @Inject
    Registry registry;

    @Inject
    ServiceNames services;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Optional<Ticket> opened = Optional.empty();
    private String wrong = "";

    /** A ticket in the list. */
    public record Row(String id, String number, String service, String state, String due, boolean late) {}

    public void open() {
        Posted posted = Posted.of(request);
        opened = Optional.of(posted.text("ticket"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> tickets.find(id, user.official()));
        if (opened.isEmpty() && posted.has("ticket")) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            Arrays.stream(Ticket.Step.values())
                    .filter(step -> step.name().equals(posted.text("do")))
                    .findFirst()
                    .ifPresent(step -> act(step, posted.text("text")));
        }
    }

    private void act(Ticket.Step step, String text) {
        if ((text.isEmpty() && !step.isWordless()) || text.length() > LONGEST) {
            wrong = language.say("ticket.text.wrong", LONGEST);
            Reply.unprocessable();
            return;
        }
        switch (tickets.act(ticket().getId(), user.official(), step, text)) {
            case DONE -> Reply.redirect("/desk/tickets.xhtml?ticket=" + ticket().getId());
            case NOT_YOURS -> refuse("ticket.not-yours");
            case NOT_NOW -> refuse("ticket.not-now");
        }
    }

    private void refuse(String key) {
        wrong = language.say(key);
        Reply.unprocessable();
    }

    private Ticket ticket() {
        return opened.orElseThrow();
    }

    public boolean isOpened() {
        return opened.isPresent();
    }

    public Ticket getTicket() {
        return ticket();
    }

    public Rating getRating() {
        return tickets.rating(ticket());
    }

    public List<TicketStep> getSteps() {
        return tickets.steps(ticket());
    }

    /** What she can do; nothing where she acted on the case herself. */
    public List<Ticket.Step> getPossible() {
        return tickets.mayWork(ticket(), user.official()) ? ticket().possible() : List.of();
    }

    /** The case, for whoever is to call its applicant; null for all others, which drops what is shown of it. */
    public @Nullable CaseFile getCaller() {
        return opened.isEmpty() || getPossible().isEmpty()
                ? null
                : registry.official(CaseNumber.parse(ticket().getCaseNumber()), user.official())
                        .map(Proceeding::file)
                        .orElse(null);
    }

    public List<Row> getRows() {
        var today = OfficeTime.day(clock.instant());
        return tickets.open(user.official()).stream()
                .map(ticket -> new Row(
                        ticket.getId(),
                        ticket.getCaseNumber(),
                        services.of(ticket.service()),
                        ticket.getState().name(),
                        ticket.dueOn().map(Object::toString).orElse(""),
                        ticket.dueOn().filter(day -> day.isBefore(today)).isPresent()))
                .toList();
    }

    public String getWrong() {
        return wrong;
    }

    /** What was typed and could not be written down. */
    public String getTyped() {
        return Posted.of(request).text("text");
    }
}
