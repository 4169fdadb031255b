package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gulou.duties.Duties;
import org.gulou.duties.Failed;
import org.gulou.kernel.CaseNumber;
import org.gulou.notifications.Message;
import org.gulou.notifications.Outbox;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** What the portal tries in vain: work that fails, and messages that nobody takes. */
@Named
@RequestScoped
public class TroublePage {
    private static final String ADDRESS = "/admin/trouble.xhtml";
    private static final int MOST = 100;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @Inject
    HttpServletRequest request;

    @Inject
    Duties duties;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    private final Once<List<Work>> work = new Once<>();
    private final Once<List<Unsent>> unsent = new Once<>();

    /**
     * Work that fails.
     *
     * @param what its kind, as the log calls it
     * @param link to the case that it is about; the empty text for none
     */
    public record Work(long id, String what, String about, String link, String since, int attempts, String why) {}

    /**
     * A message that was not delivered.
     *
     * @param state the key of the words for how it stands
     */
    public record Unsent(
            String id,
            String about,
            String link,
            String channel,
            String written,
            String state,
            int tries,
            String why) {}

    public void act() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        Posted posted = Posted.of(request);
        boolean found = switch (posted.text("do")) {
            case "work" -> ID.matcher(posted.text("id")).matches() && duties.hurry(Long.parseLong(posted.text("id")));
            case "message" -> outbox.again(posted.text("id"));
            default -> false;
        };
        Reply.redirect(ADDRESS + (found ? "?again=true" : "?gone=true"));
    }

    public boolean isAgain() {
        return request.getParameter("again") != null;
    }

    public boolean isGone() {
        return request.getParameter("gone") != null;
    }

    /** How many messages of the last 30 days nobody carried, because mail or text messages are not connected. */
    public long getUncarried() {
        return outbox.uncarried(clock.instant().minus(LATELY));
    }

    public List<Work> getWork() {
        return work.get(
                () -> duties.failed(MOST).stream().map(TroublePage::work).toList());
    }

    private static Work work(Failed failed) {
        return new Work(
                failed.id(),
                failed.kind(),
                failed.key(),
                link(failed.key()),
                Stamp.of(failed.dueAt()),
                failed.attempts(),
                failed.why());
    }

    public List<Unsent> getUnsent() {
        return unsent.get(
                () -> outbox.undelivered(MOST).stream().map(TroublePage::unsent).toList());
    }

    private static Unsent unsent(Message message) {
        return new Unsent(
                message.getId(),
                message.getAbout(),
                link(message.getAbout()),
                message.getChannel().name(),
                Stamp.of(message.getWrittenAt()),
                "desk.message." + message.getState(),
                message.tries(),
                message.lastError().orElse(""));
    }

    private static String link(String about) {
        return CaseNumber.read(about)
                .map(number -> "/desk/case.xhtml?number=" + number)
                .orElse("");
    }
}
