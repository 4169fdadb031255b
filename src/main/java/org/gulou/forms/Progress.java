package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.PageState.Status;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/** How far a form has come: the state of its pages, what is wrong on them, what stops the way. */
final class Progress {
    private static final LocalizedText PAPERS_TITLE = LocalizedText.of("提交材料", "Hand in papers");

    private final Filling filling;
    private final Judge judge;
    private final Map<String, List<Mistake>> mistakes = new HashMap<>();
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private @Nullable List<Leaf> leaves;
    private @Nullable List<PageState> pages;
    private @Nullable List<PaperDue> due;

    Progress(Filling filling) {
        this.filling = filling;
        this.judge = new Judge(filling);
    }

    /** The pages that are asked, in order, the papers last. */
    List<PageState> pages() {
        if (pages == null) {
            pages = List.copyOf(walk());
        }
        return pages;
    }

    private List<PageState> walk() {
        var states = new ArrayList<PageState>();
        var open = new ArrayList<Optional<FormSection>>();
        for (Leaf leaf : asked()) {
            Status status = status(leaf);
            Optional<FormSection> section = section(leaf.page());
            boolean locked = open.stream().anyMatch(before -> !free(before, section));
            states.add(new PageState(
                    leaf.id(), leaf.title(), leaf.hint(), states.size() + 1, locked ? Status.LOCKED : status));
            if (status != Status.DONE || !stopsOn(leaf.page().index()).isEmpty()) {
                open.add(section);
            }
        }
        if (!papers().isEmpty()) {
            states.add(new PageState(
                    Journey.PAPERS,
                    PAPERS_TITLE,
                    LocalizedText.NONE,
                    states.size() + 1,
                    open.isEmpty() ? papersStatus() : Status.LOCKED));
        }
        return states;
    }

    /** The first page that is not done; where one before it stops the way, that one, as she cannot get further. */
    Optional<String> firstOpen() {
        Optional<PageState> first =
                pages().stream().filter(page -> !page.done()).findFirst();
        return first.filter(page -> page.status() == Status.LOCKED)
                .flatMap(page -> asked().stream()
                        .filter(leaf -> !stopsOn(leaf.page().index()).isEmpty())
                        .findFirst())
                .map(Leaf::id)
                .or(() -> first.map(PageState::id));
    }

    private Optional<FormSection> section(FormPage page) {
        return filling.form().sections().stream()
                .filter(section -> section.pages().contains(page.id()))
                .findFirst();
    }

    /** Whether pages of the one may be opened while a page of the other is not done. */
    private static boolean free(Optional<FormSection> one, Optional<FormSection> other) {
        return one.isPresent()
                && other.isPresent()
                && !one.get().id().equals(other.get().id())
                && one.get().anyOrder()
                && other.get().anyOrder();
    }

    /** The task list, as far as it is asked; empty where pages simply follow each other. */
    List<SectionState> sections() {
        return filling.form().sections().stream()
                .map(section -> new SectionState(
                        section.id(),
                        section.title().in(filling.top()),
                        pages().stream()
                                .filter(state -> section.pages().contains(pageId(state)))
                                .toList()))
                .filter(section -> !section.pages().isEmpty())
                .toList();
    }

    /** Without the key of the row for which it is asked. */
    private static String pageId(PageState state) {
        return Path.of(state.id()).first();
    }

    /** The form's own pages that are asked. */
    List<Leaf> asked() {
        if (leaves == null) {
            leaves = filling.leaves().all();
        }
        return leaves;
    }

    private Status status(Leaf page) {
        if (wrong(mistakes(page.id()))) {
            return Status.WRONG;
        }
        boolean done = true;
        boolean begun = false;
        for (Spot spot : spots(page)) {
            if (Judge.answerable(spot)) {
                boolean settled = Judge.settled(spot);
                done &= settled && decided(spot);
                begun |= settled || touched(spot);
            }
        }
        return done ? Status.DONE : begun ? Status.OPEN : Status.NOT_STARTED;
    }

