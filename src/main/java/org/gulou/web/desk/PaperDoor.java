package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.cases.Registry;
import org.gulou.cases.consult.Consultations;
import org.gulou.documents.Content;
import org.gulou.documents.PageImages;
import org.gulou.documents.SavedAs;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;

/**
 * Hands officials the papers of their cases: {@code /desk/page/<file>/<n>} a page as a picture, {@code
 * /desk/original/<file>} the file itself, only to be saved and never to be opened inside the portal.
 */
@WebServlet({"/desk/page/*", "/desk/original/*"})
public class PaperDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Unprocessable Content (RFC 9110): a file that no painter gets to the end of. */
    private static final int UNPAINTABLE = 422;

    private static final Logger LOG = Logger.getLogger(PaperDoor.class.getName());

    @Inject
    CurrentUser user;

    @Inject
    Registry registry;

    @Inject
    Consultations consultations;

    @Inject
    Vault vault;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = String.valueOf(request.getPathInfo()).substring(1).split("/", 3);
        Optional<StoredFile> file = vault.find(path[0]).filter(this::hers);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals("/desk/original")) {
            original(file.get(), response);
        } else {
            page(file.get(), path.length < 2 ? "" : path[1], response);
        }
    }

    /** Whether the file is of a case that she may see, or of a question that she is asked; the look is written down. */
    private boolean hers(StoredFile file) {
        return CaseNumber.read(file.owner())
                        .flatMap(number -> registry.official(number, user.official()))
                        .isPresent()
                || consultations.shows(file, user.official());
    }

    private void page(StoredFile file, String asked, HttpServletResponse response) throws IOException {
        Content content = vault.open(file);
        int number = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > PageImages.count(file.type(), content)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            send(PageImages.MEDIA_TYPE, PageImages.page(file.type(), content, number), response);
        } catch (UncheckedIOException unpaintable) {
            LOG.log(Level.WARNING, unpaintable.getMessage(), unpaintable);
            response.sendError(UNPAINTABLE);
        }
    }

    private void original(StoredFile file, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader("Content-Disposition", SavedAs.disposition(file.name()));
        send(file.type().mediaType(), vault.open(file), response);
    }

    private static void send(String type, Content content, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(content.size());
        content.writeTo(response.getOutputStream());
    }
}
