package org.gulou.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Through which every request below {@code /api} comes: what is refused before JAX-RS is asked, or by the server itself, is
 * told as {@link Problem} too, because a system reads no page.
 */
public class SystemsDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String OURS = "/api/v1/";
    private static final String ENCODING = "Content-Encoding";
    private static final String PLAIN = "identity";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answering = new Answering(response, request);
        if (!(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "")).startsWith(OURS)) {
            answering.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String encoding = Objects.requireNonNullElse(request.getHeader(ENCODING), PLAIN);
        if (!encoding.equalsIgnoreCase(PLAIN)) {
            // read as it is, it would be told to be no JSON
            var coded = new Refused(Refused.As.NOT_JSON, Refused.words("api.encoding", encoding));
            answering.tell(Problem.of(coded, answering.language()));
            return;
        }
        try {
            chain.doFilter(request, answering);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            answering.tell(Problem.of(Failures.told(failed), answering.language()));
        }
    }

    /** An answer in which no error becomes a page. */
    private static final class Answering extends HttpServletResponseWrapper {
        private final HttpServletResponse response;
        private final HttpServletRequest request;

        Answering(HttpServletResponse response, HttpServletRequest request) {
            super(response);
            this.response = response;
            this.request = request;
        }

        String language() {
            return Refusals.language(request.getHeader("Accept-Language"));
        }

        @Override
        public void sendError(int status) throws IOException {
            tell(Problem.of(status, response.getHeaders("Allow"), language()));
        }

        @Override
        public void sendError(int status, @Nullable String told) throws IOException {
            sendError(status);
        }

        void tell(Problem problem) throws IOException {
            Collection<String> allowed = response.getHeaders("Allow");
            response.resetBuffer();
            response.setStatus(problem.status());
            allowed.forEach(methods -> response.setHeader("Allow", methods));
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Content-Language", language());
            if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", Failures.SECONDS_TO_WAIT);
            }
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(JsonBodies.MAPPER.writeValueAsBytes(problem));
            }
            response.flushBuffer();
        }
    }
}
