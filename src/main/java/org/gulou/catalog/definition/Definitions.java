package org.gulou.catalog.definition;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Workbench;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sha256;

/** Reads a whole catalogue: the shared files and the services, each with the elements that it was written with. */
public final class Definitions {
    /** What came of reading: a catalogue without a mistake, or every mistake. */
    public sealed interface Reading {
        /** What is allowed, but rarely meant; it blocks nothing. */
        List<Problem> warnings();

        record Sound(Catalogue catalogue, List<Bundle> bundles, List<Problem> warnings) implements Reading {
            public Sound {
                bundles = List.copyOf(bundles);
                warnings = List.copyOf(warnings);
            }
        }

        record Refused(List<Problem> problems, List<Problem> warnings) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
                warnings = List.copyOf(warnings);
            }
        }
    }

    /** So many variants of services stay compiled. */
    private static final int COMPILED = 600;

    private final Workbench bench = new Workbench(COMPILED);
    private volatile Optional<Known> lastShared = Optional.empty();
    private final Schemas schemas;
    private final Memory memory;
    private final String judge;

    /**
     * Reads by the portal's own schemas.
     *
     * @param own the portal's own catalogue, of which only the schemas are used
     */
    public Definitions(Folder own) {
        this(own, Memory.empty(), "");
    }

    /**
     * Reads by the portal's own schemas what is not remembered.
     *
     * @param code names the code that judged what is remembered: other code may judge otherwise
     */
    public Definitions(Folder own, Memory memory, String code) {
        this.schemas = new Schemas(own);
        this.memory = memory;
        this.judge = code + own.below("schemas").sha256();
    }

    /** Reads a folder as authors keep it. */
    public Reading read(Folder folder) {
        return read(folder, Set.of(), () -> {});
    }

    /**
     * The same.
     *
     * @param published the folders of the services in it that stand there as they were published
     * @param each told whenever one more service has been read, from any thread
     */
    public Reading read(Folder folder, Set<String> published, Runnable each) {
        return read(Layout.shared(folder), Layout.services(folder), published, Set.of(), each);
    }

    /**
     * Reads services that need not have been written at the same time.
     *
     * @param services by folder, such as {@code services/civil-affairs/subsistence-allowance}
     * @param published the folders of those that stand as they were published: they are read whatever is judged more
     *     strictly since, and that is a warning
     */
    public Reading read(Folder shared, Map<String, Folder> services, Set<String> published) {
        return read(shared, services, published, Set.of(), () -> {});
    }

    /** The same, of services that all stand as they were published. */
    public Reading again(Folder shared, Map<String, Folder> services) {
        return read(shared, services, services.keySet());
    }

    /** @param others the ids of services that are there as well and are not judged */
    Reading read(
            Folder shared, Map<String, Folder> services, Set<String> published, Set<String> others, Runnable each) {
        var mistakes = new Mistakes();
        var sources = new Sources(shared, schemas, mistakes);
        var places = new Strangers(schemas.notYet());
        shared.paths().forEach(path -> places.look(path, mistakes));
        String around = judge + shared.only(Layout::isOfServices).sha256();
        var fingerprints = new Fingerprints();
        Shared data = data(around, sources);
        List<One> all = AtOnce.each(services.entrySet(), entry -> {
            String folder = entry.getKey();
            One one = one(
                    folder,
                    entry.getValue(),
                    data,
                    path -> !shared.has(path),
                    published.contains(folder),
                    Sha256.hex(around + folder + fingerprints.of(entry.getValue())));
            each.run();
            return one;
        });
        return new Together(sources, data, published, others, memory).judge(all);
    }

    /**
     * Reads one service.
     *
     * @param unseen those of its paths that nobody has looked at
     * @param published whether it stands as it was published
     * @param key of everything that decides whether it is sound
     */
    private One one(String folder, Folder files, Shared data, Predicate<String> unseen, boolean published, String key) {
        var told = new Mistakes();
        var reader = new ServiceReader(new Sources(files, schemas, told), data, bench, folder);
        Optional<Memory.Known> known = memory.get(folder, key);
        if (known.isPresent()) {
            return One.remembered(folder, files, reader, told, key, known.get());
        }
        var places = new Strangers(schemas.notYet());
        files.paths().stream().filter(unseen).forEach(path -> places.look(path, told));
        Map<String, ServiceVersion> versions = new OneService(schemas, bench, folder).read(files, reader, told);
        return published && versions.isEmpty()
                ? published(folder, files, data, told, key)
                        .orElseGet(() -> One.read(folder, files, reader, versions, told, key))
                : One.read(folder, files, reader, versions, told, key);
    }

    /**
     * A service as it was published before; empty where it cannot be run any more.
     *
     * @param today what is judged otherwise now
     */
    private Optional<One> published(String folder, Folder files, Shared data, Mistakes today, String key) {
        var told = Mistakes.ofPublished();
        told.addAll(today);
        var reader = new ServiceReader(new Sources(files, schemas, told), data, bench, folder);
        Map<String, ServiceVersion> versions = new OneService(schemas, bench, folder).read(files, reader, told);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(One.read(folder, files, reader, versions, told, key));
    }

    /**
     * Reads one service of a catalogue as the whole of it would be read, and tells what is wrong with that one: what it says
     * of others, what bodies change in it, and, as warnings, what others say of it and no longer holds. Of the others only
     * those that it names are read, so it takes no longer than a few services do.
     *
     * @param service its folder, such as {@code services/civil-affairs/subsistence-allowance}
     * @return sound with a catalogue of that service, its offers, and the services that it names
     */
    public Reading read(Folder folder, String service) {
        return new AmongOthers(this, folder, service).read();
    }

    /** The mistakes and warnings of one service, read so. */
    public Looked look(Folder folder, String service) {
        return switch (read(folder, service)) {
            case Reading.Sound sound -> new Looked(List.of(), sound.warnings());
            case Reading.Refused(var problems, var warnings) -> new Looked(problems, warnings);
        };
    }

    /**
     * One file by itself, of the shape of a schema; empty, and told, where it has another.
     *
     * @param schema its name, such as {@code import}
     */
    public Optional<Node.Fields> file(String path, byte[] bytes, String schema, List<Problem> told) {
        var mistakes = new Mistakes();
        var files = new TreeMap<String, byte[]>();
        files.put(path, bytes);
        Optional<Node.Fields> file = new Sources(new Folder(files), schemas, mistakes).definition(path, schema);
        told.addAll(mistakes.all());
        return file;
    }

    /** What all services share, read again only where it is not what was read last and found sound. */
    private Shared data(String hash, Sources sources) {
        Optional<Known> last = lastShared.filter(known -> known.hash().equals(hash));
        if (last.isPresent()) {
            return last.get().data();
        }
        var told = new Mistakes();
        Sources telling = sources.telling(told);
        var data = Shared.read(telling);
        telling.paths("elements/[^/]+\\.yaml").forEach(path -> telling.definition(path, "element"));
        Archetype.all(telling);
        sources.mistakes().addAll(told);
        if (told.none() && told.warnings().isEmpty()) {
            lastShared = Optional.of(new Known(hash, data));
        }
        return data;
    }

    /** Shared files that were found sound, by their hash. */
    private record Known(String hash, Shared data) {}

    /** The stories of the services in a folder that has been read without a mistake; those of a first variant come first. */
    public List<Example> examples(Folder folder, Catalogue catalogue) {
        var sources = new Sources(folder, schemas, new Mistakes());
        return sources.paths(OneService.EXAMPLE_FILE).stream()
                .flatMap(path -> catalogue.service(Path.of(path).getName(2).toString()).stream()
                        .flatMap(service -> sources.definition(path, "example").stream()
                                .map(story -> new Example(path, story, service, catalogue))))
                .sorted(Comparator.comparing((Example told) ->
                                String.valueOf(Path.of(told.path()).getParent()))
                        .thenComparingInt(Example::rank))
                .toList();
    }

    /**
     * Compiles one stored version against shared files, which need not be those of today. It was judged when it was
     * published: what would be judged otherwise today touches no case of it.
     *
     * @throws IllegalStateException if it can no longer be run, which names every reason
     */
    public StoodVersion version(Folder shared, String folder, Folder files) {
        var mistakes = Mistakes.ofPublished();
        var sources = new Sources(shared, schemas, mistakes);
        var data = Shared.read(sources);
        var reader = new ServiceReader(new Sources(files, schemas, mistakes), data, bench, folder);
        Map<String, ServiceVersion> versions = new OneService(schemas, bench, folder).read(files, reader, mistakes);
        if (versions.isEmpty()) {
            throw new IllegalStateException("The published version in " + folder + " can no longer be run: "
                    + mistakes.all() + mistakes.warnings());
        }
        ServiceVersion first =
                Optional.ofNullable(versions.get(ServiceVersion.FIRST)).orElseThrow();
        String id = first.service();
        return new StoodVersion(
                versions,
                OffersReader.read(
                                sources,
                                data.places(),
                                Map.of(id, new Service(id, versions)),
                                Map.of(id, reader),
                                id::equals)
                        .local());
    }
}
