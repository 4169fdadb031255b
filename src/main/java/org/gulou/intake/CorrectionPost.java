package org.gulou.intake;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gulou.cases.Codes;
import org.gulou.forms.Answers;
import org.gulou.forms.HeldPaper;
import org.gulou.forms.PageState;
import org.gulou.forms.PaperDue;

/** Takes what was posted for a correction, as far as it may be changed: nothing else of what was filed moves. */
final class CorrectionPost {
    private final Correction correction;
    private final Answers typed;
    private final Set<String> papers;
    private final Set<String> ofPapers;

    CorrectionPost(Correction correction) {
        this.correction = correction;
        this.typed = correction.typed();
        List<PaperDue> open = correction.papers();
        this.papers = open.stream().map(PaperDue::path).collect(toSet());
        this.ofPapers = open.stream().map(PaperDue::field).collect(toSet());
    }

    Answers read(Map<String, List<String>> posted) {
        Map<String, List<String>> allowed = withoutButtonsOfOthers(posted);
        Answers read = typed;
        for (PageState page : correction.journey().pages()) {
            read = correction.journey(read).read(page.id(), allowed, Codes::row);
        }
        var settled = new LinkedHashSet<>(typed.settled());
        read.settled().stream()
                .filter(path -> correction.open(path) || ofPapers.contains(path))
                .forEach(settled::add);
        return new Answers(
                changed(typed.raw(), read.raw(), correction::open),
                changed(typed.rows(), read.rows(), correction::open),
                settled,
                changed(typed.papers(), read.papers(), papers::contains),
                typed.uploads(),
                changed(typed.origins(), read.origins(), this::mayComeFromElsewhere),
                changed(typed.reasons(), read.reasons(), correction::open),
                typed.consented());
    }

    private boolean mayComeFromElsewhere(String key) {
        return HeldPaper.paper(key).map(papers::contains).orElseGet(() -> correction.open(key));
    }

    private static <V> Map<String, V> changed(Map<String, V> before, Map<String, V> after, Predicate<String> open) {
        var changed = new LinkedHashMap<>(before);
        changed.keySet().removeIf(path -> !after.containsKey(path) && open.test(path));
        after.forEach((path, value) -> {
            if (!value.equals(before.get(path)) && open.test(path)) {
                changed.put(path, value);
            }
        });
        return changed;
    }

    /** Rows come and go only in lists that were named as a whole. */
    private Map<String, List<String>> withoutButtonsOfOthers(Map<String, List<String>> posted) {
        var allowed = new LinkedHashMap<>(posted);
        if (!posted.getOrDefault("addRow", List.of()).stream().allMatch(correction::open)) {
            allowed.remove("addRow");
        }
        if (!posted.getOrDefault("removeRow", List.of()).stream()
                .allMatch(row -> correction.open(row.substring(0, Math.max(0, row.lastIndexOf('.')))))) {
            allowed.remove("removeRow");
        }
        return allowed;
    }
}
