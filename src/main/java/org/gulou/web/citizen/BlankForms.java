package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.BlankForm;
import org.gulou.catalog.Letter;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.intake.Application;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;

/**
 * The forms of a service to be filled in on paper: {@code /form/empty/<service>/<variant>/<paper>.pdf}, {@code
 * /form/sample/…} with the answers of a story, {@code /form/mine/<draft>/<paper>.pdf} with her own.
 */
@WebServlet("/form/*")
public class BlankForms extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PUBLIC =
            Pattern.compile("/(empty|sample)/([a-z0-9-]+)/([a-z0-9-]+)/([a-z0-9-]+)\\.pdf");
    private static final Pattern MINE = Pattern.compile("/mine/([A-Za-z0-9_-]+)/([a-z0-9-]+)\\.pdf");

    @Inject
    transient InView inView;

    @Inject
    transient Access access;

    @Inject
    transient PrintedOnce printed;

    @Inject
    transient Language language;

    private record Sheet(String kind, String service, String variant, String paper) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Content> found = open(path).or(() -> mine(path));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(FileType.PDF.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"form.pdf\"");
        if (path.startsWith("/mine/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLengthLong(found.get().size());
        found.get().writeTo(response.getOutputStream());
    }

    /** What anybody may print. */
    private Optional<Content> open(String path) {
        Matcher matcher = PUBLIC.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var sheet = new Sheet(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
        return inView.catalogue()
                .service(sheet.service())
                .flatMap(service -> service.variant(sheet.variant()))
                .flatMap(version -> version.blank(sheet.paper()))
                .map(blank -> printed.of(inView.catalogue(), sheet, () -> print(sheet, blank)));
    }

    private Content print(Sheet sheet, Letter blank) {
        return sheet.kind().equals("sample")
                ? story(sheet).map(told -> sample(blank, told)).orElseGet(() -> BlankForm.empty(blank))
                : BlankForm.empty(blank);
    }

    /** A story in which the paper is due. */
    private Optional<Rehearsal> story(Sheet sheet) {
        return inView.stories(sheet.service()).stream()
                .flatMap(story -> story.told().stream())
                .filter(told -> told.version().variant().equals(sheet.variant())
                        && told.record().papers().stream().anyMatch(paper -> isOf(sheet.paper(), paper.path())))
                .findFirst();
    }

    /** Whether a paper that was due is this one, or one of several of it. */
    private static boolean isOf(String paper, String due) {
        return due.equals(paper) || due.startsWith(paper + ".");
    }

    private Content sample(Letter blank, Rehearsal told) {
        return BlankForm.filled(
                blank, told.record(), told.situation().surroundings(), language.say("blank.sample.note"));
    }

    private Optional<Content> mine(String path) {
        Matcher matcher = MINE.matcher(path);
        return matcher.matches()
                ? access.draft(matcher.group(1)).flatMap(application -> mine(application, matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<Content> mine(Application application, String paper) {
        ServiceVersion version = application.version();
        return version.blank(paper)
                .map(blank -> BlankForm.filled(
                        blank,
                        application.journey().filled(),
                        application.circumstances().surroundings(),
                        ""));
    }
}
