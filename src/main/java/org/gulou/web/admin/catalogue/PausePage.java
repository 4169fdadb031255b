package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.admin.amendments.Pausing;
import org.gulou.admin.amendments.Submitted;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Pauses;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Where a service takes no applications: stopped and taken up again at once, by whoever writes the file that says so. */
@Named
@RequestScoped
public class PausePage {
    private static final int LONGEST = 300;
    private static final Set<String> DONE = Set.of("pause", "resume");

    /** A place to choose. */
    public record Choice(String value, String words) {}

    /** A pause as it is listed. */
    public record Row(
            String value, String variant, String where, String reason, String from, String until, boolean hers) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Pausing pausing;

    @Inject
    Owner owner;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<PausePlaces> places = new Once<>();

    private Submitted came = new Submitted.Done();
    private String mistake = "";

    /** Opens it, or answers that there is none; does what was asked for. */
    public void open() {
        if (published.catalogue().service(getService()).isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            carryOut(Posted.of(request));
        }
    }

    private void carryOut(Posted posted) {
        Optional<String> then = switch (posted.text("do")) {
            case "pause" -> pause(posted);
            case "resume" -> resume(posted);
            case "succeed" -> succeed(posted);
            default -> failed("owner.not-now");
        };
        then.ifPresentOrElse(Reply::redirect, Reply::unprocessable);
    }

    private Optional<String> pause(Posted posted) {
        String zh = posted.text("reason");
        String en = posted.text("reasonEn");
        Optional<Where> where = meant(posted);
        Optional<LocalDate> from = AsTyped.day(posted.text("from"));
        Optional<LocalDate> until = AsTyped.day(posted.text("until"));
        if (where.isEmpty()) {
            return failed(posted.text("where").isEmpty() ? "owner.pause.no-place" : "owner.not-yours");
        }
        if (posted.text("where").equals("*") && posted.text("variant").equals(ServiceVersion.FIRST)) {
            return failed("owner.pause.not-first");
        }
        if (zh.isEmpty() || en.isEmpty() || zh.length() > LONGEST || en.length() > LONGEST) {
            return failed("owner.pause.no-reason");
        }
        if (from.isEmpty()
                || (until.isEmpty() && !posted.text("until").isEmpty())
                || until.filter(day -> day.isBefore(from.get())).isPresent()) {
            return failed("owner.pause.no-day");
        }
        var pause = new Pause(
                where.get(), LocalizedText.of(zh, en), from.map(LocalDate::toString), until.map(LocalDate::toString));
        return told(pausing.pause(
                owner.actor(),
                owner.rights(),
                getService(),
                pause,
                language.say("owner.pause.title", owner.title(getService()))));
    }

    private Optional<String> resume(Posted posted) {
        Optional<Where> where = meant(posted);
        String why = posted.text("why");
        if (where.isEmpty()) {
            return failed("owner.not-yours");
        }
        return why.isEmpty() || why.length() > LONGEST
                ? failed("owner.pause.no-why")
                : told(pausing.resume(
                        owner.actor(),
                        owner.rights(),
                        getService(),
                        where.get(),
                        why,
                        language.say("owner.pause.resume.title", owner.title(getService()))));
    }

    private Optional<String> succeed(Posted posted) {
        String why = posted.text("why");
        String other = posted.text("other");
        if (why.isEmpty() || why.length() > LONGEST) {
            return failed("owner.pause.no-why");
        }
        return other.isEmpty() || published.catalogue().service(other).isPresent()
                ? pausing.succeed(
                                owner.actor(),
                                owner.rights(),
                                getService(),
                                other,
                                why,
                                language.say("owner.successor.title", owner.title(getService())))
                        .map(AmendmentPage::address)
                        .or(() -> failed("owner.not-yours"))
                : failed("owner.successor.unknown");
    }

    private Optional<String> told(Submitted outcome) {
        came = outcome;
        return outcome instanceof Submitted.Done
                ? Optional.of("/admin/catalogue/pause.xhtml?id=" + getService() + "&done="
                        + Posted.of(request).text("do"))
                : Optional.empty();
    }

    private Optional<String> failed(String key) {
        mistake = key;
        return Optional.empty();
    }

    PausePlaces places() {
        return places.get(
                () -> new PausePlaces(published.catalogue(), new Pauses(owner.live(), getService()), getService()));
    }

    /** The place that a value of the page means, where she may write what is said of it. */
    private Optional<Where> hers(String value) {
        return places().where(value).filter(there -> owner.mayWrite(there.path()));
    }

    /** The place with the variant that is chosen, where there is such a one. */
    private Optional<Where> meant(Posted posted) {
        String variant = posted.text("variant");
        return hers(posted.text("where"))
                .filter(where -> variant.isEmpty() || places().variants().contains(variant))
                .map(where -> variant.isEmpty() ? where : where.of(variant));
    }

    /** The key of what she has just done; the empty text where she did nothing. */
    public String getDone() {
        String done = Posted.of(request).text("done");
        return DONE.contains(done) && mistake.isEmpty() && came instanceof Submitted.Done
                ? "owner.pause.done." + done
                : "";
    }

    public String getService() {
        return Posted.of(request).text("id");
    }

    /** What can be paused by itself; none where the service has no variants. */
    public List<Choice> getVariants() {
        PausePlaces places = places();
        return places.variants().stream()
                .map(variant -> new Choice(variant, places.title(variant, language)))
                .toList();
    }

    /** Every pause that is written, whether it has begun or not. */
    public List<Row> getRows() {
        PausePlaces places = places();
        return places.paused().stream()
                .map(pause -> new Row(
                        PausePlaces.value(pause),
                        pause.where().variant().orElse(""),
                        places.words(PausePlaces.value(pause), language)
                                + pause.where()
                                        .variant()
                                        .map(variant -> " · " + places.title(variant, language))
                                        .orElse(""),
                        language.of(pause.reason()),
                        pause.from().orElse(""),
                        pause.until().orElse(""),
                        owner.mayWrite(pause.where().path())))
                .toList();
    }

    /** Whether she may name the service that takes its place. */
    public boolean isSucceedable() {
        return hers("*").isPresent();
    }

    public String getSuccessor() {
        return published
                .catalogue()
                .service(getService())
                .flatMap(service -> service.guide().successor())
                .orElse("");
    }

    /** The other services by title. */
    public List<Choice> getOthers() {
        return published.catalogue().services().stream()
                .filter(service -> !service.id().equals(getService()))
                .map(service -> new Choice(service.id(), language.of(service.title())))
                .toList();
    }

    public String getToday() {
        return OfficeTime.day(clock.instant()).toString();
    }

    /** What was typed, to be put right. */
    public Map<String, String> getTyped() {
        Posted posted = Posted.of(request);
        return Map.of(
                "where", posted.text("where"),
                "variant", posted.text("variant"),
                "reason", posted.text("reason"),
                "reasonEn", posted.text("reasonEn"),
                "from", posted.has("from") ? posted.text("from") : getToday(),
                "until", posted.text("until"));
    }

    /** The key of what is wrong; the empty text where nothing is. */
    public String getMistake() {
        return switch (came) {
            case Submitted.NotNow none -> "owner.pause.by-hand";
            case Submitted.Overtaken overtaken -> "owner.not-now";
            case Submitted.Done done -> mistake;
            case Submitted.Refused refused -> "owner.refused";
        };
    }

    /** Why it was not published. */
    public List<Problem> getProblems() {
        return came instanceof Submitted.Refused(List<Problem> problems) ? problems : List.of();
    }
}
