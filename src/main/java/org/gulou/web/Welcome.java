package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.identity.CurrentUser;

/** Where people arrive who signed in without having been on the way to a page: each at her own work. */
@WebServlet(Welcome.PATH)
public class Welcome extends HttpServlet {
    public static final String PATH = "/welcome";

    private static final long serialVersionUID = 1L;

    @Inject
    CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                user.isOfficial()
                        ? "/desk/"
                        : user.isAdmin() ? "/admin/" : user.isOwner() ? "/admin/catalogue/" : "/my");
    }
}
