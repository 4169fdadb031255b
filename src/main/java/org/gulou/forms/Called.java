package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.LocalizedText;

/**
 * How answers, lists and rows are called where they are named one by one: the row before the label, such as 家庭成员 2：姓名.
 * Where two would then be called the same, the groups around them stand before the label too, and at last the page.
 */
public final class Called {
    private static final LocalizedText IN = LocalizedText.of("{around}：{label}", "{around}: {label}");
    private static final LocalizedText ON = LocalizedText.of("{page} · {label}", "{page} · {label}");

    /**
     * @param rows titles of the rows that it stands in
     * @param around titles of the rows and groups that it stands in, as far as they have any
     * @param page the empty text where the page is named above
     */
    private record Named(
            String path,
            LocalizedText label,
            List<LocalizedText> rows,
            List<LocalizedText> around,
            LocalizedText page) {
        LocalizedText brief() {
            return within(rows);
        }

        LocalizedText full() {
            return around.isEmpty() && !page.isEmpty() ? in(page, label) : within(around);
        }

        LocalizedText whole() {
            return page.isEmpty() || around.isEmpty()
                    ? full()
                    : Judge.fill(Judge.fill(ON, "page", page), "label", full());
        }

        private LocalizedText within(List<LocalizedText> titles) {
            return titles.isEmpty()
                    ? label
                    : in(titles.stream().reduce(Spot::within).orElseThrow(), label);
        }
    }

    private Called() {}

    /** A label as it stands before what is said of it: without the question mark that it may end with. */
    public static String before(String label) {
        return label.replaceFirst("[?？]\\s*$", "");
    }

    /** A label with what is around it before it. */
    static LocalizedText in(LocalizedText around, LocalizedText label) {
        return Judge.fill(Judge.fill(IN, "around", around), "label", label);
    }

    /** What stands before {@code words} away from their question: its row, and its label where the words do not name it. */
    static LocalizedText before(LocalizedText words, LocalizedText row, LocalizedText label) {
        LocalizedText name = label.map(Called::before);
        LocalizedText whole = row.isEmpty() ? name : in(row, name);
        return label.isEmpty()
                ? row
                : whole.map((language, text) -> names(words.in(language), name.in(language)) ? row.in(language) : text);
    }

    private static boolean names(String words, String label) {
        return words.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    }

    /** Names by path that tell apart in the whole form, for messages, lists and histories. */
    public static Map<String, LocalizedText> inForm(FilledForm form) {
        var all = new ArrayList<Named>();
        form.sections().forEach(section -> add(section.entries(), List.of(), List.of(), section.title(), all));
        return apart(all);
    }

    /** Names by path that tell apart below the title of each page. */
    public static Map<String, LocalizedText> onPages(FilledForm form) {
        var names = new LinkedHashMap<String, LocalizedText>();
        form.sections().forEach(section -> {
            var page = new ArrayList<Named>();
            add(section.entries(), List.of(), List.of(), LocalizedText.NONE, page);
            names.putAll(apart(page));
        });
        return names;
    }

    private static Map<String, LocalizedText> apart(List<Named> all) {
        Set<LocalizedText> brief = repeated(all.stream().map(Named::brief));
        Set<LocalizedText> full = repeated(all.stream().map(Named::full));
        var names = new LinkedHashMap<String, LocalizedText>();
        for (Named one : all) {
            names.put(
                    one.path(),
                    !brief.contains(one.brief()) ? one.brief() : !full.contains(one.full()) ? one.full() : one.whole());
        }
        return names;
    }

    /** What is there more than once. */
    static Set<LocalizedText> repeated(Stream<LocalizedText> names) {
        var met = new HashSet<LocalizedText>();
        return names.filter(name -> !met.add(name)).collect(Collectors.toSet());
    }

    private static void add(
            List<Entry> entries,
            List<LocalizedText> rows,
            List<LocalizedText> around,
            LocalizedText page,
            List<Named> all) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer -> all.add(new Named(answer.path(), answer.label(), rows, around, page));
                case Entry.Note note -> {
                    // nobody answers it
                }
                case Entry.Group group -> add(group.entries(), rows, and(around, group.label()), page, all);
                case Entry.Rows list -> {
                    all.add(new Named(list.path(), list.label(), rows, around, page));
                    list.rows().forEach(row -> {
                        all.add(new Named(list.path() + "." + row.key(), row.title(), rows, around, page));
                        add(row.entries(), and(rows, row.title()), and(around, row.title()), page, all);
                    });
                }
            }
        }
    }

    private static List<LocalizedText> and(List<LocalizedText> titles, LocalizedText title) {
        if (title.isEmpty()) {
            return titles;
        }
        var more = new ArrayList<>(titles);
        more.add(title);
        return List.copyOf(more);
    }
}
