package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.places.Division;
import org.gulou.places.Places;

/**
 * The place the reader asks about: a county or a part of one. Named by the page's address, or chosen before and remembered in
 * a cookie.
 */
@Named
@RequestScoped
public class Where {
    public static final String COOKIE = "place";

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Language language;

    /** A place to choose. */
    public record Choice(String code, String name) {}

    /** The counties of a prefecture. */
    public record Group(String name, List<Choice> counties) {}

    /** The place; empty where none was chosen, or it is none of the portal's. */
    public Optional<DivisionCode> place() {
        return Optional.ofNullable(request.getParameter(COOKIE))
                .or(() -> Cookies.value(request, COOKIE))
                .flatMap(DivisionCode::parse)
                .filter(code -> places().division(code).isPresent());
    }

    /** The code of the place; the empty text where none was chosen. */
    public String getCode() {
        return place().map(DivisionCode::code).orElse("");
    }

    /** The county of the place; the empty text where none was chosen. */
    public String getCounty() {
        return county().map(DivisionCode::code).orElse("");
    }

    public Optional<DivisionCode> county() {
        return place().map(code -> code.level().compareTo(Level.COUNTY) > 0
                        ? new DivisionCode(code.code().substring(0, 6))
                        : code)
                .filter(code -> code.level() == Level.COUNTY);
    }

    /** The county with its prefecture; the empty text where none was chosen. */
    public String getName() {
        return county().map(this::name).orElse("");
    }

    /** The full name of a place below the province. */
    public String name(DivisionCode code) {
        return language.of(places().named(code));
    }

    /** Every county of the portal, by prefecture. */
    public List<Group> getGroups() {
        return places().divisions().stream()
                .filter(division -> division.level() == Level.PREFECTURE)
                .map(division -> new Group(
                        language.of(division.name()),
                        places().below(division.code()).stream()
                                .map(this::choice)
                                .toList()))
                .toList();
    }

    private Choice choice(Division division) {
        return new Choice(division.code().code(), language.of(division.name()));
    }

    private Places places() {
        return published.catalogue().places();
    }
}
