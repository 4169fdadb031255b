package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.gulou.exchange.RegisterNotices;
import org.gulou.intake.Invitations;
import org.gulou.intake.RegisterEvent;

/**
 * Where registers tell, signed, what concerns somebody: 200 once it is heard, 403 if it is refused. Whether anybody here is
 * the one it is about is not told: a register need not learn who has an account.
 */
@WebServlet("/registers/event")
public class RegisterEvents extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient RegisterNotices notices;

    @Inject
    transient Invitations invitations;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> told.put(name, values[0]));
        response.setContentType("text/plain;charset=UTF-8");
        Optional<RegisterEvent> event = notices.read(told);
        event.ifPresent(invitations::hear);
        if (event.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        response.getWriter().print(event.isPresent() ? "heard" : "refused");
    }
}
