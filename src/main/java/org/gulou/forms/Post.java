package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.Kind;

/** What was posted from a page, taken in as far as the page asks for it; everything else is ignored. */
final class Post {
    private static final Set<String> NOT_SETTLING =
            Set.of("save", "addRow", "removeRow", "upload", "removeFile", "handInAgain");

    /** More than is allowed is kept of a reason, so that nothing typed is lost while it is shortened. */
    private static final int REASON_KEPT = 4_000;

    private final Map<String, List<String>> posted;
    private final Set<String> asked;
    private final boolean settles;

    Post(Map<String, List<String>> posted) {
        this.posted = posted;
        this.asked = new LinkedHashSet<>(posted.getOrDefault("-asked", List.of()));
        this.settles = NOT_SETTLING.stream().noneMatch(posted::containsKey);
    }

    /** The answers of one of the form's own pages; answers may bring up further questions that were posted as well. */
    Answers page(Form form, String page, Answers before, Circumstances circumstances, Supplier<String> keys) {
        Answers answers = before;
        var taken = new LinkedHashSet<String>();
        while (true) {
            var spots = spots(form, page, answers, circumstances);
            Answers after = answers;
            for (Spot spot : spots) {
                if (taken.add(spot.path())) {
                    after = take(spot, after);
                }
            }
            if (after.equals(answers)) {
                return settled(changedRows(spots, after, keys), spots);
            }
            answers = after;
        }
    }

    private static List<Spot> spots(Form form, String page, Answers answers, Circumstances circumstances) {
        var filling = new Filling(form, answers, circumstances);
        var spots = new ArrayList<Spot>();
        filling.leaves()
                .leaf(page)
                .ifPresent(leaf -> leaf.items().forEach(item -> Spot.walk(leaf.sheet(), item, spots::add)));
        return spots;
    }

    private Answers take(Spot spot, Answers answers) {
        String path = spot.path();
        boolean sent = (asked.contains(path) || posted.containsKey(path)) && !spot.isLocked();
        return switch (spot.item()) {
            case Item.Ask ask
            when sent && ask.computed().isEmpty() && !(ask.kind() instanceof FileKind) ->
                answers.with(path, bounded(posted.getOrDefault(path, List.of()), ask.kind()));
            case Item.Group group
            when sent && group.counted().isPresent() && !answers.rows().containsKey(path) ->
                answers.withRows(path, Rows.keys(spot.sheet(), group));
            case Item.Ask ask -> answers;
            case Item.Group group -> answers;
            case Item.Notice notice -> answers;
        };
    }

    private static List<String> bounded(List<String> values, Kind kind) {
        Kind.Bounds bounds = kind.bounds();
        return values.stream()
                .limit(bounds.values())
                .map(value -> cut(value, bounds.characters()))
                .toList();
    }

