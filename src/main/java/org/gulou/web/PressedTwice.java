package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sha256;
import org.gulou.web.ui.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Takes a button that is pressed twice for pressed once: the same form, sent once more while it is being done or right
 * after it, is not done again but leads where the first one led. A browser forgets the first answer when its page is
 * sent again, so without this she would read that what she has just done cannot be done.
 *
 * <p>Only a form that leads on counts; a page that answers shows it anew. What begins or ends a session never counts, nor
 * what a stranger is given a cookie for: whoever sends the same is not given what is hers. Each node knows what it did
 * itself (decision 038).
 */
public class PressedTwice extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Presses presses = new Presses(System.nanoTime());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST") || Audience.of(request) == Audience.SYSTEMS) {
            chain.doFilter(request, response);
            return;
        }
        String sent = sent(request);
        var fresh = new Press(sent);
        Press press = presses.of(sender(request), fresh, sent, System.nanoTime());
        Optional<Press.Led> before = press == fresh ? Optional.empty() : press.awaited();
        if (before.isPresent()) {
            before.get().cookies().forEach(response::addCookie);
            response.sendRedirect(before.get().location());
        } else {
            carryOut(request, response, chain, fresh);
        }
    }

    private static void carryOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Press press)
            throws IOException, ServletException {
        @Nullable String session = session(request);
        boolean stranger = isStranger(request);
        var answer = new Answer(response);
        Optional<Press.Led> led = Optional.empty();
        try {
            chain.doFilter(request, answer);
            led = answer.led()
                    .filter(here -> Objects.equals(session, session(request)))
                    .filter(here -> !stranger || here.cookies().isEmpty());
        } finally {
            press.ended(led, System.nanoTime());
        }
    }

    private static @Nullable String session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    /** Somebody of whom nothing is known: two of them at one address are told apart by what they send alone. */
    private static boolean isStranger(HttpServletRequest request) {
        return session(request) == null && request.getHeader("Cookie") == null;
    }

    private static String sender(HttpServletRequest request) {
        @Nullable String session = session(request);
        return session == null
                ? Sha256.hex(request.getRemoteAddr() + request.getHeader("User-Agent") + request.getHeader("Cookie"))
                : session;
    }

    /** Files by name and size: nobody has two of the same that differ, and chooses the second within moments. */
    private static String sent(HttpServletRequest request) {
        var posted = Posted.of(request);
        return Sha256.hex(Stream.concat(
                        Stream.of(
                                request.getRequestURI(),
                                String.valueOf(request.getQueryString()),
                                new TreeMap<>(posted.values()).toString()),
                        posted.files().stream().map(PressedTwice::named))
                .collect(Collectors.joining("\n")));
    }

    private static String named(Part file) {
        return file.getName() + " " + file.getSubmittedFileName() + " " + file.getSize();
    }

    /** Notes where a form leads, and what its sender is given to keep. */
    private static final class Answer extends HttpServletResponseWrapper {
        private final List<Cookie> cookies = new ArrayList<>();
        private @Nullable String location;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookies.add(cookie);
            super.addCookie(cookie);
        }

        @Override
        public void sendRedirect(String to) throws IOException {
            location = to;
            super.sendRedirect(to);
        }

        Optional<Press.Led> led() {
            return Optional.ofNullable(location).map(to -> new Press.Led(to, cookies));
        }
    }
}
