package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.advice.Burden;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.definition.DaysGone;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.FiguresAhead;
import org.gulou.catalog.definition.Folder;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * What is checked: a catalogue, or one service within its catalogue, of which alone something is told then.
 *
 * @param catalogue all of it; the one service as its folder has it, the others as they stand there
 * @param service where the one service stands, such as {@code services/civil-affairs/subsistence-allowance}
 */
record Subject(Folder catalogue, Optional<String> service) {
    private static final String NOWHERE = "department";
    private static final Pattern SERVICES = Pattern.compile("(services/[^/]+/([^/]+))/service\\.yaml");

    /**
     * Reads a folder. That of one service is laid over the catalogue around it or, where there is none around it, over that
     * of the {@code portal}: in the place of the service there that is called like it, if there is one.
     */
    static Subject of(Path folder, Folder portal) throws IOException {
        if (!isOfService(folder)) {
            return new Subject(Folder.read(folder), Optional.empty());
        }
        Path whole = folder.toAbsolutePath().normalize();
        Optional<Path> around = around(whole);
        String path = around.map(catalogue -> catalogue.relativize(whole))
                .map(inside -> inside.toString().replace('\\', '/'))
                .or(() -> standing(portal, String.valueOf(whole.getFileName())))
                .orElseGet(() -> "services/" + department(whole) + "/" + whole.getFileName());
        Folder catalogue = around.isPresent() ? Folder.read(around.get()) : portal;
        var files = new TreeMap<String, byte[]>();
        Folder.read(whole).files().forEach((file, bytes) -> files.put(path + "/" + file, bytes));
        return new Subject(catalogue.only(file -> !file.startsWith(path + "/")).with(files), Optional.of(path));
    }

    static boolean isOfService(Path folder) {
        return Files.isRegularFile(folder.resolve("service.yaml"));
    }

    /** The catalogue in whose {@code services/<department>/} the folder lies, if it has vocabularies of its own. */
    private static Optional<Path> around(Path service) {
        return Optional.ofNullable(service.getParent())
                .map(Path::getParent)
                .filter(services -> services.endsWith("services"))
                .map(Path::getParent)
                .filter(catalogue -> Files.isDirectory(catalogue.resolve("vocabularies")));
    }

    private static Optional<String> standing(Folder portal, String name) {
        return portal.paths().stream()
                .flatMap(path -> SERVICES.matcher(path).results())
                .filter(found -> found.group(2).equals(name))
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String department(Path service) {
        return Optional.ofNullable(service.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> !name.equals("services"))
                .orElse(NOWHERE);
    }

    Definitions.Reading read(Definitions definitions) {
        return service.map(path -> definitions.read(catalogue, path)).orElseGet(() -> definitions.read(catalogue));
    }

    List<Example> stories(Definitions definitions, Catalogue made) {
        return definitions.examples(own(), made);
    }

    /** What will be wrong, or is over, on this day. */
    List<Problem> ofDay(Catalogue made, LocalDate today) {
        var warnings = new ArrayList<>(FiguresAhead.in(own(), made, today));
        warnings.addAll(DaysGone.in(own(), today));
        return warnings;
    }

    List<Finding> advice(Advisor advisor) {
        return service.isPresent() ? advisor.about(Folder.EMPTY, catalogue, own().paths()) : advisor.about(catalogue);
    }

    /** What has changed in one language only since then. */
    List<Finding> since(Subject before, Advisor advisor) {
        return advisor.since(before.catalogue, own());
    }

    Map<String, Burden> burdens(Advisor advisor) {
        return advisor.burdens(catalogue.only(path -> isAbout(path) || path.startsWith("elements/")));
    }

    /** What was looked at, in words. */
    Sentence counted(Catalogue made, int examples) {
        List<Offer> offers = service.isEmpty() ? List.copyOf(made.offers()) : made.offersOf(id());
        return say(
                "{services} services, {offers} offers, {examples} examples",
                service.isEmpty() ? made.services().size() : 1,
                offers.stream().filter(offer -> offer.elsewhere().isEmpty()).count(),
                examples);
    }

    private String id() {
        String path = service.orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isAbout(String path) {
        return service.map(own -> path.startsWith(own + "/")).orElse(true);
    }

    private Folder own() {
        return catalogue.only(this::isAbout);
    }
}
