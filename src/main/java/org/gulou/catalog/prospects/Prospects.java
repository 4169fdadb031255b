package org.gulou.catalog.prospects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Surroundings;
import org.gulou.language.Surroundings.Figures;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * What everything that is offered asks of those who want it, over the newest version of each service. It is made of a
 * catalogue when somebody first asks, and goes with that catalogue.
 */
public final class Prospects {
    /** So many services are surveyed at once: each takes the memory of its compiled form. */
    private static final int MOST = 1_000;

    private final Catalogue catalogue;
    private @Nullable List<Entry> entries;

    private Prospects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static Prospects over(Catalogue catalogue) {
        return new Prospects(catalogue);
    }

    private synchronized List<Entry> entries() {
        if (entries == null) {
            entries = catalogue.services().stream()
                    .filter(service -> service.guide().elsewhere().isEmpty())
                    .limit(MOST)
                    .map(Entry::of)
                    .toList();
        }
        return entries;
    }

    /**
     * Where somebody asks, when, and what others apply for.
     *
     * @param place a county or a part of one; empty where she did not say
     * @param shares the share of each service in all applications; a service without any is not in it
     */
    public record Setting(Optional<DivisionCode> place, Instant now, Map<String, Double> shares) {}

    /** How somebody stands with all services that are for her, on the occasions that she named. */
    public Survey survey(Told told, Setting setting) {
        return survey(
                entries().stream().filter(entry -> isFor(entry.service(), told)).toList(), told, setting);
    }

    private static boolean isFor(Service service, Told told) {
        return told.whom().filter(whom -> !whom.mayApply(service.guide())).isEmpty()
                && told.wants(service.guide().themes().lifeEvents());
    }

    /** The services for her, on her occasions, that one applies for elsewhere: no form tells whether she can have them. */
    public List<Service> elsewhere(Told told) {
        return catalogue.services().stream()
                .filter(service -> service.guide().elsewhere().isPresent() && isFor(service, told))
                .toList();
    }

    /** How somebody stands with one service. */
    public Survey survey(String service, Told told, Setting setting) {
        return survey(catalogue.service(service).map(Entry::of).stream().toList(), told, setting);
    }

    private Survey survey(List<Entry> wanted, Told told, Setting setting) {
        return new Survey(wanted, told, circumstances(setting), setting.shares());
    }

    private Circumstances circumstances(Setting setting) {
        LocalDate today = OfficeTime.day(setting.now());
        var surroundings = new Surroundings(
                setting.now(),
                setting.place().map(catalogue::calendar).orElse(catalogue.calendar()),
                figures(setting.place(), today),
                (function, arguments) -> Value.unknown(function));
        return Circumstances.of(
                surroundings,
                new HashMap<>(Map.of("variant", Value.of(ServiceVersion.FIRST))),
                Map.of(),
                catalogue.divisions());
    }

    /** Figures as far as they are the same at every office she may turn to. */
    private Figures figures(Optional<DivisionCode> place, LocalDate today) {
        Parameters all = catalogue.parameters();
        Parameters.Days days = Parameters.Days.draft(today);
        return new Figures() {
            @Override
            public Value figure(String name, Optional<LocalDate> on, Optional<String> division) {
                List<DivisionCode> divisions = parameter(name).stream()
                        .flatMap(parameter -> parameter.values().stream())
                        .map(Parameters.Dated::division)
                        .distinct()
                        .toList();
                return place.or(() -> divisions.stream().findFirst().map(Prospects::province))
                        .filter(here -> division.isPresent()
                                || divisions.stream().noneMatch(other -> !other.equals(here) && other.within(here)))
                        .map(here -> all.at(here, days).figure(name, on, division))
                        .orElseGet(() -> Value.unknown("parameter " + name));
            }

            @Override
            public LocalizedText called(String name) {
                return parameter(name).map(Parameters.Parameter::title).orElseGet(() -> Figures.super.called(name));
            }

            @Override
            public Type type(String name) {
                return parameter(name).map(Parameters.Parameter::type).orElse(Type.ANY);
            }

            private Optional<Parameters.Parameter> parameter(String name) {
                return Optional.ofNullable(all.byName().get(name));
            }
        };
    }

    private static DivisionCode province(DivisionCode place) {
        return place.parent().map(Prospects::province).orElse(place);
    }
}
