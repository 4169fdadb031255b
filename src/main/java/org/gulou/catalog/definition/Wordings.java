package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.Change.Wording;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.kernel.LocalizedText;

/** The sentences in which two states of one thing differ: what people read of it, in its fields and its template. */
final class Wordings {
    /** The name under which the template of a letter stands among its fields. */
    static final String TEMPLATE = "template";

    private static final int MOST = 12;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final String UNREAD = "(?s)<!--.*?-->|<head\\b.*?</head>|<[^>]*>";

    private Wordings() {}

    static List<Wording> between(Fields then, Fields now) {
        var was = new LinkedHashMap<String, LocalizedText>();
        var is = new LinkedHashMap<String, LocalizedText>();
        collect("", then.without(Set.of(TEMPLATE)), was);
        collect("", now.without(Set.of(TEMPLATE)), is);
        var paths = new LinkedHashSet<>(is.keySet());
        paths.addAll(was.keySet());
        var wordings = new ArrayList<Wording>();
        for (String path : paths) {
            add(wordings, was.getOrDefault(path, LocalizedText.NONE), is.getOrDefault(path, LocalizedText.NONE));
        }
        lines(then.stringOrEmpty(TEMPLATE), now.stringOrEmpty(TEMPLATE), wordings);
        return wordings.subList(0, Math.min(wordings.size(), MOST));
    }

    private static void add(List<Wording> wordings, LocalizedText was, LocalizedText is) {
        if (!was.equals(is)) {
            wordings.add(new Wording(was, is));
        }
    }

    private static void collect(String path, Node node, Map<String, LocalizedText> texts) {
        switch (node) {
            case Fields fields
            when isText(fields) ->
                texts.put(path, LocalizedText.of(fields.stringOrEmpty("zh"), fields.stringOrEmpty("en")));
            case Fields fields -> fields.fields().forEach((key, value) -> collect(path + "." + key, value, texts));
            case Items(List<Node> items, var place) -> {
                for (int i = 0; i < items.size(); i++) {
                    collect(path + "." + name(items.get(i), i), items.get(i), texts);
                }
            }
            case Scalar scalar -> {
                // what is no sentence is told by its thing
            }
        }
    }

    private static boolean isText(Fields fields) {
        return !fields.fields().isEmpty()
                && LANGUAGES.containsAll(fields.fields().keySet())
                && fields.fields().values().stream().allMatch(Scalar.class::isInstance);
    }

    /** What has an id keeps its name wherever it stands in its list. */
    private static String name(Node item, int place) {
        return item instanceof Fields fields
                ? fields.string("id").orElse(String.valueOf(place))
                : String.valueOf(place);
    }

    private static void lines(String before, String now, List<Wording> wordings) {
        List<String> gone = read(before);
        List<String> come = read(now);
        List<String> old = List.copyOf(gone);
        come.forEach(gone::remove);
        old.forEach(come::remove);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            add(wordings, line(gone, i), line(come, i));
        }
    }

    private static LocalizedText line(List<String> lines, int at) {
        return at < lines.size() ? LocalizedText.of(lines.get(at), lines.get(at)) : LocalizedText.NONE;
    }

    /** The text of a template, paragraph by paragraph. */
    private static List<String> read(String template) {
        var lines = new ArrayList<String>();
        template.replaceAll(UNREAD, "\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }
}
