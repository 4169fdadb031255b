package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Definitions.Reading;
import org.gulou.kernel.Place;

/**
 * Services that were read each by itself, judged together: what they say of each other, what bodies change in them, and
 * whether figures hold wherever they are offered.
 *
 * @param published the folders of those that stand as they were published
 * @param others the ids of services that are there as well and are not judged: what bodies change in them is passed over
 */
record Together(Sources sources, Shared data, Set<String> published, Set<String> others, Memory memory) {
    /** The catalogue that they make, or everything that is wrong. */
    Reading judge(List<One> all) {
        Mistakes mistakes = sources.mistakes();
        var known = new LinkedHashMap<String, Service>();
        var readers = new HashMap<String, ServiceReader>();
        var bundles = new ArrayList<Bundle>();
        for (One one : all) {
            mistakes.addAll(one.mistakes());
            Optional.ofNullable(one.versions().get(ServiceVersion.FIRST)).ifPresent(first -> {
                if (known.put(first.service(), new Service(first.service(), one.versions())) != null) {
                    mistakes.at(
                            new Place(one.folder() + "/service.yaml", 1, 1),
                            say("There are two services '{service}'.", first.service()),
                            say("Rename one of them."));
                }
                readers.put(first.service(), one.reader());
            });
            one.bundle().ifPresent(bundles::add);
        }
        if (known.size() == all.size()) {
            var offers =
                    OffersReader.read(sources, data.places(), known, readers, service -> !others.contains(service));
            var figures = new FigureUse(
                    data.parameters(),
                    offers.offers().stream().collect(Collectors.groupingBy(Offer::service)),
                    Optional.empty(),
                    mistakes);
            figures.inShared(sources.folder());
            var successors = new Successors(known, others, mistakes);
            bundles.forEach(bundle -> Optional.ofNullable(known.get(bundle.service()))
                    .ifPresent(service -> successors.in(bundle.files(), bundle.folder(), service)));
            var live = Mistakes.ofPublished();
            bundles.forEach(
                    bundle -> new NamedServices(known, others, published.contains(bundle.folder()) ? live : mistakes)
                            .in(bundle.files(), bundle.folder()));
            mistakes.addAll(live);
            all.forEach(one -> mistakes.addAll(one.mistakes()));
            all.stream()
                    .filter(one -> one.learnt().isPresent())
                    .flatMap(one -> one.bundle().stream())
                    .forEach(bundle -> figures.in(bundle.files(), bundle.folder(), bundle.service()));
            sources.paths("wording/[^/]+\\.yaml")
                    .forEach(path -> sources.definition(path, path.replaceAll(".*/|\\.yaml$", "")));
            var occasions = new OccasionReader(sources, data, known.keySet()).all();
            var habits = HabitsReader.read(sources, known.keySet());
            if (mistakes.none()) {
                // Only a whole catalogue is worth remembering: what an author is still writing would push out what is
                // live.
                if (others.isEmpty()) {
                    all.parallelStream().forEach(one -> one.remember(memory));
                }
                return new Reading.Sound(
                        new Catalogue(
                                known.values(),
                                offers.offers(),
                                offers.local(),
                                data.vocabularies().values(),
                                data.places(),
                                data.calendars(),
                                data.parameters(),
                                habits,
                                occasions),
                        bundles,
                        mistakes.warnings());
            }
        }
        return new Reading.Refused(AtTheArchetype.once(mistakes.all()), mistakes.warnings());
    }
}
