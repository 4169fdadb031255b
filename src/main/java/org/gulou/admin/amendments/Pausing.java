package org.gulou.admin.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Pauses;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Stops applications for a service and takes them again. It is an amendment of one line that whoever may write its file
 * publishes alone and at once: an office that cannot work cannot wait for a reader, and what a pause does is undone by the
 * next. What comes instead of a service is for good, and so is handed to a second person.
 */
@ApplicationScoped
public class Pausing {
    @Inject
    Amendments amendments;

    @Inject
    Publishing publishing;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Stops applications.
     *
     * @param title of the amendment, in the words of whoever pauses
     */
    @Transactional
    public Submitted pause(Actor by, Rights rights, String service, Pause pause, String title) {
        Submitted came = atOnce(
                by,
                rights,
                pause.where(),
                title,
                pause.reason().in("zh"),
                live -> new Pauses(live, service).with(pause));
        if (came instanceof Submitted.Done) {
            journal.record(
                    by,
                    "pause-service",
                    service,
                    Map.of(
                            "where", name(pause.where()),
                            "reason", pause.reason().in("zh"),
                            "from", pause.from().orElse(""),
                            "until", pause.until().orElse("")),
                    clock.instant());
        }
        return came;
    }

    /**
     * Takes applications again.
     *
     * @param why they are taken again
     */
    @Transactional
    public Submitted resume(Actor by, Rights rights, String service, Where where, String why, String title) {
        Submitted came = atOnce(by, rights, where, title, why, live -> new Pauses(live, service).without(where));
        if (came instanceof Submitted.Done) {
            journal.record(by, "resume-service", service, Map.of("where", name(where), "reason", why), clock.instant());
        }
        return came;
    }

    private static String name(Where where) {
        return Stream.of(Optional.of(where.path()), where.body(), where.variant())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Submitted atOnce(
            Actor by, Rights rights, Where where, String title, String why, Function<Folder, Optional<String>> change) {
        Optional<String> id = written(by, rights, where.path(), title, why, change);
        return id.map(there -> {
                    Submitted came = publishing.publishAlone(by, there);
                    if (!(came instanceof Submitted.Done)) {
                        publishing.withdraw(by, there);
                    }
                    return came;
                })
                .orElseGet(Submitted.NotNow::new);
    }

    /**
     * Names the service that takes the place of another, and hands that to a second person.
     *
     * @param other its id; the empty text where none does any more
     * @return the id of the amendment; empty where the file is not hers to write
     */
    @Transactional
    public Optional<String> succeed(Actor by, Rights rights, String service, String other, String why, String title) {
        return new Pauses(published.folder(), service).everywhere().flatMap(where -> {
            Optional<String> id =
                    written(by, rights, where.path(), title, why, live -> new Pauses(live, service).succeededBy(other));
            id.ifPresent(there -> publishing.submit(by, there));
            return id;
        });
    }

    private Optional<String> written(
            Actor by, Rights rights, String path, String title, String why, Function<Folder, Optional<String>> change) {
        if (!rights.mayWrite(path) || change.apply(published.folder()).isEmpty()) {
            return Optional.empty();
        }
        String id = amendments.open(by, title, why).getId();
        NewVersion.fileOf(path).ifPresent(service -> amendments.take(by, rights, id, service));
        String text =
                change.apply(amendments.change(id).apply(published.folder())).orElseThrow();
        amendments.put(by, rights, id, Map.of(path, text.getBytes(UTF_8)));
        return Optional.of(id);
    }
}
