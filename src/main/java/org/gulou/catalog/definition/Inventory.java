package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Change;
import org.gulou.catalog.Change.How;
import org.gulou.catalog.Change.What;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;

/** What a version consists of, thing by thing, to be compared with the version that is published. */
final class Inventory {
    private static final String ITEMS = "items";

    /** Kinds that hold no answer, so that nothing is lost with them. */
    private static final Set<String> WORDS_ONLY = Set.of("info", "heading");

    /** Kinds between which an answer keeps its meaning. */
    private static final List<Set<String>> ALIKE = List.of(Set.of("text", "longText"), Set.of("integer", "decimal"));

    private static final Map<String, What> PARTS =
            Map.of("eligibility", What.CONDITION, "papers", What.PAPER, "fees", What.FEE, "letters", What.LETTER);

    /** What the files say that is not listed thing by thing. */
    private static final Set<String> LISTED = Set.of(
            "schema",
            "variants",
            "tables",
            "version",
            "rules",
            "pages",
            "retired",
            "states",
            "moves",
            "clocks",
            "parties",
            "extends");

    private final Folder files;
    private final Map<What, Map<String, Fields>> things = new EnumMap<>(What.class);
    private final Set<String> before = new HashSet<>();
    private final Fields form;

    private Inventory(String folder, Folder files) {
        this.files = files;
        this.form = read(folder + "/form.yaml");
        Fields service = read(folder + "/service.yaml");
        Fields workflow = read(folder + "/workflow.yaml");
        PARTS.forEach((key, what) ->
                service.maps(key).forEach(thing -> put(what, thing.stringOrEmpty("id"), whole(folder, thing))));
        templates(folder, service);
        named(service, "variants", What.VARIANT);
        named(form, "rules", What.RULE);
        named(service, "tables", What.RULE);
        named(form, "tables", What.RULE);
        named(workflow, "parties", What.PARTY);
        named(workflow, "states", What.STATE);
        named(workflow, "moves", What.MOVE);
        named(workflow, "clocks", What.CLOCK);
        others(service, What.GUIDE);
        others(form, What.PAGE);
        others(workflow, What.FLOW);
        workflow.get("extends").ifPresent(base -> put(What.GUIDE, "workflow", single("extends", base)));
        pages(form, "", What.PAGE, What.QUESTION);
        String forms = folder + "/forms/";
        files.paths().stream()
                .filter(path -> path.startsWith(forms) && path.endsWith(".yaml"))
                .forEach(
                        path -> official(path.substring(forms.length(), path.length() - ".yaml".length()), read(path)));
    }

    private void official(String name, Fields asked) {
        put(What.OFFICIAL, name, asked.without(Set.of("pages")));
        pages(asked, name + "/", What.OFFICIAL, What.OFFICIAL);
    }

    private void pages(Fields asked, String scope, What ofPages, What ofItems) {
        asked.maps("pages").forEach(page -> {
            put(ofPages, scope + page.stringOrEmpty("id"), page.without(Set.of(ITEMS)));
            items(scope, page.maps(ITEMS), ofItems);
        });
    }

    private void others(Fields file, What what) {
        file.fields().forEach((key, value) -> {
            if (!PARTS.containsKey(key) && !LISTED.contains(key)) {
                put(what, key, single(key, value));
            }
        });
    }

    /** A letter with its template. */
    private Fields whole(String folder, Fields letter) {
        return letter.string("file")
                .map(file -> letter.with(Wordings.TEMPLATE, template(folder + "/" + file)))
                .orElse(letter);
    }

    private Node template(String path) {
        byte[] bytes = files.files().getOrDefault(path, new byte[0]);
        return new Node.Scalar(new String(bytes, UTF_8), Node.Sort.TEXT, new Place(path, 1, 1));
    }

    /** The certificate, and the templates that only variants have. */
    private void templates(String folder, Fields service) {
        Set<String> told = new HashSet<>();
        service.maps("letters").forEach(letter -> letter.string("file").ifPresent(told::add));
        service.fields("result")
                .ifPresent(result -> result.string("certificate")
                        .filter(told::add)
                        .ifPresent(file -> put(
                                What.LETTER,
                                "certificate",
                                result.with(Wordings.TEMPLATE, template(folder + "/" + file)))));
        files.in(folder + "/letters").paths().stream()
                .filter(path -> told.add(path.substring(folder.length() + 1)))
                .forEach(path -> put(
                        What.LETTER,
                        path.substring(path.lastIndexOf('/') + 1),
                        single(Wordings.TEMPLATE, template(path))));
    }

    /** Items of a form that bear an id which no version may use again; most forms have retired nothing. */
    static List<Problem> reused(String folder, Folder files) {
        byte[] form = files.files().getOrDefault(folder + "/form.yaml", new byte[0]);
        return new String(form, UTF_8).contains("retired") ? of(folder, files).reused() : List.of();
    }

    static Inventory of(String folder, Folder files) {
        return new Inventory(folder, files);
    }

    private Fields read(String path) {
        byte[] bytes = files.files().get(path);
        return bytes != null
                        && Yaml.read(path, new String(bytes, UTF_8), new Mistakes())
                                        .orElse(Example.NONE)
                                instanceof Fields fields
                ? fields
                : Example.NONE;
    }

