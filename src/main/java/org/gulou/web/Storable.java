package org.gulou.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.web.ui.WholeTexts;
import org.jspecify.annotations.Nullable;

/**
 * A request without U+0000, which PostgreSQL keeps in no text. Nobody types it; it comes from damaged files that people
 * copy from, and from those who try doors.
 */
final class Storable extends HttpServletRequestWrapper {
    private static final String NUL = "\u0000";

    private final Map<String, String[]> parameters;

    private Storable(HttpServletRequest request) {
        super(request);
        parameters = WholeTexts.of(request).entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        sent -> Stream.of(sent.getValue())
                                .map(value -> value.replace(NUL, ""))
                                .toArray(String[]::new)));
    }

    /** {@code request} as it can be kept, where it cannot be as it is. */
    static Optional<Storable> insteadOf(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .filter(value -> value.contains(NUL))
                .findAny()
                .map(unkept -> new Storable(request));
    }

    @Override
    public @Nullable String getQueryString() {
        String query = super.getQueryString();
        return query == null ? null : query.replace("%00", "");
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }
}
