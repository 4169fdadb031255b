package org.gulou.catalog.foreign.orbeon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Packed;

/**
 * A form of Orbeon's Form Builder: XHTML with one XForms model, whose binds demand, and a view, whose sections and controls
 * ask. Sections at the top are pages.
 */
public final class Orbeon {
    public static final String FORMAT = "Orbeon Forms";

    private static final String BUILT = "fr-form-model";

    private Orbeon() {}

    /** The forms in a file, or in a ZIP as Form Builder exports it; none where it is of another kind. */
    public static List<Outline> forms(byte[] file) throws Unreadable {
        var forms = new ArrayList<Outline>();
        for (byte[] one : Packed.isOne(file) ? Packed.files(file, "xhtml").values() : List.of(file)) {
            if (isOne(one)) {
                forms.add(form(one));
            }
        }
        return List.copyOf(forms);
    }

    private static boolean isOne(byte[] file) {
        String text = new String(file, UTF_8);
        return text.stripLeading().startsWith("<") && text.contains(BUILT) && text.contains("www.w3.org/2002/xforms");
    }

    private static Outline form(byte[] file) throws Unreadable {
        Node html = Node.read(file);
        Node model = html.within()
                .filter(node -> node.is("model") && node.said("id").equals(BUILT))
                .findFirst()
                .orElseThrow(Orbeon::unread);
        Node body = html.within()
                .filter(node -> node.is("body") && node.space().endsWith("form-runner"))
                .findFirst()
                .or(() -> html.child("body"))
                .orElseThrow(Orbeon::unread);
        List<Node> titles = Part.instance(model, "fr-form-metadata")
                .flatMap(data -> data.children("title").stream())
                .filter(title -> !title.text().isEmpty())
                .toList();
        String title = titles.stream().findFirst().map(Node::text).orElse("");
        var outline = new Outline(title);
        titles.forEach(other -> outline.translated(other.said("lang"), title, other.text()));
        List<Field> pages =
                new Sections(Part.of(model, body.children()), new Known(""), outline, libraries(html)).pages();
        return outline.with(pages);
    }

    private static Unreadable unread() {
        return new Unreadable(
                1,
                say("This file has no form of Form Builder in it."),
                say("Send the file form.xhtml, as Form Builder keeps and exports it."));
    }

    /** What stands in libraries and was copied into the form when it was published. */
    private static Map<String, Part> libraries(Node html) {
        var libraries = new LinkedHashMap<String, Part>();
        html.within().filter(node -> node.is("binding")).forEach(binding -> {
            String[] called = binding.said("element").split("\\|", 2);
            String space = called.length == 2 ? binding.element().lookupNamespaceURI(called[0]) : null;
            if (space != null && space.startsWith(Sections.COMPONENT)) {
                List<Node> view = binding.children("template").stream()
                        .flatMap(template -> template.children().stream())
                        .toList();
                libraries.putIfAbsent(space + " " + called[1], Part.of(binding, view));
            }
        });
        return libraries;
    }
}
