package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.LocalizedText;

/**
 * Reads definitions as a good editor would. Files that are not sound are passed over: their mistakes are told elsewhere.
 *
 * <p>Usage: {@code Advisor.of(own).about(folder)}, with {@code own} the portal's own catalogue, whose lists of words count
 * together with those of the folder.
 */
public final class Advisor {
    /** A service that asks everybody more than this is worth a second look: 2026 nobody here asks more than 31. */
    private static final int QUESTIONS = 40;

    private static final Pattern SERVICE = Pattern.compile("(services/[^/]+/[^/]+)/.*");
    private static final Pattern LOOKED_AT =
            Pattern.compile("(?:elements|parameters|vocabularies|offers|occasions|workflows)/[^/]+\\.yaml"
                    + "|services/[^/]+/[^/]+/(?:forms/)?[^/]+\\.yaml");
    private static final Pattern LETTER = Pattern.compile("services/[^/]+/[^/]+/letters/[^/]+\\.html");

    private final PlainWords words;
    private final HeldPapers held;

    private Advisor(PlainWords words, HeldPapers held) {
        this.words = words;
        this.held = held;
    }

    /** Advises by the lists of the portal's own catalogue. */
    public static Advisor of(Folder own) {
        return new Advisor(
                read(own, PlainWords.FILE)
                        .map(file -> PlainWords.of(file.tree()))
                        .orElse(PlainWords.NONE),
                read(own, HeldPapers.FILE)
                        .map(file -> HeldPapers.of(file.tree()))
                        .orElse(HeldPapers.NONE));
    }

    private static Optional<SourceFile> read(Folder folder, String path) {
        return Optional.ofNullable(folder.files().get(path)).flatMap(bytes -> SourceFile.read(path, bytes));
    }

    private static List<SourceFile> files(Folder folder, Pattern wanted) {
        return folder.files().entrySet().parallelStream()
                .filter(file -> wanted.matcher(file.getKey()).matches())
                .flatMap(file -> SourceFile.read(file.getKey(), file.getValue()).stream())
                .toList();
    }

    /** What could be better in a folder, sorted by place. */
    public List<Finding> about(Folder folder) {
        List<SourceFile> files = files(folder, LOOKED_AT);
        var findings = new ArrayList<Finding>();
        files.forEach(file -> look(file, findings::add));
        letters(folder, findings::add);
        files.stream()
                .filter(file -> file.path().endsWith("/service.yaml"))
                .forEach(service -> Letters.unsent(
                        service.tree(),
                        files.stream()
                                .filter(file -> service(file.path()).equals(service(service.path())))
                                .toList(),
                        findings::add));
        burdens(files).forEach((service, burden) -> heavy(service, burden, files, findings::add));
        return findings.stream().sorted().distinct().toList();
    }

    /**
     * What could be better in some files of {@code now}, which are read together with the rest of their services; also
     * where a text changed in one language only since {@code before}.
     */
    public List<Finding> about(Folder before, Folder now, Set<String> paths) {
        Set<String> services =
                paths.stream().flatMap(path -> service(path).stream()).collect(Collectors.toSet());
        Folder near = now.only(path -> paths.contains(path)
                || path.startsWith("elements/")
                || service(path).filter(services::contains).isPresent());
        return Stream.concat(
                        about(near).stream(), since(before.only(paths::contains), near.only(paths::contains)).stream())
                .filter(finding -> paths.contains(finding.problem().file()))
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<String> service(String path) {
        Matcher service = SERVICE.matcher(path);
        return service.matches() ? Optional.of(service.group(1)) : Optional.empty();
    }

    private void look(SourceFile file, Consumer<Finding> tell) {
        for (Passage passage : Passage.of(file)) {
            Translations.look(passage, tell);
            Marks.look(passage, tell);
            if (passage.citizens()) {
                Sentences.look(passage, tell);
                words.look(passage, tell);
            }
        }
        if (file.path().endsWith("/service.yaml")) {
            held.look(file.tree(), tell);
        }
        if (file.path().endsWith("/form.yaml") || file.path().startsWith("elements/")) {
            Purposes.look(file.tree(), tell);
        }
    }

    /** A letter is read by people who know one language only. */
    private static void letters(Folder folder, Consumer<Finding> tell) {
        folder.files().forEach((path, bytes) -> {
            if (LETTER.matcher(path).matches()) {
                Letters.look(path, bytes, tell);
            }
        });
    }

    /** Which texts changed in one language only since {@code before}. */
    public List<Finding> since(Folder before, Folder now) {
        var old = new HashMap<String, LocalizedText>();
        for (SourceFile file : files(before, LOOKED_AT)) {
            for (Passage passage : Passage.of(file)) {
                var texts = new LinkedHashMap<String, String>();
                passage.texts().forEach((language, text) -> texts.put(language, text.text()));
                old.put(file.path() + "#" + passage.path(), new LocalizedText(texts));
            }
        }
        var findings = new ArrayList<Finding>();
        files(now, LOOKED_AT).forEach(file -> Translations.since(old, Passage.of(file), findings::add));
        return findings.stream().sorted().distinct().toList();
    }

    /** What each service asks of a person, by its folder. */
    public Map<String, Burden> burdens(Folder folder) {
        return burdens(files(folder, LOOKED_AT));
    }

    private static Map<String, Burden> burdens(List<SourceFile> files) {
        Map<String, Fields> elements = Burden.elements(files);
        var trees = new LinkedHashMap<String, Map<String, Fields>>();
        for (SourceFile file : files) {
            service(file.path())
                    .ifPresent(service -> trees.computeIfAbsent(service, name -> new HashMap<>())
                            .put(file.path().substring(service.length() + 1), file.tree()));
        }
        var burdens = new LinkedHashMap<String, Burden>();
        trees.forEach((folder, of) -> Stream.ofNullable(of.get("service.yaml"))
                .forEach(service -> Stream.ofNullable(of.get("form.yaml"))
                        .forEach(form -> burdens.put(folder, Burden.of(service, form, elements)))));
        return burdens;
    }

    private static void heavy(String service, Burden burden, List<SourceFile> files, Consumer<Finding> tell) {
        if (burden.shortest().questions() > QUESTIONS) {
            files.stream()
                    .filter(file -> file.path().equals(service + "/form.yaml"))
                    .forEach(
                            form -> tell.accept(
                                    new Finding(
                                            Rule.BURDEN,
                                            form.tree()
                                                    .keyPlace("pages")
                                                    .problem(
                                                            say(
                                                                    "Everybody is asked {questions} questions here, for {minutes} minutes.",
                                                                    burden.shortest()
                                                                            .questions(),
                                                                    Burden.minutes(burden.shortest())),
                                                            say(
                                                                    "Ask what a register cannot tell, and nothing that no rule or letter reads.")))));
        }
    }
}
