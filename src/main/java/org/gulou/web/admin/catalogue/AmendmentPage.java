package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Publishing;
import org.gulou.admin.amendments.Submitted;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** One amendment: what it changes, how far it is, and what can be done with it. */
@Named
@RequestScoped
public class AmendmentPage {
    /** What the page says has been done, and how far the amendment is then. */
    private static final Map<String, Set<Amendment.State>> DONE = Map.of(
            "describe", Set.of(Amendment.State.OPEN),
            "drop", Set.of(Amendment.State.OPEN),
            "remove", Set.of(Amendment.State.OPEN),
            "bringBack", Set.of(Amendment.State.OPEN),
            "submit", Set.of(Amendment.State.IN_REVIEW),
            "takeBack", Set.of(Amendment.State.OPEN),
            "withdraw", Set.of(Amendment.State.WITHDRAWN),
            "return", Set.of(Amendment.State.OPEN),
            "approve", Set.of(Amendment.State.APPROVED, Amendment.State.PUBLISHED));

    private static final Set<String> BY_REVIEWERS = Set.of("return", "approve");

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Publishing publishing;

    @Inject
    Owner owner;

    @Inject
    Clock clock;

    private Optional<Amendment> amendment = Optional.empty();
    private Submitted came = new Submitted.Done();
    private String mistake = "";

    static String address(String id) {
        return "/admin/catalogue/amendment.xhtml?id=" + id;
    }

    /** Opens it; does what was asked for. */
    public void open() {
        String id = getId();
        if (request.getMethod().equals("POST") && amendments.find(id).isPresent()) {
            carryOut(Posted.of(request), id);
        }
        amendment = amendments.find(id);
        if (amendment.isEmpty()) {
            Reply.notFound();
        }
    }

    /** What was typed beside the button is kept first: nobody has to keep it on its own. */
    private void carryOut(Posted posted, String id) {
        String then = address(id);
        if (posted.has("title") && !isAsKept(posted, id)) {
            describe(posted, id);
        }
        if (mistake.isEmpty()) {
            then = does(posted, id, then);
        }
        if (mistake.isEmpty() && came instanceof Submitted.Done) {
            Reply.redirect(then.equals(address(id)) ? then + "&done=" + act(posted) : then);
        } else {
            Reply.unprocessable();
        }
    }

    private boolean isAsKept(Posted posted, String id) {
        return !act(posted).equals("describe")
                && amendments
                        .find(id)
                        .filter(kept -> kept.getTitle().equals(posted.text("title"))
                                && kept.getReason().equals(posted.text("reason")))
                        .isPresent();
    }

    /** What is asked for: a button beside a file names both, as in {@code drop:offers/520103.yaml}. */
    private static String act(Posted posted) {
        String act = posted.text("do").replaceFirst(":.*", "");
        return act.equals("describe") && !posted.text("path").isEmpty() ? "add" : act;
    }

    private static String path(Posted posted) {
        String act = posted.text("do");
        return act.contains(":") ? act.substring(act.indexOf(':') + 1) : posted.text("path");
    }

    private String does(Posted posted, String id, String then) {
        switch (act(posted)) {
            case "describe" -> {}
            case "add" -> {
                return add(path(posted), id, then);
            }
            case "drop" -> amendments.drop(owner.actor(), owner.rights(), id, path(posted));
            case "remove" -> amendments.remove(owner.actor(), owner.rights(), id, path(posted));
            case "bringBack" -> amendments.bringBack(owner.actor(), owner.rights(), id, path(posted));
            case "submit" -> submit(id);
            case "takeBack" -> ifWriter(() -> publishing.takeBack(owner.actor(), id));
            case "withdraw" -> ifWriter(() -> publishing.withdraw(owner.actor(), id));
            case "return" -> sendBack(posted, id);
            case "approve" -> approve(posted, id);
            default -> mistake = "owner.not-now";
        }
        return then;
    }

    private void ifWriter(Runnable act) {
        if (writes()) {
            act.run();
        } else {
            mistake = "owner.not-yours";
        }
    }

    /** Whether every file of it is hers to write; while it has none, whether it is hers or she writes services. */
    private boolean writes() {
        List<String> paths =
                amendments.files(getId()).stream().map(AmendedFile::getPath).toList();
        return owner.isWriter() && (paths.isEmpty() ? isHers() : paths.stream().allMatch(owner::mayWrite));
    }

    private boolean isHers() {
        return owner.rights().mayWriteServices()
                || amendments
                        .find(getId())
                        .filter(one -> one.getOpenedBy().equals(owner.actor().id()))
                        .isPresent();
    }

    private void describe(Posted posted, String id) {
        String title = posted.text("title");
        String reason = posted.text("reason");
        if (title.isEmpty() || title.length() > Amendment.LONGEST_TITLE || reason.length() > Amendment.LONGEST_TEXT) {
            mistake = "owner.no-title";
        } else {
            ifWriter(() -> amendments.describe(owner.actor(), id, title, reason));
        }
    }