    private static Fields single(String key, Node value) {
        return new Fields(Map.of(key, value), Map.of(), value.place());
    }

    private void put(What what, String id, Fields thing) {
        things.computeIfAbsent(what, none -> new LinkedHashMap<>()).put(id, thing);
    }

    private void named(Fields file, String key, What what) {
        file.fields(key)
                .ifPresent(all -> all.fields()
                        .forEach((name, value) ->
                                put(what, name, value instanceof Fields fields ? fields : single(name, value))));
    }

    private void items(String scope, List<Fields> items, What what) {
        for (Fields item : items) {
            Optional<String> use = item.string("use");
            List<Fields> inner = use.map(
                            element -> read(ItemReader.file(element)).maps(ITEMS))
                    .orElseGet(() -> item.maps(ITEMS));
            Optional<String> id = item.string("id").or(() -> item.string("as"));
            id.ifPresent(name -> {
                put(what, scope + name, item.without(Set.of(ITEMS)));
                item.strings("was").forEach(old -> before.add(scope + old));
            });
            items(id.map(name -> scope + name + ".").orElse(scope), inner, what);
        }
    }

    private Map<String, Fields> all(What what) {
        return things.getOrDefault(what, Map.of());
    }

    /** What this does otherwise than {@code published}. */
    List<Change> since(Inventory published) {
        var changes = new ArrayList<Change>();
        for (What what : What.values()) {
            Map<String, Fields> old = published.all(what);
            Map<String, Fields> now = all(what);
            var ids = new LinkedHashSet<>(now.keySet());
            ids.addAll(old.keySet());
            for (String id : ids) {
                Optional<Fields> then = Optional.ofNullable(old.get(id));
                Optional<Fields> today = Optional.ofNullable(now.get(id));
                if (then.isEmpty() || today.isEmpty()) {
                    How how = then.isEmpty() ? How.ADDED : How.REMOVED;
                    changes.add(new Change(what, how, id, title(today.or(() -> then)), List.of()));
                } else if (!Canonical.json(then.get()).equals(Canonical.json(today.get()))) {
                    changes.add(
                            new Change(what, How.CHANGED, id, title(today), Wordings.between(then.get(), today.get())));
                }
            }
        }
        return changes;
    }

    /** A condition is known by its words, whatever else by its name. */
    private static LocalizedText title(Optional<Fields> thing) {
        return thing.stream()
                .flatMap(fields -> Stream.of("title", "label", "words").map(fields::words))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(LocalizedText.NONE);
    }

    /** Where answers given under {@code published} would be lost in silence, or be read with another meaning. */
    List<Problem> breaks(Inventory published, int version) {
        if (form.equals(Example.NONE)) {
            return List.of(); // it leads elsewhere: drafts stay on the version they were begun under
        }
        var problems = new ArrayList<Problem>();
        Set<String> retired = new HashSet<>(form.strings("retired"));
        Place list = form.keyPlace(form.get("retired").isPresent() ? "retired" : "pages");
        published.all(What.QUESTION).forEach((path, old) -> {
            Optional<Fields> now = Optional.ofNullable(all(What.QUESTION).get(path));
            String kind = old.stringOrEmpty("kind");
            if (now.isPresent()) {
                now.filter(item -> !alike(kind, item.stringOrEmpty("kind")))
                        .ifPresent(item -> problems.add(item.place()
                                .problem(
                                        say(
                                                "'{path}' was of kind {kind} in version {version} and is {now} now.",
                                                path,
                                                kind,
                                                version,
                                                item.stringOrEmpty("kind")),
                                        say(
                                                "Answers would change their meaning: give it a new id, and list"
                                                        + " '{path}' under 'retired:'.",
                                                path))));
            } else if (!WORDS_ONLY.contains(kind)
                    && !before.contains(path)
                    && !retired.contains(path)
                    && !goneWithItsGroup(path, retired)) {
                problems.add(list.problem(
                        say("The item '{path}' of version {version} is gone.", path, version),
                        say(
                                "Write 'was: {name}' on the item that replaces it, or list '{path}' under 'retired:'.",
                                path.substring(path.lastIndexOf('.') + 1),
                                path)));
            }
        });
        published.form.strings("retired").stream()
                .filter(path -> !retired.contains(path))
                .forEach(path -> problems.add(list.problem(
                        say("'{path}' was retired before version {version} and stays retired.", path, version + 1),
                        say("List it under 'retired:'."))));
        return problems;
    }

    private boolean goneWithItsGroup(String path, Set<String> retired) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            String group = path.substring(0, dot);
            if (before.contains(group)
                    || retired.contains(group)
                    || !all(What.QUESTION).containsKey(group)) {
                return true;
            }
        }
        return false;
    }

    private List<Problem> reused() {
        return form.writtens("retired").stream()
                .flatMap(path -> Optional.ofNullable(all(What.QUESTION).get(path.text())).stream()
                        .map(item -> item.place()
                                .problem(
                                        say("'{path}' is retired and may not be used again.", path),
                                        say("Choose another id."))))
                .toList();
    }

    private static boolean alike(String kind, String now) {
        return kind.equals(now) || ALIKE.stream().anyMatch(kinds -> kinds.contains(kind) && kinds.contains(now));
    }
}
