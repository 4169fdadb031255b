package org.gulou.catalog;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Divisions;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Division;
import org.gulou.places.Places;

/** The divisions as forms ask for them. */
record PlacesOfForms(Places places) implements Divisions {
    @Override
    public Optional<LocalizedText> name(DivisionCode division) {
        return places.division(division).map(Division::name);
    }

    @Override
    public List<DivisionCode> provinces() {
        return places.divisions().stream()
                .filter(division -> division.parent().isEmpty())
                .map(Division::code)
                .toList();
    }

    @Override
    public List<DivisionCode> below(DivisionCode division) {
        return places.below(division).stream().map(Division::code).toList();
    }
}
