package org.gulou.catalog.foreign.orbeon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something with questions, binds and words of its own: the form, or a section that stands in a library and is used in it.
 *
 * @param binds by their ids
 * @param data what the answers begin with, by the name of the question
 * @param words by language, that of its makers first
 * @param types that the form defines itself, by their names
 * @param view where its sections, grids and controls stand
 */
record Part(
        Map<String, Node> binds,
        Map<String, String> data,
        Map<String, Node> words,
        Map<String, Node> types,
        List<Node> view) {
    static Part of(Node model, List<Node> view) {
        var binds = new LinkedHashMap<String, Node>();
        model.within().filter(node -> node.is("bind")).forEach(bind -> binds.putIfAbsent(bind.said("id"), bind));
        var data = new HashMap<String, String>();
        instance(model, "fr-form-instance")
                .forEach(form -> form.within()
                        .filter(node ->
                                node.children().isEmpty() && !node.text().isEmpty())
                        .forEach(node -> data.putIfAbsent(node.name(), node.text())));
        var words = new LinkedHashMap<String, Node>();
        Stream.concat(instance(model, "fr-form-resources"), instance(model, "form-resources"))
                .flatMap(resources -> resources.children("resource").stream())
                .forEach(resource -> words.putIfAbsent(resource.said("lang"), resource));
        var types = new LinkedHashMap<String, Node>();
        model.within()
                .filter(node -> node.is("simpleType") && !node.said("name").isEmpty())
                .forEach(type -> types.putIfAbsent(type.said("name"), type));
        return new Part(binds, data, words, types, view);
    }

    /** What stands in an instance of a model. */
    static Stream<Node> instance(Node model, String id) {
        return model.within()
                .filter(node -> node.is("instance") && node.said("id").equals(id))
                .flatMap(instance -> instance.children().stream());
    }

    /** The bind of a section, grid or control. */
    Optional<Node> bind(Node control) {
        return Optional.ofNullable(binds.get(control.said("bind")));
    }

    /** By what conditions call it. */
    String name(Node control) {
        return bind(control)
                .map(bind -> bind.said("name"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> control.said("id").replaceFirst("-(control|section|grid)$", ""));
    }

    /** The type that something is bound to, without its prefix, of one that the form defines that of which it is a part. */
    String type(Node bind) {
        String said = said(bind);
        for (int steps = 0; steps < types.size() && types.containsKey(said); steps++) {
            said = bare(restriction(said).map(one -> one.said("base")).orElse(""));
        }
        return said;
    }

    /** What types that the form defines demand of what is bound to them: {@code pattern}, {@code maxLength}. */
    List<Node> facets(Node bind) {
        var facets = new ArrayList<Node>();
        String said = said(bind);
        for (int steps = 0; steps < types.size() && types.containsKey(said); steps++) {
            Optional<Node> restriction = restriction(said);
            restriction.ifPresent(one -> facets.addAll(one.children()));
            said = bare(restriction.map(one -> one.said("base")).orElse(""));
        }
        return facets;
    }

    private Optional<Node> restriction(String type) {
        return Optional.ofNullable(types.get(type)).flatMap(one -> one.child("restriction"));
    }

    private static String said(Node bind) {
        return Stream.concat(
                        Stream.of(bind.said("type")),
                        bind.children("type").stream().map(Node::text))
                .filter(said -> !said.isEmpty())
                .map(Part::bare)
                .findFirst()
                .orElse("");
    }

    private static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
