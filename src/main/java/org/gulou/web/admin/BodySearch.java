package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Published;
import org.gulou.places.Body;
import org.gulou.places.Division;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Some of the thousands of bodies: those whose name, id or place holds every word that was typed. */
@Named
@RequestScoped
public class BodySearch {
    private static final int MOST = 50;
    private static final int MOST_IDS = 1_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Language language;

    /** What was typed. */
    public String getWords() {
        return Posted.of(request).text("body");
    }

    /** The first that fit, in the order of the catalogue. */
    public List<Body> found() {
        return fitting().limit(MOST).toList();
    }

    /** How many fit. */
    public long getCount() {
        return fitting().count();
    }

    public boolean isMore() {
        return getCount() > MOST;
    }

    public int getMost() {
        return MOST;
    }

    /** The ids of so many that a list is narrowed by them. */
    Set<String> ids() {
        return fitting().limit(MOST_IDS).map(body -> body.id().id()).collect(Collectors.toSet());
    }

    /** Whether more fit than a list is narrowed by. */
    public boolean isTooMany() {
        return getCount() > MOST_IDS;
    }

    public int getMostIds() {
        return MOST_IDS;
    }

    private Stream<Body> fitting() {
        return published.catalogue().places().bodies().stream().filter(this::fits);
    }

    /** Whether a body holds every word. */
    public boolean fits(Body body) {
        String text = text(body).toLowerCase(Locale.ROOT);
        return Stream.of(getWords().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private String text(Body body) {
        return body.id() + " " + String.join(" ", body.name().texts().values()) + " " + place(body);
    }

    /** Where a body is, the province first. */
    String place(Body body) {
        return published.catalogue().places().path(body.division()).stream()
                .map(Division::name)
                .map(language::of)
                .collect(Collectors.joining(" "));
    }
}
