package org.gulou.catalog;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.places.Body;
import org.gulou.places.Places;

/**
 * A variant of a service at a body: what citizens search and apply for.
 *
 * @param service the id of the service; an offer follows its newest version
 * @param variant what one applies for, such as {@code renew}; {@code new} unless the service has others
 * @param office where to go: room or window
 * @param promised the body's own promise, or that of the service; empty where it is decided at once
 * @param paused when nothing can be filed, by the service or the body
 * @param decides the body that decides, where another one only receives
 * @param elsewhere where one applies, if not here: by the service or the body
 */
public record Offer(
        String service,
        String variant,
        Body body,
        LocalizedText office,
        LocalizedText hours,
        String phone,
        Optional<Period> promised,
        LocalizedText note,
        List<Paused> paused,
        Body decides,
        Optional<Elsewhere> elsewhere) {
    /** Nothing can be filed for now. Without a day it is so at once, or until further notice. */
    public record Paused(LocalizedText reason, Optional<LocalDate> from, Optional<LocalDate> until) {
        public boolean on(LocalDate day) {
            return from.stream().noneMatch(day::isBefore) && until.stream().noneMatch(day::isAfter);
        }
    }

    private static final String AT = "--";

    /** What a case is filed under at a body where people cannot apply for its service: it arose from another case. */
    public static Offer unlisted(String service, Body body) {
        return new Offer(
                service,
                ServiceVersion.FIRST,
                body,
                LocalizedText.NONE,
                LocalizedText.NONE,
                "",
                Optional.empty(),
                LocalizedText.NONE,
                List.of(),
                body,
                Optional.empty());
    }

    /** The id of the body in the id of an offer, whether there is one any more or not. */
    public static String bodyIn(String id) {
        String[] parts = id.split(AT, -1);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Stable and usable in an address: no id holds two hyphens in a row. */
    public String id() {
        return id(service, variant, body.id().id());
    }

    /** The id of the offer of {@code service} at {@code body}, whether there is one or not. */
    public static String id(String service, String variant, String body) {
        return variant.equals(ServiceVersion.FIRST) ? service + AT + body : service + AT + body + AT + variant;
    }

    /** Stands for all offers of the service and variant of this one. */
    public static String everywhere(String id) {
        return id(id.split(AT, -1)[0], variantIn(id), "*");
    }

    /** The variant in the id of an offer, whether there is one any more or not. */
    public static String variantIn(String id) {
        String[] parts = id.split(AT, -1);
        return parts.length > 2 ? parts[2] : ServiceVersion.FIRST;
    }

    public DivisionCode division() {
        return body.division();
    }

    /** The body of each level that has a part in a case filed here. */
    public Map<DivisionCode.Level, BodyId> bodies(Guide guide, Places places) {
        var bodies = new EnumMap<DivisionCode.Level, BodyId>(DivisionCode.Level.class);
        for (DivisionCode.Level level : DivisionCode.Level.values()) {
            places.serving(division(), level, guide.department()).ifPresent(one -> bodies.put(level, one.id()));
        }
        bodies.put(decides.level(), decides.id());
        bodies.put(body.level(), body.id());
        guide.offered().by().forEach(level -> bodies.putIfAbsent(level, body.id()));
        return bodies;
    }

    /** What rules read of it as {@code offer}. */
    public Map<String, Value> facts() {
        return Map.of(
                "body", Value.of(body.id().id()),
                "division", Value.of(division().code()),
                "level", Value.of(body.level().word()));
    }

    /** Whether it serves {@code place}, or lies in it. */
    public boolean isNear(DivisionCode place) {
        return place.within(division()) || division().within(place);
    }

    /** Why nothing can be filed on {@code day}; empty where it can. */
    public Optional<LocalizedText> closedOn(LocalDate day) {
        return paused.stream().filter(pause -> pause.on(day)).findFirst().map(Paused::reason);
    }
}
