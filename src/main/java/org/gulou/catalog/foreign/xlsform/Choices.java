package org.gulou.catalog.foreign.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.forms.Offered;
import org.gulou.kernel.Sentence;

/** The lists of options, by their names. */
final class Choices {
    private static final List<String> MEDIA = List.of("image", "audio", "video", "big_image");

    private final Map<String, List<Line>> lists = new LinkedHashMap<>();
    private final Texts texts;

    Choices(List<Line> lines, Texts texts) {
        this.texts = texts;
        String last = "";
        for (Line line : lines) {
            String list = line.said("list_name");
            last = list.isEmpty() ? last : list;
            if (!value(line).isEmpty() || !texts.of(line, "label").isEmpty()) {
                lists.computeIfAbsent(list.isEmpty() ? last : list, none -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    private static String value(Line line) {
        return line.said("name").isEmpty() ? line.said("value") : line.said("name");
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    /** Words by value. */
    Map<String, String> labels(String list, List<Sentence> left) {
        var labels = new LinkedHashMap<String, String>();
        for (Line line : lists.getOrDefault(list, List.of())) {
            String label = texts.of(line, "label");
            Offered.put(value(line), label.isEmpty() ? value(line) : label, labels, left);
        }
        return labels;
    }

    /** What stands in the columns of each option, by its value. */
    Map<String, Map<String, String>> attributes(String list) {
        var attributes = new LinkedHashMap<String, Map<String, String>>();
        lists.getOrDefault(list, List.of()).forEach(line -> attributes.putIfAbsent(value(line), line.cells()));
        return attributes;
    }

    /** Pictures and sounds of the options, as they stand there. */
    List<String> media(String list) {
        return lists.getOrDefault(list, List.of()).stream()
                .flatMap(line -> line.cells().entrySet().stream()
                        .filter(cell -> MEDIA.contains(cell.getKey().split("::", 2)[0]))
                        .map(cell -> value(line) + " " + cell.getKey() + ": " + cell.getValue()))
                .toList();
    }
}
