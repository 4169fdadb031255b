package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * Leads who sent a form that was refused to an address where the page stands that says what is wrong (decision 067). Back and
 * a reload then show that page; of the answer to a form itself a browser shows nothing until it may send the form once more.
 *
 * <p>This is for who goes through pages: a program and a script are answered at once.
 */
public class RefusedForms extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What names the page in its address. */
    static final String NAME = Language.REFUSED;

    private static final Set<Integer> REFUSALS = Set.of(HttpServletResponse.SC_CONFLICT, 422);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RefusedPage> kept = kept(request);
        if (kept.isPresent()) {
            kept.get().send(response);
        } else if (request.getMethod().equals("POST") && isForPeople(request)) {
            var answer = new Answer(response);
            chain.doFilter(request, answer);
            Optional<byte[]> page = answer.page();
            if (page.isPresent()) {
                lead(request, response, page.get());
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<RefusedPage> kept(HttpServletRequest request) {
        boolean asks = request.getMethod().equals("GET") && Audience.of(request) == Audience.CITIZENS;
        return Optional.ofNullable(asks ? request.getParameter(NAME) : null)
                .flatMap(name -> RefusedPage.find(request, name))
                .filter(page -> page.path().equals(request.getRequestURI()));
    }

    /** A browser that is going to a page says so; one too old for it has the page at once. */
    private static boolean isForPeople(HttpServletRequest request) {
        return Audience.of(request) == Audience.CITIZENS && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, byte[] page) throws IOException {
        var refused = RefusedPage.of(request.getRequestURI(), response.getStatus(), response.getContentType(), page);
        Optional<String> name = refused.keep(request);
        if (name.isEmpty()) {
            response.getOutputStream().write(page);
            return;
        }
        String query = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(all -> Arrays.stream(all.split("&")))
                .filter(pair -> !pair.startsWith(NAME + "="))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?" + query + NAME + "=" + name.get());
    }

    /** Holds back the page of a refusal, and lets everything else through as it comes. */
    private static final class Answer extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private @Nullable PrintWriter writer;

        Answer(HttpServletResponse response) {
            super(response);
        }

        Optional<byte[]> page() {
            if (writer != null) {
                writer.flush();
            }
            return held.size() > 0 ? Optional.of(held.toByteArray()) : Optional.empty();
        }

        private boolean isRefusal() {
            String type = getContentType();
            return REFUSALS.contains(getStatus()) && type != null && type.startsWith("text/html");
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null && isRefusal()) {
                writer = new PrintWriter(new OutputStreamWriter(held, UTF_8));
            }
            return writer == null ? super.getWriter() : writer;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return isRefusal() ? new Held(held) : super.getOutputStream();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (page().isEmpty()) {
                super.flushBuffer();
            }
        }
    }

    private static final class Held extends ServletOutputStream {
        private final ByteArrayOutputStream held;

        Held(ByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A page is written at once");
        }
    }
}
