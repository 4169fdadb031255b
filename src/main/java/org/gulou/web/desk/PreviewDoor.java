package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
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
            refuse(form.getSlips().stream().map(MoveForm.Slip::words).collect(Collectors.joining("\n")), response);
            return;
        }
        var attempt = new Attempt(form.move().id(), user.official(), form.given());
        switch (previews.of(found.orElseThrow(), attempt, form.filled(), posted.text("letter"))) {
            case Preview.Shown(Content pdf) -> send(pdf, response);
            case Preview.Refused(var why) -> refuse(language.of(why.why()), response);
            case Preview.NoLetter none -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void refuse(String words, HttpServletResponse response) throws IOException {
        response.setStatus(UNPROCESSABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(language.say("desk.preview.wrong") + "\n\n" + words);
    }

    private static void send(Content pdf, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"preview.pdf\"");
        response.setContentType(FileType.PDF.mediaType());
        response.setContentLengthLong(pdf.size());
        pdf.writeTo(response.getOutputStream());
    }
}
