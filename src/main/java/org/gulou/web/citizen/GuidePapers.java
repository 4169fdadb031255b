package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.Section;
import org.gulou.documents.Section.Row;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Course;

/** The guide of a service as a paper to take along: {@code /guide/<service>.pdf}, {@code /guide/<service>/<variant>.pdf}. */
@WebServlet("/guide/*")
public class GuidePapers extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(?:/([a-z0-9-]+))?\\.pdf");

    private record Sheet(String service, String variant, String language) {}

    @Inject
    transient Published published;

    @Inject
    transient PrintedOnce printed;

    @Inject
    transient Language language;

    @Inject
    transient Asking asking;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ServiceVersion> version =
                version(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sheet = new Sheet(version.get().service(), version.get().variant(), language.getTag());
        Content paper = printed.of(published.catalogue(), sheet, () -> paper(version.get()));
        response.setContentType(FileType.PDF.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + version.get().service() + ".pdf\"");
        response.setContentLengthLong(paper.size());
        paper.writeTo(response.getOutputStream());
    }

    private Optional<ServiceVersion> version(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Service> service = published.catalogue().service(matcher.group(1));
        String variant = Optional.ofNullable(matcher.group(2)).orElse(ServiceVersion.FIRST);
        return service.flatMap(found -> found.variant(variant));
    }

    private Content paper(ServiceVersion version) {
        Guide guide = version.guide();
        var head = new Letterhead(
                language.getTag(),
                language.of(guide.title()),
                asking.term("departments", guide.department()),
                "",
                Optional.empty());
        var sections = new ArrayList<Section>();
        sections.add(new Section(language.say("service.glance"), glance(guide)));
        add(
                sections,
                "service.who",
                numbered(guide.conditions().stream().map(Guide.Condition::words).map(language::of)));
        add(sections, "service.papers", guide.papers().stream().map(this::paper).toList());
        add(sections, "service.steps", steps(Course.of(version.workflow())));
        add(
                sections,
                "service.questions",
                guide.questions().stream()
                        .map(faq -> new Row(language.of(faq.question()), language.of(faq.answer())))
                        .toList());
        add(
                sections,
                "service.law",
                guide.legalBasis().stream()
                        .map(law -> new Row(
                                language.of(law.title()),
                                law.document()
                                        + (law.article().isEmpty()
                                                ? ""
                                                : " " + language.say("service.article", law.article()))))
                        .toList());
        return Pdf.receipt(head, sections);
    }

    private void add(List<Section> sections, String key, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(language.say(key), rows));
        }
    }

    private List<Row> glance(Guide guide) {
        var rows = new ArrayList<Row>();
        String summary = language.of(guide.summary());
        if (!summary.isEmpty()) {
            rows.add(row("guide.what", summary));
        }
        rows.add(row("service.promised", Periods.words(guide.time().promised(), language)));
        rows.add(row("service.statutory", Periods.words(guide.time().statutory(), language)));
        rows.add(row(
                "service.fee",
                guide.fees().isEmpty()
                        ? language.say("service.fee.none")
                        : String.join(
                                "\n", guide.fees().stream().map(language::of).toList())));
        rows.add(row("service.result", language.of(guide.result().title())));
        rows.add(row("service.type", asking.term("item-types", guide.type())));
        Stream.of(guide.contact().phone())
                .filter(phone -> !phone.isEmpty())
                .forEach(phone -> rows.add(row("service.phone", phone)));
        Stream.of(language.of(guide.demonstration()))
                .filter(note -> !note.isEmpty())
                .forEach(note -> rows.add(row("guide.note", note)));
        return rows;
    }

    private Row row(String key, String value) {
        return new Row(language.say(key), value);
    }

    private static List<Row> numbered(Stream<String> texts) {
        var rows = new ArrayList<Row>();
        texts.forEach(text -> rows.add(new Row(String.valueOf(rows.size() + 1), text)));
        return rows;
    }

    private Row paper(Guide.NeededPaper paper) {
        var lines = new ArrayList<String>();
        if (!paper.always()) {
            lines.add(language.say("service.maybe"));
        }
        if (!paper.oneOf().isEmpty()) {
            lines.add(language.say("service.one-of")
                    + String.join(
                            language.say("service.or"),
                            paper.oneOf().stream().map(language::of).toList()));
        }
        paper.later()
                .map(Period::words)
                .map(language::of)
                .ifPresent(time -> lines.add(language.say("service.later", time)));
        String hint = language.of(paper.hint());
        if (!hint.isEmpty()) {
            lines.add(hint);
        }
        return new Row(language.of(paper.title()), String.join("\n", lines));
    }

    private List<Row> steps(Course course) {
        var rows = new ArrayList<Row>();
        for (Course.Stop stop : course.stops()) {
            String text = language.of(stop.state().text());
            rows.add(new Row(rows.size() + 1 + ". " + language.of(stop.state().label()), text));
        }
        return rows;
    }
}
