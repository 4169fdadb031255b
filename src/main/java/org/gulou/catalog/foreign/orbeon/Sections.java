package org.gulou.catalog.foreign.orbeon;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.xpath.Expression;

/**
 * Sections and grids as pages, headings and lists. What stands in a library is read where it is used.
 *
 * @param library the sections of libraries, by address and name
 */
record Sections(Part part, Known known, Outline outline, Map<String, Part> library) {
    /** What libraries' sections are called by begins so. */
    static final String COMPONENT = "http://orbeon.org/oxf/xml/form-builder/component/";

    /** What stands beside the sections and is only for the way to them. */
    private static final List<String> UNASKED =
            List.of("label", "hint", "help", "alert", "iteration-label", "trigger", "buttons");

    private Questions questions() {
        return new Questions(part, known, new Texts(part, outline));
    }

    /** The pages of the form. */
    List<Field> pages() {
        know(part.view(), List.of());
        return of(part.view(), true);
    }

    /** Notes what expressions may call, in the order in which it stands. */
    private void know(List<Node> nodes, List<String> repeats) {
        for (Node node : nodes) {
            if (isAround(node)) {
                boolean rows = isRepeated(node);
                var within = new ArrayList<>(repeats);
                if (rows) {
                    known.add(part.name(node), new Known.Asked("begin_repeat", repeats, ""));
                    within.add(part.name(node));
                }
                know(node.children(), within);
            } else if (!UNASKED.contains(node.name()) && !node.said("bind").isEmpty()) {
                Node bind = part.bind(node).orElse(node);
                String type = Control.of(node.name(), part.type(bind)).type();
                String calculation = bind.said("calculate");
                known.add(
                        part.name(node),
                        new Known.Asked(
                                node.is("output") && !calculation.isEmpty() ? "calculate" : type,
                                repeats,
                                calculation));
            }
        }
    }

    private static boolean isAround(Node node) {
        return node.is("section") || node.is("grid") || node.is("repeat") || Control.AROUND.contains(node.name());
    }

    private static boolean isRepeated(Node node) {
        return node.is("repeat") || List.of("content", "true").contains(node.said("repeat"));
    }

    private List<Field> of(List<Node> nodes, boolean top) {
        return nodes.stream().flatMap(node -> of(node, top)).toList();
    }

    private Stream<Field> of(Node node, boolean top) {
        if (UNASKED.contains(node.name())) {
            return Stream.empty();
        }
        if (node.space().startsWith(COMPONENT)) {
            return component(node).stream();
        }
        if (isAround(node) && isRepeated(node)) {
            Field rows = rows(node);
            return Stream.of(top ? rows.onPage() : rows);
        }
        if (node.is("section")) {
            return Stream.of(section(node, top));
        }
        return isAround(node) ? grid(node, top) : Stream.of(questions().of(node));
    }

    private Demands demands(Node node) {
        return new Demands(part, known, new Texts(part, outline), part.name(node));
    }

    private Field section(Node node, boolean top) {
        Field around =
                questions().begun(top ? FieldType.PAGE : FieldType.FRAME, node).with(of(node.children(), false));
        return shown(around, node);
    }

    private Field shown(Field field, Node node) {
        return part.bind(node).map(bind -> demands(node).shown(field, bind)).orElse(field);
    }

    /** A grid has no words: what stands in it stands where it stood, under its condition. */
    private Stream<Field> grid(Node node, boolean top) {
        return of(node.children(), top).stream().map(field -> shown(field, node));
    }

    private Field rows(Node node) {
        Field rows = questions()
                .begun(FieldType.ROWS, node, node.child("label").isPresent() ? node : node.around())
                .with(of(node.children(), false));
        String least = limit(node, "min", "minOccurs");
        String most = limit(node, "max", "maxOccurs");
        if (least.matches("\\d{1,4}")) {
            rows.atLeast(Integer.parseInt(least));
        } else if (!least.isEmpty()) {
            rows.lose(say("Its setting is not carried over: {setting}", "min: " + least));
        }
        if (most.matches("\\d{1,4}")) {
            rows.atMost(Integer.parseInt(most));
        } else if (!most.isEmpty()) {
            rows.lose(say("Its setting is not carried over: {setting}", "max: " + most));
        }
        return shown(rows, node);
    }

    private static String limit(Node node, String name, String before) {
        String said = node.said(name).isEmpty() ? node.said(before) : node.said(name);
        return said.replaceAll("[{}]", "").strip();
    }

    /** A section of a library, with questions of its own under the name of the section that it fills. */
    private List<Field> component(Node node) {
        Part own = library.get(node.space() + " " + node.name());
        if (own == null) {
            return List.of(Field.left(
                    node.name(),
                    Expression.key(part.name(node)),
                    node.name(),
                    say("It stands in a library that is not in the file.")));
        }
        String prefix = known.prefix() + part.name(node).replaceFirst("-content$", "") + "/";
        Map<String, Part> others = new LinkedHashMap<>(library);
        others.remove(node.space() + " " + node.name());
        return new Sections(own, new Known(prefix), outline, others).within();
    }

    private List<Field> within() {
        know(part.view(), List.of());
        return of(part.view(), false);
    }
}
