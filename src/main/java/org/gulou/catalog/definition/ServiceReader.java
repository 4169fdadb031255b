package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gulou.catalog.Guide;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.ServiceVersion.Parts;
import org.gulou.catalog.Workbench;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/** Reads a service in all its variants: lays each variant over the files, and has it compiled. */
final class ServiceReader {
    private static final String VARIANTS = "variants";
    private static final String FORM = "form";
    private static final String WORKFLOW = "workflow";
    private static final Sentence BELOW = say("the service");
    private static final Laid NOTHING = new Laid(Example.NONE, Example.NONE, Example.NONE);

    private final Sources sources;
    private final Shared shared;
    private final Workbench bench;
    private final String folder;
    private final Set<String> variants = new LinkedHashSet<>(Set.of(ServiceVersion.FIRST));
    private final Map<String, Laid> laid = new HashMap<>();
    private final Map<String, ServiceVersion> versions = new LinkedHashMap<>();

    /**
     * Reads the service in one folder.
     *
     * @param folder such as {@code services/civil-affairs/subsistence-allowance}
     */
    ServiceReader(Sources sources, Shared shared, Workbench bench, String folder) {
        this.sources = sources;
        this.shared = shared;
        this.bench = bench;
        this.folder = folder;
    }

    /** The version in each variant, {@code new} first; nothing, and all told, if anything is wrong. */
    Map<String, ServiceVersion> read() {
        int before = sources.mistakes().count();
        Optional<Fields> service = sources.definition(folder + "/service.yaml", "service");
        boolean leads = service.filter(ElsewhereReader::leads).isPresent();
        Optional<Fields> form =
                leads ? Optional.of(ElsewhereReader.form()) : sources.definition(folder + "/form.yaml", FORM);
        Optional<Way> way = leads
                ? Optional.of(ElsewhereReader.way())
                : sources.read(folder + "/workflow.yaml").flatMap(file -> Way.of(file, sources));
        if (leads) {
            ElsewhereReader.check(folder, service.get(), sources);
        } else {
            sources.paths(folder + "/forms", ".yaml").forEach(path -> sources.definition(path, FORM));
        }
        service.flatMap(file -> file.written("id")).ifPresent(id -> Shared.sameAsFile(sources, id, folder + ".yaml"));
        if (service.isEmpty() || form.isEmpty() || way.isEmpty()) {
            service.ifPresent(file -> {
                variants.addAll(
                        file.fields(VARIANTS).orElse(Example.NONE).fields().keySet());
                new VersionReader(sources, shared, folder, variants).look(file, form);
            });
            return Map.of();
        }
        Fields layers = service.get().fields(VARIANTS).orElse(Example.NONE);
        variants.addAll(layers.fields().keySet());
        var base = new Laid(
                service.get().without(Set.of(VARIANTS)), form.get(), way.get().workflow());
        base.checkLimits(variants, sources.mistakes());
        UpkeepReader.variants(base.service(), variants, sources.mistakes());
        for (String name : variants) {
            if (sources.mistakes().count() == before || !versions.isEmpty()) {
                layers.fields(name)
                        .map(layer -> variant(base, way.get(), name, layer, layers.keyPlace(name)))
                        .orElseGet(() -> plain(base, way.get()))
                        .ifPresent(version -> versions.put(name, version));
            }
        }
        return sources.mistakes().count() > before ? Map.of() : versions;
    }

    private Optional<ServiceVersion> plain(Laid base, Way way) {
        var told = sources.mistakes().alike();
        laid.put(ServiceVersion.FIRST, base);
        Optional<ServiceVersion> version = compiled(ServiceVersion.FIRST, base, told, again(ServiceVersion.FIRST));
        sources.mistakes().unusable(told.all().stream().map(way::blamed).toList());
        sources.mistakes().warnAll(told);
        return version;
    }

    private Optional<ServiceVersion> variant(Laid base, Way below, String name, Fields layer, Place at) {
        var told = sources.mistakes().alike();
        var merge = new Merge(BELOW, told);
        Fields service = merge.over(base.service(), layer.without(Set.of(FORM, WORKFLOW)));
        if (ElsewhereReader.leads(base.service())) {
            ElsewhereReader.checkVariant(layer, service, told);
        }
        Fields form =
                layer.fields(FORM).map(said -> merge.over(base.form(), said)).orElse(base.form());
        Optional<Way> way = layer.fields(WORKFLOW)
                .map(said -> Way.extending(said)
                        ? Way.ofVariant(said, sources.telling(told))
                        : Optional.of(new Way(merge.over(base.workflow(), said), below.archetype())))
                .orElse(Optional.of(below));
        Optional<ServiceVersion> version = way.map(found -> new Laid(service, form, found.workflow()))
                .filter(whole -> told.none() && whole(whole, sources.telling(told)))
                .flatMap(whole -> {
                    laid.put(name, whole);
                    UpkeepReader.variants(whole.service(), variants, told);
                    return compiled(name, whole, told, again(name));
                });
        Layer part = Layer.part(say("the variant '{name}'", name), at, layer, merge.dropped());
        sources.mistakes()
                .unusable(told.all().stream()
                        .map(fault -> way.map(found -> found.blamed(fault)).orElse(fault))
                        .map(part::blamed)
                        .toList());
        List<Problem> known = sources.mistakes().warnings();
        told.warnings().stream()
                .filter(warning -> !known.contains(warning))
                .forEach(warning -> sources.mistakes().warn(part.warned(warning)));
        return version;
    }

