package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.gulou.cases.Popular;
import org.gulou.catalog.Published;
import org.gulou.catalog.prospects.Prospects;
import org.gulou.catalog.prospects.Survey;
import org.gulou.catalog.prospects.Told;
import org.gulou.web.ui.Where;

/**
 * What she told to learn what she can get. It is in the memory of her session, which begins with her first answer, and
 * nowhere else; no address holds any of it.
 */
@RequestScoped
class ToldSoFar {
    private static final String NAME = "what was told to learn what one can get";
    private static final String AGAIN = "the question that is asked again";

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Popular popular;

    @Inject
    Where where;

    @Inject
    Clock clock;

    Told told() {
        return attribute(NAME).map(Told::read).orElse(Told.NOTHING);
    }

    /** The key of the question that she wants to answer anew; empty where she goes on. */
    Optional<String> again() {
        return attribute(AGAIN).map(String.class::cast);
    }

    private Optional<Object> attribute(String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(name));
    }

    void keep(Told told) {
        HttpSession session = request.getSession();
        session.setAttribute(NAME, told.written());
        session.removeAttribute(AGAIN);
    }

    void askAgain(String key) {
        request.getSession().setAttribute(AGAIN, key);
    }

    void forget() {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> {
            session.removeAttribute(NAME);
            session.removeAttribute(AGAIN);
        });
    }

    /** How she stands with everything, or with one service. */
    Survey survey(Optional<String> service, Told told) {
        var setting = new Prospects.Setting(where.county(), clock.instant(), popular.shares());
        Prospects prospects = published.catalogue().prospects();
        return service.map(one -> prospects.survey(one, told.needing(one), setting))
                .orElseGet(() -> prospects.survey(told, setting));
    }
}
