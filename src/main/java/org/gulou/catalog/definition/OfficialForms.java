package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    /** What a form's own rules read beside its items. */
    private static final Set<String> OF_THE_FORM = Set.of("fee", "form");

    /**
     * What was read.
     *
     * @param sound the forms without a mistake, by id
     * @param mistaken those in which a mistake was told
     */
    record Read(Map<String, Form> sound, Set<String> mistaken) {
        /** The types of what is filled in; a form with a mistake may ask anything. */
        Map<String, Type> fills() {
            Map<String, Type> fills = new LinkedHashMap<>(OfficialForms.fills(sound));
            mistaken.forEach(id -> fills.put(id, Type.ANY));
            return fills;
        }

        /** What is sure of what is filled in wherever it has a value, by form and path. */
        Map<String, Map<String, Names.Behind>> kept() {
            return OfficialForms.kept(sound);
        }
    }

    Read read(Names around, WorkflowSource workflow) {
        Map<String, FormSource> waiting = written();
        Set<String> unread = new TreeSet<>(ids());
        unread.removeAll(waiting.keySet());
        var forms = new TreeMap<String, Form>();
        boolean more = true;
        while (more) {
            Map<String, Form> found = sound(waiting, withGiven(around, workflow, forms));
            waiting.keySet().removeAll(found.keySet());
            forms.putAll(found);
            more = !found.isEmpty() && !waiting.isEmpty();
        }
        var mistaken = new TreeSet<>(unread);
        mistaken.addAll(waiting.keySet());
        var read = new Read(forms, mistaken);
        int before = sources.mistakes().count();
        tell(waiting, around.inside(given(around, workflow, read.fills())));
        if (unread.isEmpty() && sources.mistakes().count() == before) {
            tell(waiting, withGiven(around, workflow, forms));
        }
        return read;
    }

    /** What a form reads of another that has a mistake is none of its own, unless they wait for each other. */
    private void tell(Map<String, FormSource> waiting, Names names) {
        waiting.values().forEach(form -> {
            if (Form.compile(form, names) instanceof Form.Compilation.Refused refused) {
                sources.mistakes().unusable(refused.problems());
            }
        });
    }

    private List<String> paths() {
        return sources.paths(folder + "/forms", ".yaml");
    }

    private List<String> ids() {
        return paths().stream().map(OfficialForms::id).toList();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
    }

    /** The types of what is filled in. */
    private static Map<String, Type> fills(Map<String, Form> forms) {
        var fills = new LinkedHashMap<String, Type>();
        forms.forEach((id, form) -> {
            var items = new LinkedHashMap<>(form.names());
            items.keySet().removeAll(OF_THE_FORM);
            fills.put(id, new Type.Fields(items));
        });
        return fills;
    }

    private static Map<String, Map<String, Names.Behind>> kept(Map<String, Form> forms) {
        var kept = new LinkedHashMap<String, Map<String, Names.Behind>>();
        forms.forEach((id, form) -> kept.put(id, form.kept()));
        return kept;
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
        return around.inside(given(around, workflow, fills(forms)))
                .behind(Given.kept(workflow, fills(forms), kept(forms)));
    }

    private static Map<String, Type> given(Names around, WorkflowSource workflow, Map<String, Type> fills) {
        var given = new LinkedHashMap<>(Given.types(workflow, fills, around));
        given.replaceAll((name, type) -> type instanceof Type.ListOf list ? new Type.ListOf(list.element()) : type);
        given.keySet().removeIf(name -> around.typeOf(name).isPresent());
        return given;
    }

    /** A form that names an element or a vocabulary that is not there cannot be judged: more would only confuse. */
    private Map<String, FormSource> written() {
        var written = new LinkedHashMap<String, FormSource>();
        for (String path : paths()) {
            int before = sources.mistakes().count();
            Optional<Node.Fields> file = sources.definition(path, "form");
            file.ifPresent(form -> UnfilledTexts.checkOfficial(form, sources.mistakes()));
            file.map(form -> new FormReader(items).official(form))
                    .filter(form -> sources.mistakes().count() == before)
                    .ifPresent(form -> written.put(id(path), form));
        }
        return written;
    }
}
