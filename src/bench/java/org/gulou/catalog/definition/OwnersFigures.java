package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.foreign.Imports;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;

/**
 * What owners of services wait for: one service checked while it is written, the whole catalogue, 1,000 services sent at
 * once, a foreign catalogue read, and drafts read through a new version of their form, as the report before publishing does.
 */
public final class OwnersFigures {
    private static final String CARE = "services/healthcare-security/out-of-area-care";
    private static final int ROUNDS = 9;
    private static final int UPLOADED = 1000;
    private static final int REPLAYED = 20_000;

    private OwnersFigures() {}

    public static void print() throws IOException {
        Folder own = Folder.read(Path.of("services-catalog"));
        var advisor = Advisor.of(own);
        var definitions = new Definitions(own);
        var changes = new java.util.concurrent.atomic.AtomicInteger();
        figure(
                "owners.check_ms",
                median(() -> one(own, definitions, advisor, changes.incrementAndGet())) / 1e6,
                "ms");
        figure("owners.catalogue_check_s", median(() -> whole(own, advisor)) / 1e9, "s");
        figure("owners.upload_1000_s", timed(() -> uploaded(own)) / 1e9, "s");
        figure("owners.impact_cases_per_s", impact(own), "cases/s");
        figure("owners.import_rows_per_s", Imports.rowsPerSecond(), "rows/s");
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(java.util.Locale.ROOT, "FIGURE %s %.1f %s%n", name, value, unit);
    }

    private static double median(LongSupplier nanoseconds) {
        var times = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(nanoseconds.getAsLong());
        }
        return times.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    /** A service as its owner has just changed it, among the shared files. */
    private static long one(Folder own, Definitions definitions, Advisor advisor, int change) {
        Folder folder = Layout.shared(own)
                .only(path -> Stream.of("offers/", "occasions/", "finding/").noneMatch(path::startsWith))
                .with(own.only(path -> path.startsWith(CARE + "/")).files())
                .with(Map.of(CARE + "/form.yaml", changed(own, change)));
        return timed(() -> {
            check(folder, definitions);
            advisor.about(folder.only(path -> path.startsWith(CARE + "/")));
        });
    }

    /** What was checked once is remembered, so each round has another comment. */
    private static byte[] changed(Folder own, int change) {
        String form = new String(own.files().getOrDefault(CARE + "/form.yaml", new byte[0]), UTF_8);
        return (form + "# " + change + "\n").getBytes(UTF_8);
    }

    private static long whole(Folder own, Advisor advisor) {
        return timed(() -> {
            check(own, new Definitions(own));
            advisor.about(own);
        });
    }

    private static Catalogue check(Folder folder, Definitions definitions) {
        return switch (definitions.read(folder)) {
            case Definitions.Reading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
            case Definitions.Reading.Sound sound -> {
                definitions.examples(folder, sound.catalogue()).parallelStream().forEach(Example::check);
                yield sound.catalogue();
            }
        };
    }

    /** Our own services, copied until there are a thousand, each with an id of its own. */
    private static void uploaded(Folder own) {
        var files = new TreeMap<>(Layout.shared(own)
                .only(path -> Stream.of("offers/", "occasions/", "finding/").noneMatch(path::startsWith))
                .files());
        List<Map.Entry<String, Folder>> services =
                List.copyOf(Layout.services(own).entrySet());
        for (int copy = 0; copy < UPLOADED; copy++) {
            Map.Entry<String, Folder> service = services.get(copy % services.size());
            String id = Path.of(service.getKey()).getFileName().toString();
            String number = id + "-c" + copy;
            service.getValue().only(path -> path.startsWith(service.getKey() + "/")).files().forEach((path, bytes) -> {
                boolean named = path.endsWith("/service.yaml");
                files.put(
                        path.replace("/" + id + "/", "/" + number + "/"),
                        named ? new String(bytes, UTF_8).replaceFirst("\nid: " + id, "\nid: " + number).getBytes(UTF_8) : bytes);
            });
        }
        new Definitions(own).read(new Folder(files));
    }

    /** Stored answers, read through the form of another version: what is asked, wrong, due, and who is eligible. */
    private static double impact(Folder own) {
        Catalogue catalogue = check(own, new Definitions(own));
        Service service = catalogue.service("subsistence-allowance").orElseThrow();
        Form form = service.newest().form();
        Offer offer = catalogue.offersOf(service.id()).getFirst();
        String story = own.files().keySet().stream()
                .filter(path -> path.contains("/subsistence-allowance/examples/"))
                .findFirst()
                .orElseThrow();
        Node.Fields told = Node.read(story, own.files().getOrDefault(story, new byte[0])).orElseThrow();
        Circumstances around = new ExampleWorld(catalogue, offer, Map.of()).at(Instant.parse("2026-03-02T01:00:00Z"), Map.of());
        Answers answers = Told.over(form, Answers.NONE, told.fields("answers").orElseThrow(), around, new Mistakes());
        Answers stored = ExampleAnswers.continued(form, answers, around);
        Set<Object> seen = new java.util.HashSet<>();
        replay(form, stored, around, REPLAYED / 4, seen);
        long took = timed(() -> replay(form, stored, around, REPLAYED, seen));
        return REPLAYED / (took / 1e9);
    }

    private static void replay(Form form, Answers stored, Circumstances around, int cases, Set<Object> seen) {
        java.util.stream.IntStream.range(0, cases).parallel().forEach(number -> {
            var journey = Journey.of(form, stored, around);
            boolean counts = journey.complete() | journey.papers().isEmpty() | journey.eligibility().stops().isEmpty();
            if (!counts) {
                synchronized (seen) {
                    seen.add(number);
                }
            }
        });
    }
}