    /**
     * The newest version of a variant as a body has it.
     *
     * @param layers what the divisions above it and the body itself lay over, the highest first
     */
    Optional<ServiceVersion> local(String variant, List<LocalLayer> layers) {
        readWhole();
        Laid whole = laid.getOrDefault(variant, NOTHING);
        var told = sources.mistakes().alike();
        var names = new ArrayList<Layer>();
        for (LocalLayer layer : layers) {
            var merge = new Merge(BELOW, told);
            whole = new Laid(merge.over(whole.service(), layer.content()), whole.form(), whole.workflow());
            names.add(layer.named(merge.dropped()));
        }
        Laid all = whole;
        UpkeepReader.variants(all.service(), variants, told);
        Optional<ServiceVersion> version = told.none() && whole(all, sources.telling(told))
                ? compiled(
                        variant,
                        all,
                        told,
                        new Again(sources.telling(sources.mistakes().alike()), shared, bench, folder, variant, layers))
                : Optional.empty();
        sources.mistakes()
                .unusable(told.all().stream()
                        .map(fault -> names.stream()
                                .filter(layer ->
                                        layer.own().test(new Place(fault.file(), fault.line(), fault.column())))
                                .findFirst()
                                .orElse(names.getLast())
                                .blamed(fault))
                        .toList());
        return version;
    }

    /** What bodies may change, as the service lists it. */
    Set<String> mayTouch() {
        readWhole();
        return Set.copyOf(
                laid.getOrDefault(ServiceVersion.FIRST, NOTHING).service().strings("local"));
    }

    /** Whether what was laid over each other is still of the right shape. */
    private static boolean whole(Laid laid, Sources files) {
        boolean service = files.keeps("service", laid.service());
        boolean form = files.keeps(FORM, laid.form());
        return files.keeps(WORKFLOW, laid.workflow()) && service && form;
    }

    private Optional<ServiceVersion> compiled(String variant, Laid whole, Mistakes told, Supplier<Parts> again) {
        var found = told.alike();
        var reader = new VersionReader(sources.telling(found), shared, folder, variants);
        Laid laidOut = whole.in(variant);
        Guide guide = reader.guide(laidOut.service());
        Optional<Parts> parts = reader.read(laidOut, guide);
        var leftOut = LeftOut.of(laidOut.form(), sources.telling(told.alike()));
        told.unusable(found.all().stream().flatMap(leftOut::blamed).toList());
        told.warnAll(found);
        return told.none()
                ? parts.map(ready -> version(variant, laidOut.service(), guide, bench.ready(ready, again)))
                : Optional.empty();
    }

    private static ServiceVersion version(String variant, Fields service, Guide guide, Workbench.Piece parts) {
        return new ServiceVersion(service.stringOrEmpty("id"), service.integer("version", 1), variant, guide, parts);
    }

    /** Compiles a service once more, of which nothing was found wrong; holds its files and nothing that was read of them. */
    private record Again(
            Sources sources, Shared shared, Workbench bench, String folder, String variant, List<LocalLayer> layers)
            implements Supplier<Parts> {
        @Override
        public Parts get() {
            var reader = new ServiceReader(sources, shared, bench, folder);
            Map<String, ServiceVersion> versions = reader.read();
            Optional<ServiceVersion> version =
                    layers.isEmpty() ? Optional.ofNullable(versions.get(variant)) : reader.local(variant, layers);
            return version.orElseThrow().parts();
        }
    }

    private Again again(String variant) {
        return new Again(sources.telling(sources.mistakes().alike()), shared, bench, folder, variant, List.of());
    }

    /** What is worth remembering of each variant: the service file as it was laid out for it. */
    Map<String, Fields> outline() {
        var outline = new LinkedHashMap<String, Fields>();
        versions.keySet()
                .forEach(variant -> Optional.ofNullable(laid.get(variant))
                        .ifPresent(
                                whole -> outline.put(variant, whole.in(variant).service())));
        return outline;
    }

    /** Lets go what was read, which takes more room than what was made of it, where no body may change anything in it. */
    void letGo() {
        if (laid.values().stream()
                .allMatch(whole -> whole.service().get("local").isEmpty())) {
            laid.clear();
        }
    }

    /** The versions as they are remembered; their parts are compiled when somebody asks for them. */
    Map<String, ServiceVersion> remembered(Map<String, Fields> outline) {
        var reader = new VersionReader(sources, shared, folder, variants);
        outline.forEach((variant, service) ->
                versions.put(variant, version(variant, service, reader.guide(service), bench.later(again(variant)))));
        return versions;
    }

    /** Reads after all what was only remembered or let go: a body changes something in it. */
    private void readWhole() {
        if (laid.isEmpty() && !versions.isEmpty()) {
            var reader = new ServiceReader(sources.telling(sources.mistakes().alike()), shared, bench, folder);
            reader.read();
            variants.addAll(reader.variants);
            laid.putAll(reader.laid);
        }
    }
}
