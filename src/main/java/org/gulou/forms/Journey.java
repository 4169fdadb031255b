package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gulou.language.Value;

/**
 * A person's way through a form: what is asked, what is wrong, what comes next, what is due. Derived from form, answers
 * and circumstances alone, and lazily: only what is looked at is evaluated. For one thread.
 */
public final class Journey {
    /** The id of the page on which papers are handed in; it follows the form's own pages when a paper is due. */
    public static final String PAPERS = "papers";

    private final Form form;
    private final Circumstances circumstances;
    private final Filling filling;
    private final Progress progress;

    private Journey(Form form, Answers answers, Circumstances circumstances) {
        this.form = form;
        this.circumstances = circumstances;
        this.filling = new Filling(form, answers, circumstances);
        this.progress = new Progress(filling);
    }

    public static Journey of(Form form, Answers answers, Circumstances circumstances) {
        return new Journey(form, answers, circumstances);
    }

    public Answers answers() {
        return filling.answers();
    }

    /** The pages that are asked, in order, the papers last. */
    public List<PageState> pages() {
        return progress.pages();
    }

    /** The task list: the sections that are asked with their pages; empty where pages simply follow each other. */
    public List<SectionState> sections() {
        return progress.sections();
    }

    public Optional<PageState> page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Whether the page is asked and every page before it is done. */
    public boolean mayOpen(String page) {
        return page(page)
                .filter(state -> state.status() != PageState.Status.LOCKED)
                .isPresent();
    }

    /** Where Continue leads: the same page while it is not done, else the one after it; empty after the last. */
    public Optional<String> next(String page) {
        List<PageState> all = pages();
        int at = all.stream().map(PageState::id).toList().indexOf(page);
        if (at >= 0 && !all.get(at).done()) {
            return Optional.of(page);
        }
        return at < 0
                ? firstOpen()
                : all.stream().skip(at + 1L).map(PageState::id).findFirst();
    }

    public Optional<String> previous(String page) {
        List<String> all = pages().stream().map(PageState::id).toList();
        int at = all.indexOf(page);
        return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
    }

    /** The first page that is not done, or what bars the way to it; empty when all are done. */
    public Optional<String> firstOpen() {
        return progress.firstOpen();
    }

    /** Whether every page is done and no binding condition forbids it: it can be submitted. */
    public boolean complete() {
        return firstOpen().isEmpty() && eligibility().stops().isEmpty();
    }

    /** The questions of a page in the reader's language; none if the page is not asked. */
    public List<Question> questions(String page, String language) {
        return filling.leaves()
                .leaf(page)
                .map(leaf -> new Questions(filling, mistakes(page), certain(), language).of(leaf.sheet(), leaf.items()))
                .orElse(List.of());
    }

    /** What is to be put right on a page, in its order; warnings too. */
    public List<Mistake> mistakes(String page) {
        return progress.mistakes(page);
    }

    /** What is to be put right on all pages. */
    public List<Mistake> mistakes() {
        return pages().stream().flatMap(page -> mistakes(page.id()).stream()).toList();
    }

    /** The warnings that may be passed with a reason, each place once. */
    public List<Doubt> doubts() {
        return mistakes().stream()
                .flatMap(mistake -> mistake.doubt().stream())
                .distinct()
                .toList();
    }

    /** The answers with {@code reason} for every warning that waits for one. */
    public Answers passed(String reason) {
        Answers passed = answers();
        for (Doubt doubt : doubts()) {
            passed = doubt.isOpen() ? passed.withReason(doubt, reason) : passed;
        }
        return passed;
    }

    /** The sensitive data that is answered. */
    public List<Sensitive> sensitive() {
        return Sensitive.of(progress.asked());
    }

    /** What of it the person agreed to. */
    public List<Sensitive> consents() {
        return sensitive().stream()
                .filter(told -> answers().consented().contains(told.path()))
                .toList();
    }

    /** Whether sensitive data is answered to whose use the person did not agree yet. */
    public boolean lacksConsent() {
        return !consents().equals(sensitive());
    }

    /** The answers with consent to the use of all sensitive data in them. */
    public Answers consented() {
        return answers().withConsent(sensitive().stream().map(Sensitive::path).collect(Collectors.toSet()));
    }

    /** Whether the item at {@code path} (with row keys) is asked. */
    public boolean asked(String path) {
        return spot(path).filter(Spot::isAsked).isPresent();
    }

    /**
     * What counts at {@code path} (with row keys): empty when hidden or left blank, unknown when it may still come.
     *
     * @throws IllegalArgumentException if the form has no such item or there is no such row
     */
    public Value value(String path) {
        return spot(path)
                .map(spot -> spot.sheet().value(spot.item()))
                .orElseThrow(() -> new IllegalArgumentException("The form has no item at '" + path + "'"));
    }

