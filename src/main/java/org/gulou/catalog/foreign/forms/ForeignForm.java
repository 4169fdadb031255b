package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.kernel.Sentence;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form of another system; what it becomes here is a first draft. */
public final class ForeignForm {
    /** About nine times as many as the longest form that a public office is known to have. */
    private static final int MOST = 5_000;

    /** Who applies and how to reach her, which foreign forms ask in as many ways as there are of them. */
    private static final String APPLICANT = """
            schema: gulou/form/v1
            pages:
              - id: about-you
                title: {zh: 您的情况, en: About you}
                items:
                  - {use: person@1, as: applicant}
              - id: how-to-reach-you
                title: {zh: 怎样联系您？, en: How can we reach you?}
                items:
                  - {use: contact@1, as: contact}
            """;

    private final Component root;
    private final List<Component> components;
    private final Words words;
    private final Papers papers;
    private final Items items;
    private final WorkedOut worked = new WorkedOut();
    private final Scope scope = Scope.ofForm(Set.of("applicant", "contact"));
    private final Eligibility eligibility;
    private final Set<String> pageIds = new HashSet<>(Set.of("about-you", "how-to-reach-you"));
    private final List<Object> pages = new ArrayList<>();

    private ForeignForm(Component root, List<Component> components, Words words) {
        this.root = root;
        this.components = components;
        this.words = words;
        this.papers = new Papers(words, root.text("properties.ettersendelsesfrist"));
        this.items = new Items(words, papers);
        this.eligibility = new Eligibility(words, scope);
    }

    /**
     * Converts the forms of the family of Form.io in these files.
     *
     * @param files JSON by name
     * @param translations files with their words in other languages
     * @return none where the files hold no components
     * @throws Unreadable where one of the translations is none, or a form asks nothing
     */
    public static List<Conversion> convert(SortedMap<String, JsonNode> files, List<JsonNode> translations)
            throws Unreadable {
        Sent sent = Sent.in(files);
        for (JsonNode one : translations) {
            sent.translations().addOnly(one);
        }
        var conversions = new ArrayList<Conversion>();
        for (Component root : sent.forms()) {
            conversions.add(convert(root, sent.translations()));
        }
        return List.copyOf(conversions);
    }

    /** Converts a form that the reader of its family understood. */
    public static Conversion convert(Outline outline, List<JsonNode> translations) throws Unreadable {
        for (JsonNode one : translations) {
            outline.translations().addOnly(one);
        }
        var root = new Component(JsonMapper.shared().createObjectNode().put("title", outline.title()));
        var form = new ForeignForm(
                root, outline.components(), outline.translations().words());
        form.write();
        outline.eligible().forEach(form.eligibility::add);
        return form.finished();
    }

    private static Conversion convert(Component root, Sent.Translations translations) throws Unreadable {
        List<Component> components = Sent.components(root);
        int count = components.stream().mapToInt(Component::count).sum();
        if (count > MOST) {
            throw new Unreadable(
                    1,
                    say("This form has {count} components; {most} is the most that is read.", count, MOST),
                    say("Divide it into several forms."));
        }
        components.forEach(one -> own(one, translations));
        var form = new ForeignForm(root, components, translations.words().and(Composite.words()));
        form.write();
        return form.finished();
    }

    private Conversion finished() throws Unreadable {
        if (pages.isEmpty() && papers.all().isEmpty()) {
            throw new Unreadable(
                    1,
                    say("Nothing that this form asks can be carried over."),
                    say("Export the form that is filled in, with its questions."));
        }
        return conversion();
    }

    /** Words in other languages that stand at the components themselves. */
    private static void own(Component component, Sent.Translations translations) {
        written(component, translations);
        for (String parts : List.of("values", "data.values", "faqItems")) {
            component.at(parts).forEach(part -> written(new Component(part), translations));
        }
        Mistakes.translated(component, translations);
        component.children().forEach(one -> own(one, translations));
    }

    private static void written(Component component, Sent.Translations translations) {
        component
                .at("openForms.translations")
                .properties()
                .forEach(language -> language.getValue().properties().forEach(word -> {
                    String from = component.text(word.getKey());
                    String to = word.getValue().asString("");
                    if (!from.isEmpty() && !to.isBlank()) {
                        translations.put(language.getKey(), from, to);
                    }
                }));
    }

