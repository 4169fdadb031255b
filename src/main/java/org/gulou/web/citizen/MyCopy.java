package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gulou.cases.Exports;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;

/** Gives who has signed in a file with all that the portal keeps of her, and keeps that it did. */
@WebServlet(MyCopy.PATH)
public class MyCopy extends HttpServlet {
    static final String PATH = "/my-data.json";

    private static final long serialVersionUID = 1;

    @Inject
    transient CurrentUser user;

    @Inject
    transient OwnData data;

    @Inject
    transient Exports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Person> self = user.person();
        if (self.isEmpty()) {
            response.sendRedirect("/sign-in?next=/account");
            return;
        }
        exports.own(user.citizen("", ""));
        response.setContentType("application/json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
        data.write(self.get(), response.getOutputStream());
    }
}
