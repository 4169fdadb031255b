package org.gulou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.gulou.catalog.Offer;
import org.gulou.documents.Content;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.Section;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;

/** The receipt of an application: when it was filed, and everything that was filed, as it counts. */
public final class Receipt {
    private static final LocalizedText TITLE = LocalizedText.of("申请回执", "Receipt of an application");
    private static final LocalizedText FILED = LocalizedText.of("提交情况", "What was filed");
    private static final LocalizedText SERVICE = LocalizedText.of("办理事项", "Service");
    private static final LocalizedText NUMBER = LocalizedText.of("申请编号", "Number");
    private static final LocalizedText APPLICANT = LocalizedText.of("申请人", "Applicant");
    private static final LocalizedText AT = LocalizedText.of("提交时间", "Filed at");
    private static final LocalizedText REVISED = LocalizedText.of("补正", "Corrected");
    private static final LocalizedText REVISION =
            LocalizedText.of("已按补正更新（第 %d 次），时间 %s", "Shown as corrected (correction %d), sent at %s");
    private static final LocalizedText PAPERS = LocalizedText.of("材料", "Papers");
    private static final LocalizedText BLANK = LocalizedText.of("（未填写）", "(left blank)");
    private static final LocalizedText NOTE = LocalizedText.of("说明", "Note");

    private final String language;

    private Receipt(String language) {
        this.language = language;
    }

    /**
     * The receipt as PDF, in the reader's language.
     *
     * @param corrected when the newest correction was sent: what it changed was not filed at the first moment
     */
    public static Content of(Proceeding proceeding, Optional<Instant> corrected, String language) {
        return new Receipt(language).print(proceeding, corrected);
    }

    /** As on the pages, where headings stay text: elsewhere a line that begins with # lost it. */
    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Content print(Proceeding proceeding, Optional<Instant> corrected) {
        CaseFile file = proceeding.file();
        String body = proceeding
                .offer()
                .map(Offer::body)
                .map(office -> office.name().in(language))
                .orElse("");
        var head = new Letterhead(language, TITLE.in(language), body, file.getNumber(), Optional.empty());
        var sections = new ArrayList<Section>();
        var filed = new ArrayList<>(List.of(
                row(SERVICE, proceeding.version().guide().title().in(language)),
                row(NUMBER, file.getNumber()),
                row(APPLICANT, file.getApplicantName()),
                row(AT, minute(file.getFiledAt()))));
        corrected.ifPresent(at ->
                filed.add(row(REVISED, REVISION.in(language).formatted(file.revision() - 1, minute(at)))));
        sections.add(new Section(FILED.in(language), filed));
        for (FilledForm.Section part : proceeding.record().sections()) {
            var rows = new ArrayList<Section.Row>();
            collect(part.entries(), "", rows);
            if (!rows.isEmpty()) {
                sections.add(new Section(part.title().in(language), rows));
            }
        }
        if (!proceeding.record().papers().isEmpty()) {
            sections.add(new Section(
                    PAPERS.in(language),
                    proceeding.record().papers().stream()
                            .map(paper ->
                                    row(paper.title(), paper.files().isEmpty() ? way(paper) : files(paper.files())))
                            .toList()));
        }
        return Pdf.receipt(head, sections);
    }

    private String minute(Instant at) {
        return OfficeTime.words(at).in(language);
    }

    private void collect(List<Entry> entries, String before, List<Section.Row> rows) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer ->
                    rows.add(new Section.Row(
                            before + answer.label().in(language),
                            answer.files().isEmpty() ? shown(answer.shown()) : files(answer.files())));
                case Entry.Note note -> {
                    if (note.on().contains(ReadOn.RECEIPT)) {
                        LocalizedText label = note.label().isEmpty() ? NOTE : note.label();
                        rows.add(new Section.Row(
                                label.in(language), plain(note.text().in(language))));
                    }
                }
                case Entry.Group group ->
                    collect(
                            group.entries(),
                            entries.size() > 1 && !group.label().isEmpty()
                                    ? before + group.label().in(language) + " · "
                                    : before,
                            rows);
                case Entry.Rows list ->
                    list.rows()
                            .forEach(row ->
                                    collect(row.entries(), before + row.title().in(language) + " · ", rows));
            }
        }
    }

    /** A text of the catalogue without its markup. */
    static String plain(String markdown) {
        return TEXT.render(MARKDOWN.parse(markdown));
    }

    private Section.Row row(LocalizedText label, String value) {
        return new Section.Row(label.in(language), value);
    }

    private String shown(LocalizedText value) {
        return value.isEmpty() ? BLANK.in(language) : value.in(language);
    }

    /** How a paper comes that was not sent along, as she chose on the page of the papers. */
    private String way(FilledForm.Paper paper) {
        return (paper.way().means() == Way.Means.UPLOAD ? BLANK : paper.words()).in(language);
    }

    private String files(List<Upload> files) {
        return files.isEmpty()
                ? BLANK.in(language)
                : files.stream().map(Upload::name).collect(Collectors.joining("\n"));
    }
}
