package org.gulou.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs in over HTTP without a page, and says who came in. */
@WebServlet("/test/sign-in-door")
public class SignInDoor extends HttpServlet {
    @Inject
    SignIn signIn;

    @Inject
    CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession();
        response.getWriter().print(user.person().map(Person::getId).orElse("nobody"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var outcome = signIn.signIn(request.getParameter("name"), request.getParameter("password"), request, response);
        response.getWriter().print(outcome.getClass().getSimpleName());
    }
}