    /** Panels of the form are pages; what stands beside them comes on pages of its own. */
    private void write() {
        // all there is is named before any condition is read: a condition may read what comes later on its page
        var sheets = new ArrayList<List<Piece>>();
        boolean loose = false;
        for (Component one : components) {
            boolean page = Kinds.part(one) == Kinds.Part.PAGE;
            if (page || !loose) {
                scope.turn();
                sheets.add(new ArrayList<>());
            }
            sheets.getLast().add(Piece.of(one, scope));
            loose = !page;
        }
        sheets.forEach(worked::write);
        sheets.forEach(this::sheet);
    }

    private void sheet(List<Piece> pieces) {
        Piece first = pieces.getFirst();
        if (first.part() == Kinds.Part.PAGE) {
            page(first);
            return;
        }
        List<Object> inner = items.of(pieces, Items.Around.NOTHING);
        if (!inner.isEmpty()) {
            add(
                    first.component().naming(),
                    title(),
                    List.of(),
                    inner,
                    first.component().help());
        }
    }

    private void page(Piece panel) {
        if (panel.children().isEmpty()) {
            items.leave(panel, say("Nothing stands on it."));
            return;
        }
        var lost = new ArrayList<Sentence>();
        List<String> shown = Items.conditions(panel, List.of(), lost);
        String next = panel.component().text("nextPage");
        if (!next.isEmpty()) {
            lost.add(say("Which page comes next is not carried over: {script}", next.replaceAll("\\s+", " ")));
        }
        List<Object> inner = items.of(panel.children(), Items.Around.NOTHING.inside(shown));
        if (!inner.isEmpty()) {
            String title = panel.component().text("title", "label");
            add(
                    panel.component().naming(),
                    title.isEmpty() ? title() : title,
                    shown,
                    inner,
                    panel.component().help());
        }
        if (!lost.isEmpty()) {
            items.tell(panel, lost);
        }
    }

    private void add(String key, String title, List<String> shown, List<Object> inner, String[] help) {
        var page = new LinkedHashMap<String, Object>();
        page.put("id", pageId(key));
        words.line(page, "title", title);
        words.prose(page, "hint", help);
        if (!shown.isEmpty()) {
            page.put("show", Rules.all(shown));
        }
        page.put("items", inner);
        pages.add(page);
    }

    private String pageId(String key) {
        String id = Scope.optionId(key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-"), Map.of())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_]+", "-");
        String wished = Character.isLetter(id.charAt(0)) ? id : "page-" + id;
        String free = wished;
        for (int number = 2; !pageIds.add(free); number++) {
            free = wished + "-" + number;
        }
        return free;
    }

    private String title() {
        String title = root.text("title", "name", "form.title", "form.name");
        return Prose.line(title).isEmpty() ? "Form" : title;
    }

    private Conversion conversion() throws Unreadable {
        var form = new LinkedHashMap<String, Object>();
        put(form, "pages", pages);
        put(form, "rules", worked.rules());
        var service = new LinkedHashMap<String, Object>();
        put(service, "eligibility", eligibility.all());
        put(service, "papers", papers.all());
        var fates = new ArrayList<Fate>();
        Stream.of(worked.fates(), items.fates(), eligibility.fates(), Elsewhere.fates(root))
                .forEach(fates::addAll);
        if (!words.left().isEmpty()) {
            fates.add(new Fate(
                    "",
                    Prose.line(title()),
                    "form",
                    List.of(say(
                            "Its words in languages other than Chinese and English are not carried over: {languages}",
                            String.join(", ", words.left())))));
        }
        new Proof(form, service, fates).read();
        return new Conversion(
                Prose.line(title()), words.lines(title()), APPLICANT + written(form), written(service), fates);
    }

    private static void put(Map<String, Object> into, String key, Object what) {
        switch (what) {
            case List<?> list when !list.isEmpty() -> into.put(key, new ArrayList<>(list));
            case Map<?, ?> map when !map.isEmpty() -> into.put(key, new LinkedHashMap<>(map));
            default -> {}
        }
    }

    /** The pages of the draft go on with those of {@link #APPLICANT}, without their key. */
    private static String written(Map<String, Object> what) {
        var text = new StringBuilder();
        what.forEach((key, value) -> text.append(key.equals("pages") ? yaml(value) : yaml(Map.of(key, value))));
        return text.toString();
    }

    static String yaml(Object what) {
        return new Dump(DumpSettings.builder()
                        .setSchema(new CoreSchema())
                        .setWidth(4000)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .build())
                .dumpToString(what);
    }
}
