package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.kernel.Sentence;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/** A form in the format of Form.io, read from its JSON; what it becomes here is a first draft. */
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
    private final Set<String> pageIds = new HashSet<>(Set.of("about-you", "how-to-reach-you"));
    private final List<Object> pages = new ArrayList<>();

    private ForeignForm(Component root, List<Component> components, Words words) {
        this.root = root;
        this.components = components;
        this.words = words;
        this.papers = new Papers(words, root.text("properties.ettersendelsesfrist"));
        this.items = new Items(words, papers);
    }

    /**
     * Converts the forms of a file.
     *
     * @param file JSON in UTF-8 with a form or several, or a ZIP with such files
     * @param translations files with their words in other languages
     * @throws Unreadable where that is none of these, or holds no components
     */
    public static List<Conversion> convert(byte[] file, List<byte[]> translations) throws Unreadable {
        Sent sent = Sent.in(file);
        for (byte[] one : translations) {
            JsonNode words = Sent.json(one);
            if (!Sent.Translations.areThese(words)) {
                throw new Unreadable(
                        1,
                        say("These are no translations."),
                        say("It must be an object with one object for each language: words by the words of the form."));
            }
            sent.translations().add(words);
        }
        var conversions = new ArrayList<Conversion>();
        for (Component root : sent.forms()) {
            conversions.add(convert(root, sent.translations()));
        }
        return List.copyOf(conversions);
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
        if (form.pages.isEmpty() && form.papers.all().isEmpty()) {
            throw new Unreadable(
                    1,
                    say("Nothing that this form asks can be carried over."),
                    say("Export the form that is filled in, with its questions."));
        }
        return form.conversion();
    }

    /** Words in other languages that stand at the components themselves. */
    private static void own(Component component, Sent.Translations translations) {
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
        component.children().forEach(one -> own(one, translations));
    }

    /** Panels of the form are pages; what stands beside them comes on pages of its own. */
    private void write() {
        Scope scope = Scope.ofForm(Set.of("applicant", "contact"));
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
        root.at("rules").forEach(rule -> items.lose(rule));
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
                    first.component().key(),
                    title(),
                    List.of(),
                    inner,
                    first.component().help());
        }
    }

    private void page(Piece panel) {
        var lost = new ArrayList<Sentence>();
        List<String> shown = Items.conditions(panel, List.of(), lost);
        List<Object> inner = items.of(panel.children(), Items.Around.NOTHING.inside(shown));
        if (!inner.isEmpty()) {
            String title = panel.component().text("title", "label");
            add(
                    panel.component().key(),
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

    private Conversion conversion() {
        return new Conversion(
                Prose.line(title()),
                words.lines(title()),
                APPLICANT
                        + (pages.isEmpty() ? "" : yaml(pages))
                        + (worked.rules().isEmpty() ? "" : yaml(Map.of("rules", worked.rules()))),
                papers.all().isEmpty() ? "" : yaml(Map.of("papers", papers.all())),
                Stream.concat(worked.fates().stream(), items.fates().stream()).toList());
    }

    private static String yaml(Object what) {
        return new Dump(DumpSettings.builder()
                        .setSchema(new CoreSchema())
                        .setWidth(4000)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .build())
                .dumpToString(what);
    }
}
