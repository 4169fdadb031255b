package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.FiledRevision;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Linked;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Said;
import org.gulou.catalog.Offer;
import org.gulou.documents.Chapter;
import org.gulou.documents.Content;
import org.gulou.documents.Issued;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.forms.FilledForm;
import org.gulou.forms.HeldPaper;
import org.gulou.forms.Upload;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Attendance;
import org.gulou.intake.Attendances;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Change;
import org.gulou.web.ui.Corrected;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Stamp;

/**
 * All that the page of a case shows, on paper and in the order of the file: what it is, what came of it, what was filed and
 * corrected, who did what and why, what was said.
 */
@RequestScoped
class DossierPages {
    @Inject
    FiledRevisions revisions;

    @Inject
    Issued issued;

    @Inject
    Linked linked;

    @Inject
    Attendances attendances;

    @Inject
    DossierTalk talk;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    /** In the language of the official who asks. */
    Content print(Proceeding proceeding) {
        String body = proceeding
                .offer()
                .map(Offer::body)
                .map(office -> language.of(office.name()))
                .orElse("");
        var head = new Letterhead(
                language.getTag(),
                language.say("dossier.title"),
                body,
                proceeding.file().getNumber(),
                Optional.empty());
        return Pdf.report(head, chapters(proceeding, body));
    }

    private List<Chapter> chapters(Proceeding proceeding, String body) {
        List<FiledRevision> filed = revisions.of(proceeding);
        var chapters = new ArrayList<Chapter>();
        chapters.add(overview(proceeding, body));
        chapters.add(letters(proceeding));
        for (int i = filed.size() - 1; i >= 0; i--) {
            chapters.addAll(answers(filed.get(i), filed.size()));
        }
        corrections(filed, proceeding).forEach(chapters::add);
        chapters.add(papers(proceeding));
        chapters.addAll(story(proceeding));
        chapters.addAll(clocks(proceeding));
        chapters.addAll(talk.chapters(proceeding));
        return chapters.stream()
                .filter(one -> !one.rows().isEmpty() || one.heads().isEmpty())
                .toList();
    }

    private String say(String key) {
        return language.say(key);
    }

    private Chapter overview(Proceeding proceeding, String body) {
        var file = proceeding.file();
        var rows = new ArrayList<>(List.of(
                List.of(
                        say("desk.service"),
                        language.of(proceeding.version().guide().title())),
                List.of(say("desk.number"), file.getNumber()),
                List.of(say("desk.applicant"), file.getApplicantName()),
                List.of(say("desk.phone"), file.getContactPhone()),
                List.of(say("desk.filed"), Stamp.of(file.getFiledAt())),
                List.of(say("desk.body"), body),
                List.of(say("desk.state"), language.of(proceeding.state().label()))));
        file.claimedName().ifPresent(holder -> rows.add(List.of(say("desk.holder"), holder)));
        if (proceeding.state().isEnd()) {
            proceeding.acts().stream()
                    .filter(done -> done.act().equals(proceeding.entered()))
                    .map(done -> Told.of(done, proceeding))
                    .forEach(told -> rows.add(List.of(
                            say("desk.ended-by"),
                            language.of(told.who()) + " · " + language.of(told.what()) + " " + told.at())));
        }
        List<String> others = linked.of(file);
        if (!others.isEmpty()) {
            rows.add(List.of(say("dossier.linked"), String.join("\n", others)));
        }
        rows.add(List.of(
                say("dossier.made"), language.say("dossier.made.by", Stamp.of(proceeding.now()), user.getName())));
        return new Chapter(say("dossier.overview"), false, List.of(), rows);
    }

    private Chapter letters(Proceeding proceeding) {
        return new Chapter(
                say("desk.issued"),
                false,
                List.of(say("dossier.what"), say("dossier.at"), say("desk.state"), say("dossier.code")),
                issued.of(proceeding.file().getNumber()).stream()
                        .map(paper -> List.of(
                                language.of(paper.name()),
                                Stamp.of(paper.issuedAt()),
                                say("desk.issued." + paper.state().name()),
                                paper.code().toString()))
                        .toList());
    }

    private List<Chapter> answers(FiledRevision revision, int all) {
        String heading = language.say(
                revision.number() == all ? "dossier.answers.now" : "dossier.answers.then",
                revision.number(),
                Stamp.of(revision.at()));
        var chapters = new ArrayList<Chapter>();
        chapters.add(new Chapter(heading, false, List.of(), List.of()));
        chapters.addAll(form(revision.record()));
        FilledForm record = revision.record();
        if (!record.passed().isEmpty()) {
            chapters.add(new Chapter(
                    say("doubt.passed"),
                    true,
                    List.of(),
                    record.passed().stream()
                            .map(one -> List.of(language.of(one.words()), one.reason()))
                            .toList()));
        }
        if (!record.consents().isEmpty()) {
            chapters.add(new Chapter(
                    say("consent.given"),
                    true,
                    List.of(),
                    record.consents().stream()
                            .map(data -> List.of(language.of(data.label()), language.of(data.purpose())))
                            .toList()));
        }
        return chapters;
    }