    private void submit(String id) {
        if (!writes()) {
            mistake = "owner.not-yours";
        } else if (amendments
                .find(id)
                .filter(one -> one.isOpen() && one.getReason().isBlank())
                .isPresent()) {
            mistake = "owner.submit.reason";
        } else {
            came = publishing.submit(owner.actor(), id);
        }
    }

    private String add(String path, String id, String otherwise) {
        if (amendments.take(owner.actor(), owner.rights(), id, path)) {
            return EditPage.address(id, path);
        }
        mistake = owner.mayWrite(path) ? "owner.no-path" : "owner.not-yours";
        return otherwise;
    }

    private void sendBack(Posted posted, String id) {
        if (posted.text("note").isEmpty()) {
            mistake = "owner.no-note";
        } else {
            publishing.sendBack(owner.actor(), owner.rights(), id, posted.text("note"));
        }
    }

    private void approve(Posted posted, String id) {
        Optional<LocalDate> day = AsTyped.day(posted.text("from"));
        Instant now = clock.instant();
        mistake = day.isEmpty() && !posted.text("from").isEmpty()
                ? "owner.no-day"
                : day.filter(OfficeTime.day(now)::isAfter).isPresent() ? "owner.past-day" : "";
        if (!mistake.isEmpty()) {
            return;
        }
        try {
            Instant from = day.map(OfficeTime::startOf).orElse(now);
            Instant read = Instant.parse(posted.text("read"));
            came = publishing.approve(owner.actor(), owner.rights(), id, read, from);
            mistake = came instanceof Submitted.NotNow ? "owner.review.anew" : "";
        } catch (DateTimeParseException noDay) {
            mistake = "owner.no-day";
        }
    }

    public String getId() {
        return Posted.of(request).text("id");
    }

    public Amendment getAmendment() {
        return amendment.orElseThrow(() -> new IllegalStateException("The page is shown only where there is one"));
    }

    /** Its name, as it was typed last. */
    public String getTitle() {
        return Posted.of(request).first("title").orElseGet(getAmendment()::getTitle);
    }

    /** The path of a file that could not be added, as it was typed. */
    public String getPath() {
        return Posted.of(request).text("path");
    }

    /** The reason, as it was typed last. */
    public String getReason() {
        return Posted.of(request).first("reason").orElseGet(getAmendment()::getReason);
    }

    /** The key of what she has just done; the empty text where she did nothing, or only has the address from who did. */
    public String getDone() {
        String done = Posted.of(request).text("done");
        Amendment.State state = getAmendment().getState();
        boolean hers = BY_REVIEWERS.contains(done) ? owner.isReviewer() : owner.isWriter();
        boolean so = hers && DONE.getOrDefault(done, Set.of()).contains(state);
        return so && mistake.isEmpty() && came instanceof Submitted.Done ? "owner.done." + how(done, state) : "";
    }

    private String how(String done, Amendment.State state) {
        boolean nothingWritten =
                done.equals("drop") && amendments.dropped(getId()).isEmpty();
        return state == Amendment.State.APPROVED ? "wait" : nothingWritten ? "left" : done;
    }

    public boolean isWritable() {
        return getAmendment().isOpen() && owner.isWriter();
    }

    public boolean isReviewable() {
        return publishing.mayReview(owner.actor(), owner.rights(), getAmendment());
    }

    /** Whether she would review it, had she not written in it. */
    public boolean isOwn() {
        return getAmendment().getState() == Amendment.State.IN_REVIEW && owner.isReviewer() && !isReviewable();
    }

    /** The key of what is wrong with what was asked for; the empty text where nothing is. */
    public String getMistake() {
        return mistake.isEmpty() && came instanceof Submitted.NotNow ? "owner.not-now" : mistake;
    }

    /** Why it could not be handed in or published. */
    public List<Problem> getProblems() {
        return came instanceof Submitted.Refused(List<Problem> problems) ? problems : List.of();
    }

    /** The files that were published otherwise since the writing began. */
    public List<String> getOvertaken() {
        return switch (came) {
            case Submitted.Overtaken(List<String> paths) -> paths;
            default -> getAmendment().isOpen() ? amendments.overtaken(getId()) : List.of();
        };
    }

    public String getTomorrow() {
        return tomorrow().toString();
    }

    private LocalDate tomorrow() {
        return OfficeTime.day(clock.instant()).plusDays(1);
    }

    /** The day from which it would be published: the one she has just looked at or asked for; the empty text for at once. */
    public String getFrom() {
        return AsTyped.day(Posted.of(request).text("from"))
                .filter(day -> !day.isBefore(tomorrow()))
                .map(LocalDate::toString)
                .orElse("");
    }
}
