package org.gulou.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the page that somebody has before her, to lead her there once more. A page that was refused and kept is
 * named in its address, and is of that moment: nothing leads there but the refusal itself.
 *
 * @param query without the question mark; the empty text where there is none
 */
public record SameAddress(String path, String query) {

    /** What names a page that was refused and is kept as it was, in the language of that moment: no link changes how it looks. */
    public static final String REFUSED = "refused";

    /** What says that a form was larger than the portal takes. */
    public static final String TOO_LARGE = "tooLarge";

    public SameAddress {
        query = without(query, List.of(REFUSED));
    }

    /** The address that is asked for. */
    public static SameAddress of(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return new SameAddress(
                forwarded == null ? request.getRequestURI() : forwarded.toString(),
                Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /** The page on which a form stands, as the browser names it; the address that the form went to where it does not. */
    public static SameAddress ofForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(page -> page(page, request.getHeader("Host")))
                .orElseGet(() -> of(request));
    }

    private static Optional<SameAddress> page(String address, String host) {
        try {
            URI page = URI.create(address);
            return Optional.of(page)
                    .filter(named -> named.getRawAuthority() != null
                            && named.getRawAuthority().equals(host))
                    .filter(named -> Choose.ours(named.getRawPath()))
                    .map(named -> new SameAddress(
                            named.getRawPath(),
                            Optional.ofNullable(named.getRawQuery()).orElse("")));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The same with word of what became of the form that was sent last, in place of what was said of one before. */
    public String telling(String name, String value) {
        return path + "?"
                + Stream.of(without(query, List.of(REFUSED, TOO_LARGE)), name + "=" + value)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String without(String query, List<String> names) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !names.contains(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
