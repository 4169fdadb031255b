package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.kernel.Sentence;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form in the format of Form.io, read from its JSON; what it becomes here is a first draft. */
public final class ForeignForm {
    /** Under which names systems that use Form.io put the form in what they export, where it is not all there is. */
    private static final List<String> HOLDERS = List.of("form", "schema", "configuration");

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
    private final Items items = new Items();
    private final Set<String> pageIds = new HashSet<>(Set.of("about-you", "how-to-reach-you"));
    private final List<Object> pages = new ArrayList<>();

    private ForeignForm(Component root, List<Component> components) {
        this.root = root;
        this.components = components;
    }

    /**
     * Converts a form.
     *
     * @param json its file, in UTF-8
     * @throws Unreadable where that is no JSON, or holds no components
     */
    public static Conversion convert(byte[] json) throws Unreadable {
        Component root = root(json);
        List<Component> components = components(root);
        int count = components.stream().mapToInt(Component::count).sum();
        if (count > MOST) {
            throw new Unreadable(
                    1,
                    say("This form has {count} components; {most} is the most that is read.", count, MOST),
                    say("Divide it into several forms."));
        }
        var form = new ForeignForm(root, components);
        form.write();
        if (form.pages.isEmpty()) {
            throw new Unreadable(
                    1,
                    say("Nothing that this form asks can be carried over."),
                    say("Export the form that is filled in, with its questions."));
        }
        return form.conversion();
    }

    private static Component root(byte[] json) throws Unreadable {
        try {
            JsonNode node = JsonMapper.shared().readTree(json);
            return new Component(
                    node.isArray() ? JsonMapper.shared().createObjectNode().set("components", node) : node);
        } catch (JacksonException broken) {
            throw new Unreadable(
                    broken.getLocation() == null
                            ? 1
                            : Math.max(1, broken.getLocation().getLineNr()),
                    say("This is no JSON: {problem}", broken.getOriginalMessage()),
                    say("Export the form again, as JSON."));
        }
    }

    private static List<Component> components(Component root) throws Unreadable {
        for (String holder : HOLDERS) {
            List<Component> components = new Component(root.at(holder)).children();
            if (!components.isEmpty()) {
                return components;
            }
        }
        List<Component> components = root.children();
        if (components.isEmpty()) {
            throw new Unreadable(
                    1,
                    say("There are no components in this file."),
                    say("It must be a form in the format of Form.io: an object with 'components'."));
        }
        return components;
    }

    /** Panels of the form are pages; what stands beside them comes on pages of its own. */
    private void write() {
        List<Piece> pieces = Piece.all(components, Scope.ofForm(Set.of("applicant", "contact")));
        var loose = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (piece.part() == Kinds.Part.PAGE) {
                loose(loose);
                page(piece);
            } else {
                loose.add(piece);
            }
        }
        loose(loose);
    }

    private void loose(List<Piece> pieces) {
        List<Object> inner = items.of(pieces, List.of());
        if (!inner.isEmpty()) {
            add(pieces.getFirst().component().key(), name(), List.of(), inner);
        }
        pieces.clear();
    }

    private void page(Piece panel) {
        var lost = new ArrayList<Sentence>();
        List<String> shown = Items.conditions(panel, List.of(), lost);
        List<Object> inner = items.of(panel.children(), List.of());
        if (!inner.isEmpty()) {
            String title = Prose.line(panel.component().text("title", "label"));
            add(panel.component().key(), title.isEmpty() ? name() : title, shown, inner);
        }
        if (!lost.isEmpty()) {
            items.tell(panel, lost);
        }
    }

    private void add(String key, String title, List<String> shown, List<Object> inner) {
        var page = new LinkedHashMap<String, Object>();
        page.put("id", pageId(key));
        Words.put(page, "title", title);
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

    private String name() {
        String title = Prose.line(root.text("title", "name", "form.title", "form.name"));
        return title.isEmpty() ? "Form" : title;
    }

    private Conversion conversion() {
        return new Conversion(name(), APPLICANT + yaml(pages), items.fates());
    }

    private static String yaml(List<Object> pages) {
        return new Dump(DumpSettings.builder()
                        .setSchema(new CoreSchema())
                        .setWidth(4000)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .build())
                .dumpToString(pages);
    }
}
