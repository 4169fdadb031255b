package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.language.Value;

/**
 * A person's way through a form: what is asked, what is wrong, what comes next, what is due. Derived from form, answers
 * and circumstances alone, and lazily: only what is looked at is evaluated. For one thread.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Journey {
    /** The id of the page on which papers are handed in; it follows the form's own pages when a paper may be due. */
    public static final String PAPERS = "papers";

    private Journey() {}

    public static Journey of(Form form, Answers answers, Circumstances circumstances) {
        throw new UnsupportedOperationException();
    }

    /** The pages that are asked, in order, the papers last. */
    public List<PageState> pages() {
        throw new UnsupportedOperationException();
    }

    public Optional<PageState> page(String id) {
        throw new UnsupportedOperationException();
    }

    /** Whether the page is asked and every page before it is done. */
    public boolean mayOpen(String page) {
        throw new UnsupportedOperationException();
    }

    /** The page after {@code page}; empty after the last. The same page again while it is not done. */
    public Optional<String> next(String page) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> previous(String page) {
        throw new UnsupportedOperationException();
    }

    /** The first page that is not done; empty when all are. */
    public Optional<String> firstOpen() {
        throw new UnsupportedOperationException();
    }

    /** Whether every page is done and no binding condition forbids it: it can be submitted. */
    public boolean complete() {
        throw new UnsupportedOperationException();
    }

    /** The questions of a page in the reader's language. */
    public List<Question> questions(String page, String language) {
        throw new UnsupportedOperationException();
    }

    /** What is to be put right on a page, in its order; warnings too. */
    public List<Mistake> mistakes(String page) {
        throw new UnsupportedOperationException();
    }

    /** What is to be put right on all pages. */
    public List<Mistake> mistakes() {
        throw new UnsupportedOperationException();
    }

    /** Whether the item at {@code path} (with row keys) is asked. */
    public boolean asked(String path) {
        throw new UnsupportedOperationException();
    }

    /**
     * What counts at {@code path} (with row keys): empty when hidden or left blank, unknown when it may still come.
     *
     * @throws IllegalArgumentException if the form has no such item or there is no such row
     */
    public Value value(String path) {
        throw new UnsupportedOperationException();
    }

    /** What rules may read: items by name, and named rules. */
    public Map<String, Value> values() {
        throw new UnsupportedOperationException();
    }

    public Eligibility eligibility() {
        throw new UnsupportedOperationException();
    }

    /** The binding conditions that became certainly unmet on {@code page} or a page before it. */
    public List<Eligibility.Finding> stops(String page) {
        throw new UnsupportedOperationException();
    }

    /** The papers that are due. */
    public List<PaperDue> papers() {
        throw new UnsupportedOperationException();
    }

    public Fees fees() {
        throw new UnsupportedOperationException();
    }

    /** The form as filled in so far; frozen when submitted. */
    public FilledForm filled() {
        throw new UnsupportedOperationException();
    }

    /**
     * The answers after a page was posted. Only what the page asks is taken, within bounds; everything else is ignored.
     * Plain Continue settles the paths in {@code asked} (the hidden field that every question sends); with {@code save},
     * {@code addRow=<group path>}, {@code removeRow=<row path>} or {@code upload} among the parameters nothing is
     * settled. Papers are posted as {@code papers.<path>.way} and {@code papers.<path>.reason}.
     *
     * @param keys makes the key of a new row, unique in the draft
     */
    public Answers read(String page, Map<String, List<String>> posted, Supplier<String> keys) {
        throw new UnsupportedOperationException();
    }
}