    /**
     * The text without characters that no database takes, and not longer than {@code most}. A browser sends the end of a line
     * as two characters and counts it as one.
     */
    private static String cut(String value, int most) {
        String clean = value.replace("\u0000", "").replace("\r\n", "\n");
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most));
    }

    private Answers changedRows(List<Spot> spots, Answers answers, Supplier<String> keys) {
        Answers changed = answers;
        for (Spot spot : spots) {
            if (spot.item() instanceof Item.Group group && group.counted().isPresent()) {
                changed = changedRows(spot, group, group.counted().get(), changed, keys);
            }
        }
        return changed;
    }

    private Answers changedRows(
            Spot spot, Item.Group group, Item.Repeat.Counted repeat, Answers answers, Supplier<String> keys) {
        String path = spot.path();
        if (spot.isLocked()) {
            return answers;
        }
        var rows = new ArrayList<>(answers.rows().getOrDefault(path, Rows.keys(spot.sheet(), group)));
        Optional<String> gone = first("removeRow")
                .filter(row -> row.startsWith(path + "."))
                .map(row -> row.substring(path.length() + 1))
                .filter(rows::contains);
        if (gone.isPresent() && rows.size() > spot.sheet().count(repeat.min(), 0)) {
            rows.remove(gone.get());
            return answers.withoutRow(path + "." + gone.get()).withRows(path, rows);
        }
        boolean more = first("addRow").filter(path::equals).isPresent();
        if (more && rows.size() < spot.sheet().count(repeat.max(), Form.MOST_ROWS)) {
            rows.add(keys.get());
            return answers.withRows(path, rows);
        }
        return answers;
    }

    private Optional<String> first(String parameter) {
        return posted.getOrDefault(parameter, List.of()).stream().findFirst();
    }

    private Answers settled(Answers answers, List<Spot> spots) {
        if (!settles) {
            return answers;
        }
        var paths = new LinkedHashSet<String>();
        spots.stream()
                .filter(Judge::answerable)
                .map(Spot::path)
                .filter(asked::contains)
                .forEach(paths::add);
        Answers settled = answers.withSettled(paths);
        for (Spot spot : spots) {
            if (paths.contains(spot.path())) {
                settled = spot.item() instanceof Item.Ask ask
                        ? withOrigin(spot, ask, settled)
                        : settled.seen(spot.path());
            }
        }
        return settled;
    }

    /**
     * Notes that an answer is what its default was; one that came from elsewhere is the person's once she changed it. What
     * a register said stays beside it.
     */
    private static Answers withOrigin(Spot spot, Item.Ask ask, Answers answers) {
        String path = spot.path();
        Optional<Origin> fetched = answers.fetched(path);
        if (fetched.isPresent()
                && (!fetched.get().values().isEmpty() || ask.byDefault().equals(Rule.NONE))) {
            return answers.seen(path);
        }
        boolean stays = answers.origin(path)
                .filter(origin -> !origin.source().equals(Origin.DEFAULT))
                .isPresent();
        if (stays) {
            return answers.seen(path);
        }
        Optional<List<String>> proposed = ask.byDefault().equals(Rule.NONE)
                ? Optional.empty()
                : Effective.proposed(spot.sheet(), ask).map(ask.kind()::write);
        Optional<FromRegister> asked = Optional.ofNullable(answers.origins().get(path))
                .flatMap(Origin::register)
                .map(register -> register.as(false));
        if (proposed.filter(answers.at(path)::equals).isPresent()) {
            Origin origin = Origin.byDefault(answers.at(path));
            return answers.withOrigin(path, asked.map(origin::asked).orElse(origin));
        }
        return asked.map(register -> answers.withOrigin(path, Origin.fetched(List.of(), register)))
                .orElseGet(() -> answers.withoutOrigin(path));
    }

    /**
     * The answers with what was said about the warnings of a page. What was said of other values is no reason for these,
     * not even if it is sent once more with them.
     */
    Answers reasons(String page, Journey after) {
        Answers answers = after.answers();
        if (answers.reasons().isEmpty() && posted.keySet().stream().noneMatch(name -> name.startsWith(Doubt.FIELD))) {
            return answers;
        }
        for (Mistake mistake : after.mistakes(page)) {
            if (mistake.doubt().isPresent()) {
                answers = reason(mistake.doubt().get(), answers);
            }
        }
        return answers;
    }

    private Answers reason(Doubt doubt, Answers answers) {
        Optional<Answers.Reason> before = Optional.ofNullable(answers.reasons().get(doubt.key()));
        Optional<Answers.Reason> outdated =
                before.filter(reason -> !reason.about().equals(doubt.about()));
        Optional<String> said = first(doubt.field())
                .map(text -> cut(text.strip(), Doubt.LONGEST_REASON))
                .filter(text ->
                        outdated.filter(reason -> reason.text().equals(text)).isEmpty());
        return said.or(() -> outdated.map(reason -> ""))
                .map(text -> answers.withReason(doubt, text))
                .orElse(answers);
    }

    /** The answers of the page on which papers are handed in. */
    Answers papers(List<PaperDue> due, Answers before) {
        Answers answers = before;
        var settled = new LinkedHashSet<String>();
        for (PaperDue paper : due) {
            String field = Journey.PAPERS + "." + paper.path();
            Answers.Paper answer = answers.paper(paper.path());
            var way = first(field + ".way")
                    .flatMap(Way.Means::of)
                    .filter(means -> paper.ways().stream().anyMatch(one -> one.means() == means))
                    .or(answer::way);
            String reason = first(field + ".reason")
                    .map(text -> cut(text, REASON_KEPT))
                    .orElse(answer.reason());
            String which = first(field + ".which")
                    .filter(chosen ->
                            paper.oneOf().stream().anyMatch(one -> one.id().equals(chosen)))
                    .orElse(answer.which());
            var after = new Answers.Paper(way, reason, which, answer.files());
            if (!after.equals(answer)) {
                answers = answers.withPaper(paper.path(), after);
            }
            if (settles && asked.contains(field)) {
                settled.add(field);
            }
        }
        return answers.withSettled(settled);
    }
}
