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

    /** A text that is not read at all, such as one that is too long. */
    public static final class Unread extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        private Unread(Problem problem) {
            super(problem.in("en"));
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * The mistakes that publishing would find in what the form asks and who may apply.
     *
     * @param form the text of a form.yaml of the right shape
     * @param service what of service.yaml reads it: the keys {@code eligibility} and {@code papers}; may be empty
     * @return in the order in which they are found; of a circle only one
     * @throws Unread where one of both is too long, too deep or no YAML
     */
    public static List<Problem> problems(String form, String service) throws Unread {
        var mistakes = new Mistakes();
        var none = new Folder(new TreeMap<>());
        var items = new ItemReader(new Sources(none, new Schemas(none), mistakes), Map.of());
        Node.Fields around = service.isEmpty()
                ? new Node.Fields(new LinkedHashMap<>(), Map.of(), new Place("service.yaml", 1, 1))
                : read("service.yaml", service, mistakes).orElseThrow(() -> unread(mistakes));
        Node.Fields pages = read("form.yaml", form, mistakes).orElseThrow(() -> unread(mistakes));
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

    private static Unread unread(Mistakes mistakes) {
        return new Unread(mistakes.all().getFirst());
    }
}
