package org.gulou.catalog;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Looked;
import org.gulou.catalog.definition.Memory;
import org.gulou.catalog.definition.StoodVersion;
import org.gulou.catalog.definition.Zip;
import org.gulou.catalog.finding.Finder;
import org.gulou.duties.Mode;
import org.gulou.duties.Settings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Problem;

/** The live catalogue, every version that was ever published, and the only door to publish another. */
@ApplicationScoped
public class Published {
    private static final Logger log = Logger.getLogger(Published.class.getName());
    private static final String SCHEMAS = "schemas/";

    @Inject
    Settings settings;

    @Inject
    Mode mode;

    @Inject
    Clock clock;

    @Inject
    Store store;

    @Inject
    Past past;

    @Inject
    Instance<Usage> usage;

    private OwnFiles own = OwnFiles.NONE;
    private volatile Live live = Live.of(Catalogue.EMPTY, Edition.NONE);
    private volatile List<Problem> refusedAtStart = List.of();
    private Definitions definitions = new Definitions(Folder.EMPTY);

    /** At the start of the portal no servlet context can be injected yet; it comes with this event, which is earlier. */
    void remember(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        own = new OwnFiles(Optional.of(context));
    }

    void start(@Observes @Priority(10) Startup event) throws IOException {
        Folder shipped = own.catalogue();
        Path remembered = settings.dataFolder().resolve("catalogue-memory.bin");
        Memory memory = Memory.read(remembered);
        definitions = new Definitions(shipped, memory, own.judge());
        var folder = settings.catalogFolder();
        Folder start = folder.isPresent() ? Folder.read(folder.get()) : shipped;
        Publication taken = take(() -> start, new Actor.Portal(), Approval.NONE, store);
        switch (taken) {
            case Publication.Done done ->
                done.entries().stream()
                        .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                        .forEach(entry -> log.info(entry::toString));
            case Publication.Refused refused -> {
                String where = folder.map(Object::toString).orElse("the application's own catalogue");
                keepWhatThereWas(where, refused);
            }
        }
        memory.write(remembered);
    }

    /** A portal that has never offered anything does not start on a broken folder: nobody would notice an empty one. */
    private synchronized void keepWhatThereWas(String where, Publication.Refused refused) {
        String mistakes = String.join("\n", refused.lines());
        Folder data = store.data()
                .orElseThrow(() -> new IllegalStateException(
                        "There is nothing to offer: nothing was taken of " + where + ", put this right:\n" + mistakes));
        log.severe(() -> "Nothing was taken of " + where + ", and the portal keeps what it had:\n" + mistakes);
        refusedAtStart = refused.problems();
        past.forget();
        live = Live.of(readAgain(data), store.edition());
    }

    /** What kept the portal from taking its folder at the start; nothing where it was taken. */
    public List<Problem> refusedAtStart() {
        return refusedAtStart;
    }

    /** Takes over what another node has published. */
    synchronized void follow() {
        Edition now = store.edition();
        if (!now.equals(live.edition())) {
            past.forget();
            store.data().ifPresent(data -> live = Live.of(readAgain(data), now));
            log.info("The catalogue was published anew by another node and is read again");
        }
    }

    /** The catalogue with its index: replaced together. */
    private record Live(Catalogue catalogue, Finder finder, Edition edition) {
        static Live of(Catalogue catalogue, Edition edition) {
            return new Live(catalogue, Finder.over(catalogue), edition);
        }
    }

    /** What is offered now. Keep it for one request: the next may see a newer one. */
    public Catalogue catalogue() {
        return live.catalogue();
    }

    public Edition edition() {
        return live.edition();
    }

    /** Finds among what is offered now. */
    public Finder finder() {
        return live.finder();
    }

    /**
     * A version that was published at any time, whether it is still offered or not.
     *
     * @param offer the id of the offer, which names the variant and the body that may have changed it
     * @param asOf when the case was filed: what a body changes later does not touch it; {@link Instant#MAX} where only its
     *     words are read
     */
    public Optional<ServiceVersion> version(String service, int number, String offer, Instant asOf) {
        return current(service, offer)
                .filter(version -> version.number() == number && past.isPresent(asOf))
                .or(() -> past.get(service, number, asOf, data -> compiled(service, number, data))
                        .flatMap(standing -> standing.at(offer)));
    }

    private Optional<ServiceVersion> current(String service, String offer) {
        Catalogue now = catalogue();
        return now.offer(offer)
                .flatMap(now::version)
                .or(() -> now.service(service).flatMap(known -> known.variant(Offer.variantIn(offer))));
    }

    private Optional<StoodVersion> compiled(String service, int number, Folder data) {
        return store.version(service, number).map(stored -> definitions.version(data, stored.folder(), stored.files()));
    }

    /** All versions that were ever published, the newest of each service first. */
    public List<PublishedVersion> history() {
        return store.versions();
    }

    /** The states of the data that all services share, the newest first. */
    public List<PublishedData> dataHistory() {
        return store.dataHistory();
    }

