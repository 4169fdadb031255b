package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gulou.admin.Bulletin;
import org.gulou.admin.Bulletins;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.HeldPage;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Where;

/**
 * Gives the page of a guide that was built for one passer-by to the next (decision 066). Most who read a guide have neither
 * signed in nor begun anything, and nothing on their page is about them.
 */
public class GuideForAll extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What a browser may bring and its reader still be nobody in particular. */
    private static final Set<String> TASTES =
            Set.of(Language.LANGUAGE_COOKIE, Language.SIZE_COOKIE, Language.CONTRAST_COOKIE, Where.COOKIE);

    private static final String PLAIN = "|" + Where.COOKIE + "=[0-9]{2,12}";

    @Inject
    transient KeptGuides kept;

    @Inject
    transient Published published;

    @Inject
    transient ServicePage service;

    @Inject
    transient OfficesOfService offices;

    @Inject
    transient Bulletins bulletins;

    @Inject
    transient Settings settings;

    @Inject
    transient Language language;

    @Inject
    transient Where where;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPasserBy(request) || !settings.clockOffset().isZero() || !service.isThere()) {
            chain.doFilter(request, response);
            return;
        }
        Catalogue catalogue = published.catalogue();
        GuideSight sight = sight(request);
        Optional<byte[]> page = kept.of(catalogue, sight);
        if (page.isPresent()) {
            send(response, page.get());
            return;
        }
        var built = new HeldPage(response, Set.of(HttpServletResponse.SC_OK));
        chain.doFilter(request, built);
        page = built.page();
        if (page.isPresent()) {
            // what was published or put up while it was built may stand on it in part
            if (catalogue == published.catalogue() && sight.bulletin().equals(bulletin())) {
                kept.keep(catalogue, sight, page.get());
            }
            response.getOutputStream().write(page.get());
        }
    }

    /** Whether nothing is known of the reader but how and of where she likes to read: no account, no draft, no session. */
    static boolean isPasserBy(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElseGet(request.getCookies(), () -> new Cookie[0]);
        return request.getMethod().equals("GET")
                && Arrays.stream(cookies).map(Cookie::getName).allMatch(TASTES::contains)
                && Objects.requireNonNullElse(request.getQueryString(), "").matches(PLAIN);
    }

    private GuideSight sight(HttpServletRequest request) {
        return new GuideSight(
                Access.here(request),
                language.getTag(),
                language.isLarge(),
                language.isHighContrast(),
                OfficeTime.day(clock.instant()),
                bulletin(),
                where.getCode(),
                service.getWindow(),
                offices.getShut(),
                offices.getClosed(),
                offices.getPace(),
                service.getRated(),
                offices.getShown());
    }

    private LocalizedText bulletin() {
        return bulletins.current().map(Bulletin::text).orElse(LocalizedText.NONE);
    }

    private void send(HttpServletResponse response, byte[] page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setLocale(Locale.forLanguageTag(language.getTag()));
        response.getOutputStream().write(page);
    }
}