    /** A form page by page, as it was laid out. */
    private List<Chapter> form(FilledForm form) {
        return Block.of(form).stream()
                .map(block -> new Chapter(
                        language.of(block.title()),
                        true,
                        List.of(),
                        block.lines().stream().map(this::line).toList()))
                .toList();
    }

    private List<String> line(Block.Line line) {
        String answered = line.isBlank()
                ? say("desk.blank")
                : Stream.concat(
                                Stream.of(
                                        language.of(line.shown()),
                                        line.drawing().isEmpty() ? "" : say("dossier.drawn"),
                                        language.of(line.told())),
                                line.files().stream().map(Upload::name))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
        return List.of((line.inRow() ? "· " : "") + language.of(line.label()), answered);
    }

    private Stream<Chapter> corrections(List<FiledRevision> filed, Proceeding proceeding) {
        return Corrected.all(
                        filed,
                        done -> language.of(Told.of(done, proceeding).who()),
                        done -> language.of(proceeding.label(done.act())))
                .reversed()
                .stream()
                .map(one -> new Chapter(
                        language.say("desk.changes.one", one.number()) + " " + Stamp.of(one.at()) + " " + one.who()
                                + " · " + one.what(),
                        false,
                        List.of(say("desk.changes.what"), say("desk.changes.before"), say("desk.changes.after")),
                        one.changes().stream().map(this::change).toList()));
    }

    private List<String> change(Change change) {
        String before = change.files().isEmpty()
                ? language.of(change.before())
                : change.files().stream().map(Upload::name).collect(Collectors.joining("\n"));
        return List.of(language.of(change.label()), stated(before), stated(language.of(change.after())));
    }

    private String stated(String words) {
        return words.isEmpty() ? say("desk.blank") : words;
    }

    private Chapter papers(Proceeding proceeding) {
        return new Chapter(
                say("desk.papers.list"),
                false,
                List.of(say("dossier.what"), say("dossier.files")),
                HandedIn.all(proceeding).stream()
                        .map(paper -> List.of(
                                language.of(paper.title()),
                                paper.files().isEmpty()
                                        ? say("desk.way." + paper.way().means())
                                                + paper.held()
                                                        .map(HeldPaper::words)
                                                        .map(language::of)
                                                        .orElse(paper.reason())
                                        : paper.files().stream()
                                                .map(file -> language.of(file.called()))
                                                .collect(Collectors.joining("\n"))))
                        .toList());
    }

    /** The oldest first, as a file is read; the forms of officials follow. */
    private List<Chapter> story(Proceeding proceeding) {
        List<Told> all = Told.story(
                        proceeding,
                        attendances.ofCase(proceeding.file().getNumber()).map(Attendance::getHelperName))
                .reversed();
        var chapters = new ArrayList<Chapter>();
        chapters.add(new Chapter(
                say("desk.story"),
                false,
                List.of(say("dossier.at"), say("dossier.who"), say("dossier.what"), say("dossier.why")),
                all.stream().map(this::told).toList()));
        proceeding
                .acts()
                .forEach(done -> done.filled().ifPresent(form -> {
                    Told told = Told.of(done, proceeding);
                    chapters.add(new Chapter(
                            language.say(
                                    "dossier.filled", language.of(told.what()), language.of(told.who()), told.at()),
                            false,
                            List.of(),
                            List.of()));
                    chapters.addAll(form(form));
                }));
        return chapters;
    }

    private List<String> told(Told told) {
        String led = language.of(told.led());
        return List.of(
                told.at(),
                language.of(told.who()),
                language.of(told.what()) + (led.isEmpty() ? "" : "\n→ " + led),
                told.said().stream().map(this::said).collect(Collectors.joining("\n")));
    }

    private String said(Said said) {
        LocalizedText label = said.label();
        return label.isEmpty() ? language.of(said.words()) : language.of(label) + ": " + language.of(said.words());
    }

    private List<Chapter> clocks(Proceeding proceeding) {
        return proceeding.clocks().stream()
                .map(clock -> ClockFace.of(clock, proceeding.now()))
                .map(face -> new Chapter(
                        language.say("dossier.clock", language.of(face.label()), face.due(), language.of(face.left())),
                        false,
                        List.of(say("dossier.day"), say("desk.why-date")),
                        face.why().stream()
                                .map(line -> List.of(line.day().toString(), language.of(line.text())))
                                .toList()))
                .toList();
    }
}
