package org.gulou.catalog.foreign.orbeon;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.kernel.Sentence;

/** Controls of a part as fields. */
record Questions(Part part, Known known, Texts texts) {
    private static final List<String> LOOKS =
            List.of("id", "bind", "appearance", "group", "validation-mode", "class", "multiple", "prefix", "currency");

    Field of(Node control) {
        Node bind = part.bind(control).orElse(control);
        Control kind = Control.of(control.name(), part.type(bind));
        Field field = typed(control, kind, bind);
        if (kind == Control.STRANGE) {
            return field;
        }
        Demands demands = new Demands(part, known, texts, part.name(control));
        if (kind != Control.WORDS) {
            demands.into(field, control, bind);
        }
        settings(control, field);
        return demands.shown(field, bind);
    }

    Field begun(FieldType type, Node control) {
        return begun(type, control, control);
    }

    /** @param titled whose words it has: a list without words those of the section around it */
    Field begun(FieldType type, Node control, Node titled) {
        String name = part.name(control);
        String label = texts.of(titled, "label");
        return Field.of(type, control.name(), known.key(name), label.isBlank() ? spoken(name) : label)
                .named(name)
                .hint(texts.of(control, "hint"))
                .moreHint(texts.of(control, "help"));
    }

    /** {@code first-name} as words. */
    private static String spoken(String name) {
        return name.replaceAll("[-_.]+", " ").strip();
    }

    private Field left(Node control, Sentence why) {
        String label = texts.of(control, "label");
        String name = part.name(control);
        return Field.left(control.name(), known.key(name), label.isBlank() ? spoken(name) : label, why);
    }

    private Field typed(Node control, Control kind, Node bind) {
        boolean worked = !bind.said("calculate").isEmpty();
        return switch (kind) {
            case STRANGE ->
                left(control, say("A component of the type '{type}' has nothing like it here.", control.name()));
            case WORDS -> words(control);
            case SHOWN ->
                worked
                        ? begun(Control.worked(part.type(bind)), control)
                        : left(control, say("It is read-only there, and nobody answers it."));
            case CHOICE, CHOICES -> chosen(control, kind);
            case WHOLE -> begun(kind.field(), control).whole();
            case MONEY -> money(begun(kind.field(), control), control);
            case FILE ->
                begun(kind.field(), control).files(control.said("multiple").equals("true"), media(bind), "");
            case SIGNATURE -> begun(kind.field(), control);
            default -> begun(kind.field(), control);
        };
    }

    private Field words(Node control) {
        String text = texts.of(control, "text");
        return Field.words(
                        control.name(),
                        known.key(part.name(control)),
                        text.isBlank() ? texts.of(control, "label") : text)
                .named(part.name(control));
    }

    private static Field money(Field field, Node control) {
        String prefix = control.said("prefix");
        return prefix.isEmpty() ? field : field.unit(prefix);
    }

    /** Which files may be sent, as a constraint says. */
    private static String media(Node bind) {
        return bind.children("constraint").stream()
                .map(constraint -> constraint.said("value"))
                .filter(rule -> rule.startsWith("xxf:upload-mediatypes("))
                .map(rule -> rule.replaceAll("^[^']*'|'[^']*$", "").strip().replaceAll("\\s+", ","))
                .findFirst()
                .orElse("");
    }

    private Field chosen(Node control, Control kind) {
        var lost = new ArrayList<Sentence>();
        var labels = new LinkedHashMap<String, String>();
        var hints = new LinkedHashMap<String, String>();
        for (Node item : control.children("item")) {
            String label = texts.of(item, "label");
            String value = Texts.value(item);
            Offered.put(value, label.isEmpty() ? value : label, labels, lost);
        }
        for (Node set : control.children("itemset")) {
            String ref = Texts.ref(set);
            if (!Texts.calls(ref)) {
                lost.add(say("It is typed: its options come from elsewhere."));
            }
            for (Map<String, Node> item : Texts.calls(ref) ? texts.options(ref) : List.<Map<String, Node>>of()) {
                String value = Texts.value(item.values().iterator().next());
                String label = texts.option(item, "label");
                Offered.put(value, label.isEmpty() ? value : label, labels, lost);
                hints.putIfAbsent(value, texts.option(item, "hint"));
            }
        }
        if (labels.isEmpty() && lost.isEmpty()) {
            lost.add(say("It is typed: its options come from elsewhere."));
        }
        Field field = begun(labels.isEmpty() ? FieldType.TEXT : kind.field(), control);
        lost.forEach(field::lose);
        if (control.is("open-select1")) {
            field.lose(say("Another answer than the options cannot be given."));
        }
        return field.options(labels, hints);
    }

    private static void settings(Node control, Field field) {
        control.attributes().forEach((name, value) -> {
            if (!LOOKS.contains(name) && !value.isBlank()) {
                field.lose(say("Its setting is not carried over: {setting}", name + ": " + value));
            }
        });
        if (control.is("secret")) {
            field.lose(say("It is asked as text: the type '{type}' has nothing like it here.", control.name()));
        }
    }
}
