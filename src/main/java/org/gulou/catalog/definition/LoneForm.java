package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.forms.Form;
import org.gulou.forms.source.FormSource;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;

/** A form by itself, before it stands in a catalogue: it uses no element and no vocabulary. */
public final class LoneForm {
    private LoneForm() {}

    /**
     * The mistakes that publishing would find in what the form asks and who may apply.
     *
     * @param form the text of a form.yaml of the right shape
     * @param service what of service.yaml reads it: the keys {@code eligibility} and {@code papers}; may be empty
     * @return in the order in which they are found; of a circle only one
     */
    public static List<Problem> problems(String form, String service) {
        var mistakes = new Mistakes();
        var none = new Folder(new TreeMap<>());
        var items = new ItemReader(new Sources(none, new Schemas(none), mistakes), Map.of());
        Node.Fields around = service.isEmpty()
                ? new Node.Fields(new LinkedHashMap<>(), Map.of(), new Place("service.yaml", 1, 1))
                : read("service.yaml", service, mistakes).orElseThrow(() -> broken(mistakes));
        Node.Fields pages = read("form.yaml", form, mistakes).orElseThrow(() -> broken(mistakes));
        FormSource source = new FormReader(items).application(pages, around);
        var problems = new ArrayList<>(mistakes.all());
        if (Form.compile(source, Form.facts()) instanceof Form.Compilation.Refused refused) {
            problems.addAll(refused.problems());
        }
        return List.copyOf(problems);
    }

    private static Optional<Node.Fields> read(String path, String text, Mistakes mistakes) {
        return Yaml.read(path, text, mistakes)
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast);
    }

    private static IllegalArgumentException broken(Mistakes mistakes) {
        return new IllegalArgumentException(String.valueOf(mistakes.all()));
    }
}
