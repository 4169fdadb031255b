package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Publishing;
import org.gulou.cases.appointments.times.TimesToSet;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Change;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.Trial;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.definition.DaysGone;
import org.gulou.catalog.definition.FiguresAhead;
import org.gulou.catalog.definition.Folder;
import org.gulou.intake.Forecast;
import org.gulou.intake.Outlook;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What an amendment would do, had it been published now: mistakes, changes in words, drafts, open cases. */
@Named
@RequestScoped
public class ReportPage {
    /** A line of an outlook: how many, and what causes it. */
    public record Line(Outlook.What what, int count, List<Cause> causes) {}

    /** What causes it, as people call it, and for how many. */
    public record Cause(String words, int count) {}

    /**
     * What becomes of one service.
     *
     * @param title as it will be called
     * @param first whether the portal does not offer it yet
     * @param withoutTimes the offices at which people are to choose a time, and that have set none
     */
    public record Effect(
            String service,
            String title,
            int version,
            boolean first,
            String burden,
            String burdenBefore,
            List<String> withoutTimes,
            List<Change> changes,
            List<Line> drafts,
            int draftCount,
            int draftsThere,
            List<Line> cases,
            int caseCount,
            int casesThere,
            boolean matters) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Publishing publishing;

    @Inject
    Published published;

    @Inject
    Forecast forecast;

    @Inject
    TimesToSet timesToSet;

    @Inject
    Owner owner;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Optional<Amendment> amendment = Optional.empty();
    private Set<String> paths = Set.of();
    private List<Problem> problems = List.of();
    private List<Problem> warnings = List.of();
    private List<Problem> advice = List.of();
    private List<Effect> effects = List.of();
    private List<Effect> around = List.of();

    public void open() {
        amendment = amendments.find(Posted.of(request).text("id"));
        if (amendment.isEmpty()) {
            Reply.notFound();
            return;
        }
        Trial trial = publishing.trial(amendment.get().getId());
        paths = amendments.files(amendment.get().getId()).stream()
                .map(AmendedFile::getPath)
                .collect(Collectors.toSet());
        advice = Advisor.of(trial.folder()).about(owner.live(), trial.folder(), paths).stream()
                .map(Finding::problem)
                .toList();
        switch (trial.outcome()) {
            case Publication.Refused refused -> problems = refused.problems();
            case Publication.Done done ->
                warnings = Stream.concat(
                                done.warnings().stream().filter(warning -> paths.contains(warning.file())),
                                trial.catalogue().stream().flatMap(made -> today(trial.folder(), made)))
                        .toList();
        }
        List<Publication.Entry> entries = trial.entries().stream()
                .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                .toList();
        effects = trial.catalogue()
                .map(catalogue -> entries.stream()
                        .map(entry -> effect(entry, trial.folder(), catalogue))
                        .toList())
                .orElse(List.of());
        around = paths.stream().anyMatch(ReportPage::isRead)
                ? trial.catalogue()
                        .map(catalogue -> around(trial.entries(), trial.folder(), catalogue))
                        .orElse(List.of())
                : List.of();
    }

    /** What is odd today: figures without a value in what is amended, or are amended themselves, and days that are over. */
    private Stream<Problem> today(Folder folder, Catalogue made) {
        LocalDate today = OfficeTime.day(clock.instant());
        boolean figures = paths.stream().anyMatch(path -> path.startsWith("parameters/"));
        return Stream.concat(
                FiguresAhead.in(folder, made, today).stream()
                        .filter(warning -> figures || paths.contains(warning.file())),
                DaysGone.in(folder.only(paths::contains), today).stream());
    }

    /** Whether services read the file when an application is judged, without having a new version for it. */
    private static boolean isRead(String path) {
        return Stream.of("parameters/", "calendars/", "vocabularies/", "offers/")
                .anyMatch(path::startsWith);
    }

    /** What changed shared data mean for services that stay on their version: those to whose applicants it matters. */
    private List<Effect> around(List<Publication.Entry> entries, Folder folder, Catalogue proposed) {
        Set<String> used = forecast.services();
        return entries.stream()
                .filter(entry -> entry.fate() == Publication.Fate.UNCHANGED && used.contains(entry.service()))
                .map(entry -> effect(entry, folder, proposed))
                .filter(Effect::matters)
                .toList();
    }

    private Effect effect(Publication.Entry entry, Folder folder, Catalogue proposed) {
        Outlook drafts = forecast.drafts(entry.service(), proposed, moment());
        Outlook cases = forecast.cases(entry.service(), proposed, moment());
        return new Effect(
                entry.service(),
                proposed.service(entry.service())
                        .map(service -> language.of(service.title()))
                        .orElse(entry.service()),
                entry.version(),
                published.catalogue().service(entry.service()).isEmpty(),
                owner.burden(folder, entry.service()),
                owner.burden(owner.live(), entry.service()),
                timesToSet.of(entry.service(), proposed).stream()
                        .map(body -> language.of(body.name()))
                        .toList(),
                entry.changes(),
                lines(drafts, entry.changes()),
                drafts.total(),
                drafts.there(),
                lines(cases, entry.changes()),
                cases.total(),
                cases.there(),
                drafts.matters() || cases.matters());
    }

    private List<Line> lines(Outlook outlook, List<Change> changes) {
        return Stream.of(Outlook.What.values())
                .filter(what -> outlook.count(what) > 0)
                .map(what -> new Line(
                        what,
                        outlook.count(what),
                        outlook.because(what).entrySet().stream()
                                .map(cause -> new Cause(called(cause.getKey(), changes), cause.getValue()))
                                .toList()))
                .toList();
    }

    /** What was changed is called as it is there; else the id stands for it. */
    private String called(String id, List<Change> changes) {
        return changes.stream()
                .filter(change ->
                        change.id().equals(id) && !language.of(change.title()).isEmpty())
                .findFirst()
                .map(change -> language.of(change.title().bracketing(id)))
                .orElse(id);
    }

    /** The day from which it is judged: the one that is asked for, else that of its approval, else today. */
    public LocalDate getFrom() {
        LocalDate today = OfficeTime.day(clock.instant());
        return AsTyped.day(Posted.of(request).text("from"))
                .or(() -> amendment.flatMap(Amendment::goesLiveAt).map(OfficeTime::day))
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    private Instant moment() {
        Instant now = clock.instant();
        Instant from = OfficeTime.startOf(getFrom());
        return from.isAfter(now) ? from : now;
    }

    public LocalDate getToday() {
        return OfficeTime.day(clock.instant());
    }

    public Amendment getAmendment() {
        return amendment.orElseThrow();
    }

    /** The paths of the files that it changes. */
    public Set<String> getPaths() {
        return paths;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public List<Problem> getWarnings() {
        return warnings;
    }

    /** What could be better in the files of the amendment; it can be published all the same. */
    public List<Problem> getAdvice() {
        return advice;
    }

    public List<Effect> getEffects() {
        return effects;
    }

    /** Services that get no new version, where changed figures, lists or offers make a difference all the same. */
    public List<Effect> getAround() {
        return around;
    }
}