    private static boolean wrong(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            if (mistake.stops()) {
                return true;
            }
        }
        return false;
    }

    /** What a page asks, in its order. */
    private List<Spot> spots(Leaf page) {
        List<Spot> known = spots.get(page.id());
        if (known == null) {
            known = new ArrayList<>();
            for (Item item : page.items()) {
                Spot.walk(page.sheet(), item, known::add);
            }
            spots.put(page.id(), known);
        }
        return known;
    }

    /** A blank answer that may yet be required keeps its page open. */
    private boolean decided(Spot spot) {
        return spot.item() instanceof Item.Group
                || !spot.sheet().value(spot.item()).isUnknown();
    }

    private boolean touched(Spot spot) {
        Answers answers = filling.answers();
        return answers.raw().containsKey(spot.path()) || answers.rows().containsKey(spot.path());
    }

    private Status papersStatus() {
        if (wrong(mistakes(Journey.PAPERS))) {
            return Status.WRONG;
        }
        if (papers().stream().allMatch(PaperDue::satisfied)) {
            return Status.DONE;
        }
        return filling.answers().papers().isEmpty() ? Status.NOT_STARTED : Status.OPEN;
    }

    /** What is to be put right on a page, in its order; warnings too. */
    List<Mistake> mistakes(String page) {
        List<Mistake> known = mistakes.get(page);
        if (known == null) {
            known = page.equals(Journey.PAPERS)
                    ? papers().stream()
                            .flatMap(paper -> paper.mistakes().stream())
                            .toList()
                    : asked().stream()
                            .filter(leaf -> leaf.id().equals(page))
                            .findFirst()
                            .map(found -> judge.mistakes(found, spots(found)))
                            .orElse(List.of());
            mistakes.put(page, known);
        }
        return known;
    }

    /** What a condition comes to; a finding for each element where it is judged for each of a list. */
    List<Eligibility.Finding> findings(Condition condition) {
        if (condition.each().isPresent()
                && Case.list(condition.each().get(), filling) instanceof Value.Unknown unknown) {
            return List.of(finding(condition, new Case("", filling.top(), filling), unknown));
        }
        return Case.of(condition.each(), filling).stream()
                .map(one -> finding(condition, one, one.value(condition.when())))
                .toList();
    }

    /** The findings on a condition, each with what it was decided by. */
    List<Eligibility.Finding> explained(Condition condition) {
        List<Case> cases = Case.of(condition.each(), filling);
        return findings(condition).stream()
                .map(finding -> cases.stream()
                        .filter(one -> one.id(condition.id()).equals(finding.rule()))
                        .findFirst()
                        .map(one -> finding.with(Evidence.of(condition, one, filling)))
                        .orElse(finding))
                .toList();
    }

    private static Eligibility.Finding finding(Condition condition, Case one, Value met) {
        return new Eligibility.Finding(
                one.id(condition.id()),
                met.isTrue()
                        ? Eligibility.Outcome.YES
                        : met.equals(Value.FALSE) ? Eligibility.Outcome.NO : Eligibility.Outcome.DEPENDS,
                one.text(condition.words()),
                one.text(condition.otherwise()),
                condition.basis(),
                condition.binding(),
                met instanceof Value.Unknown(Set<String> needs) ? needs : Set.of(),
                List.of());
    }

    /** The findings on binding conditions that are certainly not met by what the pages up to this one ask. */
    List<Eligibility.Finding> stopsUpTo(int page) {
        return filling.form().conditions().stream()
                .filter(condition -> condition.binding() && condition.page() <= page)
                .flatMap(condition -> findings(condition).stream())
                .filter(finding -> finding.outcome() == Eligibility.Outcome.NO)
                .toList();
    }

    private List<Condition> stopsOn(int page) {
        return filling.form().conditions().stream()
                .filter(condition -> condition.binding() && condition.page() == page)
                .filter(condition ->
                        findings(condition).stream().anyMatch(finding -> finding.outcome() == Eligibility.Outcome.NO))
                .toList();
    }

    /** The papers that are due. */
    List<PaperDue> papers() {
        if (due == null) {
            due = new Papers(filling).due();
        }
        return due;
    }
}
