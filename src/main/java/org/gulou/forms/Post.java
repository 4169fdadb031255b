package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        Set<String> proposed = settles ? Set.of() : proposed(spots(form, page, before, circumstances));
        while (true) {
            var spots = spots(form, page, answers, circumstances);
            List<Spot> fresh =
                    spots.stream().filter(spot -> taken.add(spot.path())).toList();
            Answers after = take(fresh, answers, proposed);
            if (after.equals(answers)) {
                return settled(changedRows(spots, after, keys), spots);
            }
            answers = after;
        }
    }

    /** Where a default fills in something as long as nobody types there. */
    private static Set<String> proposed(List<Spot> spots) {
        return spots.stream()
                .filter(spot -> spot.item() instanceof Item.Ask ask
                        && !ask.byDefault().equals(Rule.NONE)
                        && !spot.sheet().settled(ask)
                        && Effective.proposed(spot.sheet(), ask).isPresent())
                .map(Spot::path)
                .collect(Collectors.toSet());
    }

    private static List<Spot> spots(Form form, String page, Answers answers, Circumstances circumstances) {
        var filling = new Filling(form, answers, circumstances);
        var spots = new ArrayList<Spot>();
        filling.leaves()
                .leaf(page)
                .ifPresent(leaf -> leaf.items().forEach(item -> Spot.walk(leaf.sheet(), item, spots::add)));
        return spots;
    }

    /** All at once: a page may hold thousands of fields, and each change copies all answers. */
    private Answers take(List<Spot> spots, Answers answers, Set<String> proposed) {
        var typed = new LinkedHashMap<String, List<String>>();
        var cleared = new LinkedHashSet<String>();
        Answers taken = answers;
        for (Spot spot : spots) {
            String path = spot.path();
            boolean sent = (asked.contains(path) || posted.containsKey(path)) && !spot.isLocked();
            if (sent && spot.item() instanceof Item.Group group) {
                taken = group.counted().isPresent() && !taken.rows().containsKey(path)
                        ? taken.withRows(path, Rows.keys(spot.sheet(), group))
                        : taken;
            } else if (sent && spot.item() instanceof Item.Ask ask && isTyped(ask)) {
                List<String> values = bounded(posted.getOrDefault(path, List.of()), ask.kind());
                typed.put(path, values);
                if (proposed.contains(path) && values.stream().allMatch(String::isBlank)) {
                    cleared.add(path);
                }
            }
        }
        return taken.with(typed).cleared(cleared);
    }

    private static boolean isTyped(Item.Ask ask) {
        return ask.computed().isEmpty() && !(ask.kind() instanceof FileKind);
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
            Answers left = answers.withoutRow(path + "." + gone.get()).withRows(path, rows);
            Set<String> papers = papers(answers, spot);
            papers.removeAll(papers(left, spot));
            return Removal.papers(papers, left);
        }
        boolean more = first("addRow").filter(path::equals).isPresent();
        if (more && rows.size() < spot.sheet().count(repeat.max(), Form.MOST_ROWS)) {
            rows.add(keys.get());
            return answers.withRows(path, rows);
        }
        return answers;
    }

    /** The papers of rows, whether they are due or not. */
    private static Set<String> papers(Answers answers, Spot spot) {
        Filling around = spot.sheet().filling();
        var filling = new Filling(around.form(), answers, around.circumstances());
        var paths = new LinkedHashSet<String>();
        for (FormPaper paper : around.form().papers()) {
            if (paper.each().isPresent()) {
                Case.of(paper.each(), filling).forEach(one -> paths.add(one.id(paper.id())));
            }
        }
        return paths;
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
        var origins = new LinkedHashMap<>(answers.origins());
        for (Spot spot : spots) {
            String path = spot.path();
            if (paths.contains(path)) {
                Optional<Origin> now =
                        spot.item() instanceof Item.Ask ask ? origin(spot, ask, answers) : seen(path, answers);
                now.ifPresentOrElse(origin -> origins.put(path, origin), () -> origins.remove(path));
            }
        }
        return answers.withSettled(paths).withOrigins(origins);
    }

    /** Where what stands at a path came from, looked at by the person. */
    private static Optional<Origin> seen(String path, Answers answers) {
        return answers.fetched(path)
                .map(origin -> origin.news(false))
                .or(() -> Optional.ofNullable(answers.origins().get(path)));
    }

    /**
     * Notes that an answer is what its default was; one that came from elsewhere is the person's once she changed it. What
     * a register said stays beside it.
     */
    private static Optional<Origin> origin(Spot spot, Item.Ask ask, Answers answers) {
        String path = spot.path();
        Optional<Origin> fetched = answers.fetched(path);
        boolean told = fetched.isPresent()
                && (!fetched.get().values().isEmpty() || ask.byDefault().equals(Rule.NONE));
        boolean stays = answers.origin(path)
                .filter(origin -> !origin.source().equals(Origin.DEFAULT))
                .isPresent();
        if (told || stays) {
            return seen(path, answers);
        }
        Optional<List<String>> proposed = ask.byDefault().equals(Rule.NONE)
                ? Optional.empty()
                : Effective.proposed(spot.sheet(), ask).map(ask.kind()::write);
        Optional<FromRegister> asked = Optional.ofNullable(answers.origins().get(path))
                .flatMap(Origin::register)
                .map(register -> register.as(false));
        if (proposed.filter(answers.at(path)::equals).isPresent()) {
            Origin origin = Origin.byDefault(answers.at(path));
            return Optional.of(asked.map(origin::asked).orElse(origin));
        }
        return asked.map(register -> Origin.fetched(List.of(), register));
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
            String reason =
                    first(field + ".reason").map(text -> cut(text, REASON_KEPT)).orElse(answer.reason());
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
