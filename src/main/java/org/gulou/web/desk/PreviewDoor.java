package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Previews;
import org.gulou.cases.Previews.Preview;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.CitizenPolicy;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Attempt;

/** Shows a letter as the act in the form would issue it: {@code POST /desk/preview} with the fields of the move. */
@WebServlet("/desk/preview")
@MultipartConfig
public class PreviewDoor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient CurrentUser user;

    @Inject
    transient Registry registry;

    @Inject
    transient Previews previews;

    @Inject
    transient Published published;

    @Inject
    transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Posted posted = Posted.of(request);
        Optional<Proceeding> found =
                CaseNumber.read(posted.text("number")).flatMap(number -> registry.official(number, user.official()));
        Optional<MoveForm> typed = found.flatMap(proceeding -> proceeding
                .workflow()
                .move(posted.text("move"))
                .map(move -> MoveForm.typed(move, proceeding, published.catalogue(), posted, language.getTag())));
        if (typed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MoveForm form = typed.get();
        form.given().putAll(HandedIn.assumed(form.move(), found.orElseThrow()));
        if (!form.isRight()) {
            refuse(form.getSlips().stream().map(Slip::words).toList(), response);
            return;
        }
        var attempt = new Attempt(form.move().id(), user.official(), form.given());
        switch (previews.of(found.orElseThrow(), attempt, form.filled(), posted.text("letter"))) {
            case Preview.Shown(Content pdf) -> send(pdf, response);
            case Preview.Refused(var why) -> refuse(List.of(language.of(why.why())), response);
            case Preview.NoLetter none -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** In the window of the letter, which no page of the desk is around. */
    private void refuse(List<String> words, HttpServletResponse response) throws IOException {
        response.setStatus(UNPROCESSABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", CitizenPolicy.POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(new Unprinted(
                                language.getTag(),
                                language.say("desk.preview.wrong"),
                                words,
                                language.say("desk.preview.back"),
                                language.say("site.name"))
                        .html());
    }

    private static void send(Content pdf, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"preview.pdf\"");
        response.setContentType(FileType.PDF.mediaType());
        response.setContentLengthLong(pdf.size());
        pdf.writeTo(response.getOutputStream());
    }
}
