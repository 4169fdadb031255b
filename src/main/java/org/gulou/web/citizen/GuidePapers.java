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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.CaseText;
import org.gulou.cases.registers.Registers;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.Section;
import org.gulou.documents.Section.Row;
import org.gulou.duties.Settings;
import org.gulou.intake.Reception;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Prose;
import org.gulou.web.ui.Where;
import org.gulou.workflow.Course;

/** The guide of a service as a paper to take along: {@code /guide/<service>.pdf}, {@code /guide/<service>/<variant>.pdf}. */
@WebServlet("/guide/*")
public class GuidePapers extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(?:/([a-z0-9-]+))?\\.pdf");

    /** @param places where to go: what holds for the reader's place and today makes another paper */
    private record Sheet(String service, String variant, String language, List<Row> places) {}

    @Inject
    transient Published published;

    @Inject
    transient PrintedOnce printed;

    @Inject
    transient Language language;

    @Inject
    transient Asking asking;

    @Inject
    transient GuideVisits visits;

    @Inject
    transient Tariff tariff;

    @Inject
    transient Settings settings;

    @Inject
    transient Where where;

    @Inject
    transient Registers registers;

    @Inject
    transient Reception reception;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ServiceVersion> version =
                version(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sheet =
                new Sheet(version.get().service(), version.get().variant(), language.getTag(), places(version.get()));
        Content paper = printed.of(published.catalogue(), sheet, () -> paper(version.get(), sheet.places()));
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

    private Content paper(ServiceVersion version, List<Row> places) {
        Guide guide = version.guide();
        var head = new Letterhead(
                language.getTag(),
                language.of(guide.title()),
                asking.term("departments", guide.department()),
                "",
                Optional.empty());
        var sections = new ArrayList<Section>();
        sections.add(new Section(language.say("service.glance"), glance(version)));
        add(
                sections,
                "service.who",
                numbered(guide.conditions().stream().map(Guide.Condition::words).map(language::of)));
        add(sections, "service.papers", guide.papers().stream().map(this::paper).toList());
        add(sections, "service.steps", steps(version));
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
                        .map(law -> new Row(language.of(law.title()), language.of(law.document()) + article(law)))
                        .toList());
        add(sections, "service.places", places);
        return Pdf.receipt(head, sections);
    }

    private String article(Guide.Law law) {
        return law.article().isEmpty()
                ? ""
                : " " + language.say("service.article", law.article().replace(", ", language.say("list.comma")));
    }

    private void add(List<Section> sections, String key, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(language.say(key), rows));
        }
    }

    private List<Row> glance(ServiceVersion version) {
        Guide guide = version.guide();
        var rows = new ArrayList<Row>();
        String summary = language.of(guide.summary());
        if (!summary.isEmpty()) {
            rows.add(row("guide.what", summary));
        }
        rows.add(row("service.promised", Periods.words(guide.time().promised(), language)));
        rows.add(row("service.statutory", Periods.words(guide.time().statutory(), language)));
        rows.add(row(
                "service.fee",
                guide.fees().isEmpty() ? language.say("service.fee.none") : String.join("\n", tariff.of(guide))));
        visits.of(Course.of(version.workflow())).forEach(line -> rows.add(row("service.visits", line)));
        rows.add(row("service.result", result(guide.result())));
        rows.add(row("service.type", asking.term("item-types", guide.type())));
        rows.add(row("service.access", access(guide)));
        Stream.of(guide.contact().phone())
                .filter(phone -> !phone.isEmpty())
                .forEach(phone -> rows.add(row("service.phone", phone)));
        Stream.of(guide.contact().complaints())
                .filter(phone -> !phone.isEmpty())
                .forEach(phone -> rows.add(row("service.complaints", phone)));
        Stream.of(language.of(guide.demonstration()))
                .filter(note -> !note.isEmpty())
                .forEach(note -> rows.add(row("guide.note", note)));
        return rows;
    }

    private String access(Guide guide) {
        return guide.elsewhere()
                .map(there -> switch (there) {
                    case Elsewhere.Site site -> language.of(site.words()) + "\n" + site.address();
                    case Elsewhere.AtWindow window -> language.of(window.words());
                })
                .orElseGet(() ->
                        language.say(guide.access() == Guide.Access.GUEST ? "service.guest" : "service.signed-in"));
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
        paper.register()
                .filter(registers::connects)
                .ifPresent(register -> lines.add(language.say("service.looked-up")));
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

    /** What the applicant lives through, as the guide tells it; the stops of the case where it tells nothing. */
    private List<Row> steps(ServiceVersion version) {
        return version.guide().steps().isEmpty() && version.guide().elsewhere().isEmpty()
                ? numbered(
                        Course.of(version.workflow()).stops(),
                        stop -> stop.state().label(),
                        stop -> new CaseText(stop.state().text()).inGeneral())
                : numbered(version.guide().steps(), Guide.Step::title, Guide.Step::text);
    }

    private <T> List<Row> numbered(List<T> steps, Function<T, LocalizedText> title, Function<T, LocalizedText> text) {
        var rows = new ArrayList<Row>();
        for (T step : steps) {
            rows.add(new Row(rows.size() + 1 + ". " + language.of(title.apply(step)), language.of(text.apply(step))));
        }
        return rows;
    }

    /** The offices of the reader's place, where they are few, and where the guide shows each reader hers. */
    private List<Row> places(ServiceVersion version) {
        var rows = new ArrayList<Row>();
        List<Offer> all = published.catalogue().offersOf(version.service(), version.variant());
        List<Offer> offers = all.size() <= OfficesOfService.FEW
                ? all
                : where.place().stream()
                        .flatMap(here -> all.stream().filter(offer -> offer.isNear(here)))
                        .toList();
        if (offers.size() <= OfficesOfService.FEW) {
            offers.forEach(offer -> rows.add(office(offer)));
        }
        rows.add(row(
                version.guide().elsewhere().isEmpty() ? "guide.online" : "guide.this",
                settings.address().resolve(ServicePage.address(version)).toString()));
        return rows;
    }

    private Row office(Offer offer) {
        return new Row(
                language.of(offer.body().name()),
                Stream.of(
                                language.of(offer.body().address()),
                                language.of(offer.office()),
                                language.of(offer.hours()),
                                offer.phone(),
                                reception.closed(offer).map(language::of).orElse(""))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private String result(Guide.Result result) {
        return Stream.concat(
                        Stream.of(language.of(result.title())),
                        result.validFor().map(Period::words).map(language::of).stream()
                                .map(period -> language.say("service.valid-for", period)))
                .collect(Prose.joined());
    }
}