    /** The states in which one of these files was other than in the state before, the newest first. */
    public List<PublishedData> dataHistory(String path) {
        return past.changesOf(path, store.dataHistory());
    }

    /** The files of a version as they were published, with the elements and the archetype it was written with. */
    public Optional<Folder> files(String service, int number) {
        return store.version(service, number).map(StoredVersion::files);
    }

    /** A state of the data that all services share. */
    public Optional<Folder> data(int number) {
        boolean there = store.dataHistory().stream().anyMatch(state -> state.number() == number);
        return there ? Optional.of(store.data(number)) : Optional.empty();
    }

    /** The portal's own schemas, as part of a catalogue folder. */
    public Folder schemas() {
        return own.catalogue().only(path -> path.startsWith(SCHEMAS));
    }

    /** Publishes a catalogue folder, or parts of one, packed as ZIP: whole or not at all; a refusal is journalled too. */
    public Publication publish(InputStream zip, Actor by) {
        return switch (Zip.read(zip)) {
            case Zip.Reading.Refused(var problem) -> told(new Publication.Refused(List.of(problem)), by);
            case Zip.Reading.Sound(Folder parts) ->
                told(take(() -> folder().with(publishable(parts)), by, Approval.NONE, store), by);
        };
    }

    /**
     * Publishes what {@code change} makes of the catalogue that is live: whole or not at all. What was there once is
     * taken again, unlike from a folder that may only be old.
     */
    public Publication publish(UnaryOperator<Folder> change, Actor by, Approval approval) {
        return told(take(() -> changed(change), by, approval, store.meant()), by);
    }

    /** What would come of {@link #publish(UnaryOperator, Actor, Approval)} now; nothing is kept. */
    public Trial tryOut(UnaryOperator<Folder> change) {
        return tryOut(change, () -> {});
    }

    /** The same; {@code each} is told whenever one more service has been read, from any thread. */
    public Trial tryOut(UnaryOperator<Folder> change, Runnable each) {
        Folder folder = changed(change);
        return switch (taking(store.meant(), each).weigh(folder)) {
            case Taking.Weighed.Refused(var problems) ->
                new Trial(folder, new Publication.Refused(problems), Optional.empty(), List.of());
            case Taking.Weighed.Untrue(var otherwise, var problems) ->
                new Trial(
                        folder,
                        new Publication.Refused(problems),
                        Optional.of(otherwise.catalogue()),
                        otherwise.entries());
            case Taking.Weighed.Sound sound ->
                new Trial(
                        folder,
                        new Publication.Done(sound.entries(), sound.warnings()),
                        Optional.of(sound.catalogue()),
                        sound.entries());
        };
    }

    /** The mistakes and warnings in one service, with the shared data as {@code folder} has it; stories are not told. */
    public Looked look(Folder folder, String service) {
        return definitions.look(folder, service);
    }

    /** The stories in a folder, told against a catalogue that was made of it. */
    public List<Example> stories(Folder folder, Catalogue made) {
        return definitions.examples(folder, made);
    }

    private Folder changed(UnaryOperator<Folder> change) {
        return new Folder(publishable(change.apply(folder())));
    }

    private Publication told(Publication came, Actor by) {
        if (came instanceof Publication.Refused(List<Problem> problems)) {
            store.refused(problems.size(), by, clock.instant());
        }
        return came;
    }

    /** The schemas are the portal's: who publishes may not change what is checked. */
    private static SortedMap<String, byte[]> publishable(Folder parts) {
        return parts.only(path -> !path.startsWith(SCHEMAS)).files();
    }

    /** The whole catalogue as it was published: the newest version of each service, and what all share. */
    public Folder folder() {
        Folder all = store.data().orElse(Folder.EMPTY);
        for (StoredVersion version : store.newest().values()) {
            all = all.with(version.files().files());
        }
        return all;
    }

    private Taking taking(Taking.Known known, Runnable each) {
        return new Taking(definitions, known, (service, number) -> mode == Mode.DEMO && !used(service, number), each);
    }

    private synchronized Publication take(Supplier<Folder> folder, Actor by, Approval approval, Taking.Known known) {
        return switch (taking(known, () -> {}).weigh(folder.get())) {
            case Taking.Weighed.Refused(var problems) -> new Publication.Refused(problems);
            case Taking.Weighed.Untrue(var otherwise, var problems) -> new Publication.Refused(problems);
            case Taking.Weighed.Sound sound -> {
                store.keep(sound.bundles(), sound.newData(), by, approval, clock.instant());
                live = Live.of(sound.catalogue(), store.edition());
                past.forget();
                yield new Publication.Done(sound.entries(), sound.warnings());
            }
        };
    }

    private boolean used(String service, int number) {
        return usage.stream().anyMatch(users -> users.uses(service, number));
    }

    private Catalogue readAgain(Folder data) {
        return switch (definitions.again(data, Taking.folders(store.newest().values()))) {
            case Definitions.Reading.Sound sound -> sound.catalogue();
            case Definitions.Reading.Refused refused ->
                throw new IllegalStateException("What was published can no longer be read: " + refused.problems());
        };
    }
}
