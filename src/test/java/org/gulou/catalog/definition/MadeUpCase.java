package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;
import org.gulou.forms.Journey;
import org.gulou.kernel.Post;
import org.gulou.workflow.By;
import org.gulou.workflow.Role;

/** Applications made up from the definitions of this repository, each with the shortest way to a good end. */
public final class MadeUpCase {
    private static final int ATTEMPTS = 6;
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Map<String, List<Occasion>> OCCASIONS = MadeUpApplication.occasions(CATALOGUE);

    private MadeUpCase() {}

    /** The services that are applied for here, with each of their variants: {@code food-business-licence renew}. */
    public static List<String> all() {
        return CATALOGUE.services().stream()
                .filter(service -> service.guide().elsewhere().isEmpty())
                .flatMap(service -> service.variants().keySet().stream().map(variant -> service.id() + " " + variant))
                .toList();
    }

    /** The occasions that only link what is applied for. */
    public static List<String> guides() {
        return CATALOGUE.occasions().stream()
                .map(org.gulou.catalog.Occasion::id)
                .toList();
    }

    /**
     * A case of a service.
     *
     * @param who applies, for herself or in the name of an organisation
     * @param staff the sign-in names of those who hold a post
     */
    public static Optional<Planned> of(
            String service, long seed, Function<Boolean, Applicant> who, Function<Post, List<String>> staff) {
        var random = new Random(seed);
        List<Occasion> told = OCCASIONS.getOrDefault(service, List.of()).stream()
                .sorted(Comparator.comparingLong((Occasion occasion) -> vacant(occasion.offer(), staff))
                        .thenComparing(occasion -> -ToldStep.of(occasion).size()))
                .toList();
        List<Occasion> occasions = Stream.concat(
                        told.stream(), told.stream().map(occasion -> whereStaffed(occasion, staff)))
                .distinct()
                .toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            for (Occasion occasion : occasions) {
                ServiceVersion version = CATALOGUE.version(occasion.offer()).orElseThrow();
                Applicant applicant = who.apply(!version.guide().admits(false));
                Optional<Planned> planned = MadeUpApplication.journey(CATALOGUE, occasion, applicant, random)
                        .flatMap(journey -> planned(version, occasion, applicant, journey, staff));
                if (planned.isPresent()) {
                    return planned;
                }
            }
        }
        return Optional.empty();
    }

    /** The occasion at the office of the service where the fewest posts are vacant; at its own, if this is among them. */
    private static Occasion whereStaffed(Occasion occasion, Function<Post, List<String>> staff) {
        Offer own = occasion.offer();
        return Stream.concat(Stream.of(own), CATALOGUE.offersOf(own.service(), own.variant()).stream())
                .min(Comparator.comparingLong(offer -> vacant(offer, staff)))
                .map(offer -> new Occasion(occasion.story(), offer, occasion.at(), occasion.told()))
                .orElse(occasion);
    }

    /** How many of the posts that its workflow names nobody holds there. */
    private static long vacant(Offer offer, Function<Post, List<String>> staff) {
        ServiceVersion version = CATALOGUE.version(offer).orElseThrow();
        var bodies = new ExampleWorld(CATALOGUE, offer, Map.of()).bodies(version.guide());
        return version.workflow().moves().stream()
                .flatMap(move -> move.by() instanceof By.Officials(List<Role> roles) ? roles.stream() : Stream.empty())
                .distinct()
                .filter(role -> role.at(bodies)
                        .map(staff)
                        .filter(held -> !held.isEmpty())
                        .isEmpty())
                .count();
    }

    private static Optional<Planned> planned(
            ServiceVersion version,
            Occasion occasion,
            Applicant applicant,
            Journey journey,
            Function<Post, List<String>> staff) {
        var world = new ExampleWorld(CATALOGUE, occasion.offer(), Map.of());
        var offered = new Offered(version, world, occasion.at(), journey, ToldStep.of(occasion), staff);
        return new ShortestWay(version, world, occasion.at(), journey, offered)
                .found()
                .map(found -> new Planned(
                        occasion.offer(),
                        occasion.at(),
                        applicant,
                        journey,
                        merged(found.steps()),
                        version.workflow()
                                .state(found.file().situation().state())
                                .label(),
                        found.file().issued()));
    }

    /** Of several pauses in a row the last. */
    private static List<PlannedStep> merged(List<PlannedStep> steps) {
        var merged = new ArrayList<PlannedStep>();
        for (PlannedStep step : steps) {
            if (step instanceof PlannedStep.Waits
                    && !merged.isEmpty()
                    && merged.getLast() instanceof PlannedStep.Waits) {
                merged.removeLast();
            }
            merged.add(step);
        }
        return merged;
    }
}
