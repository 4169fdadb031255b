package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.forms.Form;
import org.gulou.forms.source.FormSource;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.Given;
import org.gulou.workflow.WorkflowSource;

/**
 * Compiles the forms that officials fill in. Each may read the answers of the case, and what is given with a move or in a
 * lane whose own form does not wait for it in turn.
 *
 * @param folder of the service
 */
record OfficialForms(Sources sources, ItemReader items, String folder) {
    /** The forms without a mistake by id; the mistakes in the others are told. */
    Map<String, Form> read(Names around, WorkflowSource workflow) {
        Map<String, FormSource> waiting = written();
        var forms = new TreeMap<String, Form>();
        boolean more = true;
        while (more) {
            Map<String, Form> found = sound(waiting, withGiven(around, workflow, forms));
            waiting.keySet().removeAll(found.keySet());
            forms.putAll(found);
            more = !found.isEmpty() && !waiting.isEmpty();
        }
        Names names = withGiven(around, workflow, forms);
        waiting.values().forEach(form -> {
            if (Form.compile(form, names) instanceof Form.Compilation.Refused refused) {
                sources.mistakes().addAll(refused.problems());
            }
        });
        return forms;
    }

    /** The types of what is filled in. */
    static Map<String, Type.Fields> fills(Map<String, Form> forms) {
        var fills = new LinkedHashMap<String, Type.Fields>();
        forms.forEach((id, form) -> fills.put(id, new Type.Fields(form.names())));
        return fills;
    }

    private Map<String, Form> sound(Map<String, FormSource> waiting, Names names) {
        var sound = new LinkedHashMap<String, Form>();
        waiting.forEach((id, form) -> {
            if (Form.compile(form, names) instanceof Form.Compilation.Ready ready) {
                ready.warnings().forEach(sources.mistakes()::warn);
                sound.put(id, ready.form());
            }
        });
        return sound;
    }

    /** A name that the applicant's form has, too, is told where the workflow is compiled. */
    private static Names withGiven(Names around, WorkflowSource workflow, Map<String, Form> forms) {
        var given = new LinkedHashMap<>(Given.types(workflow, fills(forms)));
        given.keySet().removeIf(name -> around.typeOf(name).isPresent());
        return around.inside(given);
    }

    /** A form that names an element or a vocabulary that is not there cannot be judged: more would only confuse. */
    private Map<String, FormSource> written() {
        var written = new LinkedHashMap<String, FormSource>();
        for (String path : sources.paths(folder + "/forms/[^/]+\\.yaml")) {
            String id = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
            int before = sources.mistakes().count();
            sources.definition(path, "form")
                    .map(form -> new FormReader(items).official(form))
                    .filter(form -> sources.mistakes().count() == before)
                    .ifPresent(form -> written.put(id, form));
        }
        return written;
    }
}
