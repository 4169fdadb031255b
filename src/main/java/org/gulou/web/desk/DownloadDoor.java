package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Posted;

/** Tells a page how far its download is: {@code /desk/download?word=…} answers {@code 500 1200}, or 204 while it has not begun. */
@WebServlet("/desk/download")
public class DownloadDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    CurrentUser user;

    @Inject
    Downloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Downloads.Progress> progress =
                downloads.of(user.official(), Posted.of(request).text("word"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=UTF-8");
        if (progress.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            Downloads.Progress far = progress.get();
            response.getWriter().print((far.failed() ? "failed " : "") + far.done() + " " + far.all());
        }
    }
}
