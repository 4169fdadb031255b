package org.gulou.web.admin.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Move;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.ProblemsAt;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.SharedElement;
import org.gulou.catalog.design.Wording;
import org.gulou.web.ui.Language;

/** Draws the questions of a form as applicants see them, in short. */
final class Drawing {
    private static final int MOST_OFFERED = 5;
    private static final Set<String> DAYS = Set.of("date", "month", "year", "time", "dateTime", "dateRange");
    private static final Set<String> ALWAYS = Set.of("", "true");
    private static final Set<String> NEVER = Set.of("", "false");

    private final FormOutline form;
    private final SharedParts shared;
    private final ProblemsAt problems;
    private final Language language;
    private final Map<String, RuleWords> rules = new HashMap<>();
    private int drawn;

    Drawing(FormOutline form, SharedParts shared, ProblemsAt problems, Language language) {
        this.form = form;
        this.shared = shared;
        this.problems = problems;
        this.language = language;
    }

    /** What a page holds, groups opened. */
    List<Asked> all(List<OutlinedItem> items) {
        var lines = new ArrayList<Asked>();
        items.forEach(item -> add(item, lines));
        return lines;
    }

    private void add(OutlinedItem item, List<Asked> lines) {
        lines.add(asked(item));
        if (item.isGroup()) {
            item.items().forEach(inner -> add(inner, lines));
            lines.add(Asked.end(++drawn, item));
        }
    }

    private Asked asked(OutlinedItem item) {
        List<String> offered = offered(item);
        return new Asked(
                ++drawn,
                item.path(),
                item.depth(),
                how(item),
                title(item),
                (item.isToRead() || item.kind().equals("declaration") ? item.words("text") : item.words("hint"))
                        .in(language.getTag()),
                kind(item),
                item.words("unit").in(language.getTag()),
                offered.subList(0, Math.min(MOST_OFFERED, offered.size())),
                Math.max(0, offered.size() - MOST_OFFERED),
                tags(item),
                problems.at(item.path()),
                Move.up(form, item).isPresent(),
                Move.down(form, item).isPresent());
    }

    /** What it is called: by its title, that of the shared element, or else its name. */
    String title(OutlinedItem item) {
        Wording title = item.isUse() && item.title().isBlank()
                ? shared.element(item.value("use")).map(SharedElement::title).orElse(Wording.NONE)
                : item.title();
        return title.isBlank() ? item.isToRead() ? "" : item.id() : title.in(language.getTag());
    }

    private String kind(OutlinedItem item) {
        return item.isUse()
                ? language.say("design.shared")
                : Kinds.isKnown(item.kind()) ? Kinds.words(item.kind(), language) : item.kind();
    }

    private static String how(OutlinedItem item) {
        if (item.isUse()) {
            return "use";
        }
        String kind = item.kind();
        return switch (kind) {
            case "boolean", "choice" -> "one";
            case "choices" -> "several";
            case "longText" -> "area";
            case "file" -> "file";
            case "declaration" -> "tick";
            case "info", "heading" -> "words";
            case "group", "matrix" -> "group";
            default -> DAYS.contains(kind) ? "day" : "box";
        };
    }

    private List<String> offered(OutlinedItem item) {
        if (item.isUse()) {
            return shared.element(item.value("use"))
                    .map(element -> element.items().stream()
                            .map(asked -> asked.title().in(language.getTag()))
                            .toList())
                    .orElse(List.of());
        }
        if (item.kind().equals("boolean")) {
            return List.of(language.say("design.truth.true"), language.say("design.truth.false"));
        }
        return OfferedOptions.of(item).offered(shared).stream()
                .map((OptionRow option) -> option.in(language.getTag()))
                .toList();
    }

    private List<Asked.Tag> tags(OutlinedItem item) {
        var tags = new ArrayList<Asked.Tag>();
        String required = item.value("required");
        if (item.has("computed")) {
            tags.add(quiet(language.say("design.tag.computed", item.value("computed"))));
        } else if (required.equals("true")) {
            tags.add(quiet(language.say("design.tag.required")));
        } else if (!NEVER.contains(required)) {
            tags.add(quiet(language.say("design.tag.required-if", words(item, required))));
        }
        if (!ALWAYS.contains(item.value("show"))) {
            tags.add(new Asked.Tag(language.say("design.tag.show", words(item, item.value("show"))), "DEPENDS"));
        }
        if (item.has("repeat")) {
            tags.add(quiet(language.say("design.tag.repeat")));
        }
        if (item.value("sensitive").equals("true")) {
            tags.add(quiet(language.say("design.tag.sensitive")));
        }
        if (item.has("prefill")) {
            tags.add(quiet(
                    language.say("design.tag.register", item.value("prefill").replaceFirst("^register ", ""))));
        }
        if (item.isUse()) {
            tags.add(quiet(language.say("design.tag.use", item.value("use"))));
        }
        if (OfferedOptions.of(item) instanceof OfferedOptions.Vocabulary(String id)) {
            tags.add(quiet(language.say("design.tag.list", id)));
        }
        return tags;
    }

    private static Asked.Tag quiet(String words) {
        return new Asked.Tag(words, "");
    }

    /** A rule in words; the questions that it can read are the same for all of one list. */
    private String words(OutlinedItem item, String rule) {
        String scope = item.depth() > 0 ? item.list() : "";
        return rules.computeIfAbsent(scope, none -> new RuleWords(readable(item), language))
                .of(rule);
    }

    private Map<String, ReadableQuestion> readable(OutlinedItem item) {
        return item.depth() > 0 ? readable(item.list() + "/-") : all();
    }

    private Map<String, ReadableQuestion> all() {
        return readable(form.pages().getLast().path() + "/-");
    }

    private Map<String, ReadableQuestion> readable(String path) {
        return ReadableQuestion.byName(ReadableQuestion.at(form, path, shared));
    }

    /** The rule of a page in words. */
    String words(String rule) {
        return rules.computeIfAbsent("", none -> new RuleWords(all(), language)).of(rule);
    }
}
