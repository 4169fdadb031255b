package org.gulou.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.kernel.DivisionCode;

/** Remembers the reader's language, size of type, contrast or place, and goes back to the page she came from. */
@WebServlet("/choose")
public class Choose extends HttpServlet {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        remember(request, response, "language", Language.LANGUAGE_COOKIE, Language.TAGS::contains);
        remember(request, response, "size", Language.SIZE_COOKIE, List.of("large", "normal")::contains);
        remember(request, response, "contrast", Language.CONTRAST_COOKIE, List.of("high", "normal")::contains);
        remember(
                request,
                response,
                "place",
                Where.COOKIE,
                place -> DivisionCode.parse(place).isPresent());
        response.sendRedirect(Optional.ofNullable(request.getParameter("back"))
                .filter(Choose::ours)
                .orElse("/"));
    }

    private static void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            String parameter,
            String cookie,
            Predicate<String> allowed) {
        Optional.ofNullable(request.getParameter(parameter)).filter(allowed).ifPresent(value -> {
            var remembered = new Cookie(cookie, value);
            remembered.setPath("/");
            remembered.setHttpOnly(true);
            remembered.setMaxAge(Math.toIntExact(REMEMBERED.toSeconds()));
            response.addCookie(remembered);
        });
    }

    /** Only a path of the portal: never another host, also not by {@code //host} or {@code /\host}. */
    public static boolean ours(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().allMatch(c -> c > 0x20 && c != '\\' && c < 0x7f);
    }
}
