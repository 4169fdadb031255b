package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.web.ui.Meanwhile;

/** Brings in the files of a form that waited while its sender showed who she is. */
public class HeldFiles extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Meanwhile meanwhile;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Meanwhile.isFor(request)) {
            meanwhile.bringIn();
        }
        chain.doFilter(request, response);
    }
}