    /** The keys of the rows of the group at {@code path}; of an item that refers to rows, what names each of them. */
    public List<String> rows(String path) {
        return spot(path).stream().flatMap(spot -> Rows.named(spot).stream()).toList();
    }

    /** Whether the rows of the group at {@code path} are always the same and have names. */
    public boolean namesRows(String path) {
        return spot(path).filter(Rows::haveNames).isPresent();
    }

    /** Whether the item at {@code path} (with row keys) is certainly not asked. */
    public boolean isLeftOut(String path) {
        return spot(path).filter(Spot::isLeftOut).isPresent();
    }

    private Optional<Spot> spot(String path) {
        return Spot.at(filling.top(), path);
    }

    /** What rules may read: items by name, and named rules. */
    public Map<String, Value> values() {
        var values = new LinkedHashMap<>(filling.top().fields().fields());
        form.rules().keySet().forEach(name -> values.put(name, filling.value(name)));
        values.put("fee", filling.value("fee"));
        return values;
    }

    public Eligibility eligibility() {
        return new Eligibility(form.conditions().stream()
                .flatMap(condition -> progress.findings(condition).stream())
                .toList());
    }

    /** The same, each finding with what it was decided by. */
    public Eligibility explained() {
        return new Eligibility(form.conditions().stream()
                .flatMap(condition -> progress.explained(condition).stream())
                .toList());
    }

    /** The binding conditions that are certainly not met by what {@code page} and the pages before it ask. */
    public List<Eligibility.Finding> stops(String page) {
        return filling.leaves()
                .leaf(page)
                .map(Leaf::page)
                .map(found -> progress.stopsUpTo(found.index()))
                .orElseGet(() -> eligibility().stops());
    }

    /** The papers that are due. */
    public List<PaperDue> papers() {
        return progress.papers();
    }

    /** Whether the paper is due, or may still become it. */
    public boolean mayBeDue(String paper) {
        return new Papers(filling).mayBeDue(paper);
    }

    public Fees fees() {
        return Fees.of(filling);
    }

    /** Whom or what it is about, such as a child's identity number; empty while unknown, or where the form says nothing. */
    public Optional<String> subject() {
        return form.subject().in(filling.top(), filling.surroundings()) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Who must sign with these answers before it can be filed; nobody where the form wants no signatures. */
    public List<Signer> signers() {
        return Signer.of(filling);
    }

    /** Whether the page asks anything that was told before, perhaps, so that looking it up is worth it. */
    public boolean mayReuse(String page) {
        return new Reuses(form, answers(), circumstances, page).possible();
    }

    /**
     * What the page may take over from cases that the same person filed before, once she agrees.
     *
     * @param earlier the newest first
     */
    public List<Reuse> reuses(String page, List<Earlier> earlier) {
        return new Reuses(form, answers(), circumstances, page).of(earlier);
    }

    /** The form as filled in so far; frozen when submitted. */
    public FilledForm filled() {
        return filled(Provisional.in(filled(Set.of()), certain()));
    }

    private FilledForm filled(Set<String> provisional) {
        return new FilledForm(
                new Freezer(filling).sections(progress.asked()),
                values(),
                explained().findings(),
                FilledForm.Paper.of(papers()),
                fees().lines(),
                FilledForm.Passed.of(mistakes()),
                consents(),
                provisional);
    }

    /** The same form with figures of days that have not come unknown; empty where no such figure is known. */
    private Optional<Journey> certain() {
        return circumstances.settled().map(settled -> of(form, answers(), settled));
    }

    /** Whether the value at {@code path} is not known here, or not asked here at all. */
    boolean mayChange(String path) {
        return spot(path).filter(Spot::isKnown).isEmpty();
    }

    /**
     * The answers after a page was posted. Only what the page asks is taken, within bounds; everything else is ignored.
     * Plain Continue settles the paths in {@code -asked} (the hidden field that every question sends; no item is called so); with {@code save},
     * {@code addRow=<group path>}, {@code removeRow=<row path>}, {@code upload} or {@code removeFile} among the
     * parameters nothing is settled. Reasons are posted as {@link Doubt#field}. Papers are posted as {@code papers.<path>.way} and {@code papers.<path>.reason}.
     *
     * @param keys makes the key of a new row, unique in the draft
     */
    public Answers read(String page, Map<String, List<String>> posted, Supplier<String> keys) {
        var post = new Post(posted);
        if (page.equals(PAPERS)) {
            return post.papers(papers(), answers());
        }
        return filling.leaves()
                .leaf(page)
                .map(leaf -> post.reasons(
                        leaf.id(), of(form, post.page(form, leaf.id(), answers(), circumstances, keys), circumstances)))
                .orElseGet(this::answers);
    }
}
