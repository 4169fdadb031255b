package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.feedback.Rating;
import org.gulou.feedback.Ratings;
import org.gulou.feedback.Ticket;
import org.gulou.feedback.TicketStep;
import org.gulou.feedback.Tickets;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** What somebody said of how her case was handled and, where it was bad, what becomes of it and until when. */
@Named
@RequestScoped
public class RatedBefore {
    @Inject
    CaseInView view;

    @Inject
    Ratings ratings;

    @Inject
    Tickets tickets;

    @Inject
    Moments moments;

    @Inject
    Language language;

    private final Once<List<Said>> all = new Once<>();

    /**
     * A rating.
     *
     * @param becomes the empty text where it was good
     */
    public record Said(String day, String level, String text, String becomes) {}

    public List<Said> getAll() {
        return all.get(
                () -> ratings.of(view.getNumber()).stream().map(this::said).toList());
    }

    private Said said(Rating rating) {
        return new Said(
                moments.day(rating.getAt()),
                language.say("rate.level." + rating.getLevel()),
                rating.getText(),
                tickets.of(rating).map(this::becomes).orElse(""));
    }

    private String becomes(Ticket ticket) {
        return answer(ticket)
                .map(said -> language.say("rate.answer", said))
                .orElseGet(() -> language.say(
                        "rate.becomes." + ticket.getState(),
                        ticket.dueOn().map(OfficeTime::words).map(language::of).orElse("")));
    }

    /** What the office told her with its call; the other steps are said among officials. */
    private Optional<String> answer(Ticket ticket) {
        return tickets.steps(ticket).stream()
                .filter(step -> step.getStep() == Ticket.Step.CALL)
                .map(TicketStep::getText)
                .findFirst();
    }
}
