package org.gulou.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.forms.Upload;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.language.Value;

/**
 * What somebody saw when she read all answers for the last time, so that nothing else is filed than that. It goes to her
 * browser and comes back: no secret, only a reminder.
 *
 * @param marks stand for what was shown, by the path of the answer, paper or fee; none where nothing is known of it
 */
public record LastLook(Map<String, String> marks) {
    /** Whoever sends an application without a page of ours says nothing of what she saw. */
    public static final LastLook UNKNOWN = new LastLook(Map.of());

    private static final String FEES = "fee.";

    /** Any: the marks are the same whatever language she reads. */
    private static final String LANGUAGE = LocalizedText.FIRST_LANGUAGE;

    public LastLook {
        marks = Ordered.copy(marks);
    }

    /** What is to be seen of a form now. */
    public static LastLook at(FilledForm form) {
        var marks = new LinkedHashMap<String, String>();
        form.answers()
                .forEach(answer -> marks.put(
                        answer.path(), mark(answer.files(), answer.shown().in(LANGUAGE), answer.drawing())));
        form.papers()
                .forEach(paper -> marks.put(
                        Journey.PAPERS + "." + paper.path(),
                        mark(
                                paper.files(),
                                paper.title().in(LANGUAGE),
                                paper.way().means().word(),
                                paper.way().period(),
                                paper.reason())));
        form.fees().forEach(fee -> marks.put(FEES + fee.id(), mark(List.of(), amount(fee.amount()))));
        return new LastLook(marks);
    }

    private static String mark(List<Upload> files, String... shown) {
        String all = String.join("\n", shown) + files.stream().map(Upload::id).toList();
        return Integer.toHexString(all.hashCode());
    }

    private static String amount(Value amount) {
        return amount instanceof Value.Num(var number) ? number.toPlainString() : "";
    }

    /** Reads what {@link #text} wrote; the empty text, or none of that shape, is {@link #UNKNOWN}. */
    public static LastLook parse(String text) {
        String[] words = text.isBlank() ? new String[0] : text.strip().split(" ", -1);
        var marks = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            marks.put(words[i], words[i + 1]);
        }
        return new LastLook(marks);
    }

    /** Paths and marks in turn, for a hidden field. */
    public String text() {
        var words = new ArrayList<String>();
        marks.forEach((path, mark) -> {
            words.add(path);
            words.add(mark);
        });
        return String.join(" ", words);
    }

    /** The paths at which {@code now} shows something else, or something that was not there. */
    public List<String> changed(LastLook now) {
        return marks.isEmpty()
                ? List.of()
                : now.marks.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(marks.get(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** How much was there that {@code now} does not show any more. */
    public int gone(LastLook now) {
        return (int) marks.keySet().stream()
                .filter(path -> !now.marks.containsKey(path))
                .count();
    }

    boolean differs(LastLook now) {
        return !changed(now).isEmpty() || gone(now) > 0;
    }
}
