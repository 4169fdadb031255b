package org.gulou.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to the first page of officials, administrators and owners of services whoever leaves out the slash at its end. */
@WebServlet({"/desk", "/admin", "/admin/catalogue"})
public class WithoutSlash extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getServletPath() + "/");
    }
}
