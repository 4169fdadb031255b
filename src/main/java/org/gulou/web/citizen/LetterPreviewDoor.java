package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;

/** A letter that is looked at before anybody gets it, as it is printed: {@code /preview-pdf?service=…&letter=…}. */
@WebServlet("/preview-pdf")
public class LetterPreviewDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient LetterPreview preview;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Content> pdf = preview.printed();
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "inline; filename=\"preview.pdf\"");
        response.setContentType(FileType.PDF.mediaType());
        response.setContentLengthLong(pdf.get().size());
        pdf.get().writeTo(response.getOutputStream());
    }
}
