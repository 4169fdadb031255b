package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;

/**
 * A paper that is due with these answers.
 *
 * @param path {@code id}, or {@code id.rowKey} for one of several
 * @param because the answers for whose sake it is asked for; none where it always is
 * @param required whether it must be there; undecided counts as no for now
 * @param oneOf documents of which either will do; none where it is just one
 * @param which of these it is; the empty text until the person says so
 * @param ways how it may come
 * @param chosen how it comes; empty until the person says so (a single way is chosen by itself)
 * @param reason why it cannot come; the empty text otherwise
 * @param held what a register says that holds it; empty where none is known to
 * @param satisfied whether nothing is left to do about it before submission
 */
public record PaperDue(
        String path,
        String id,
        LocalizedText title,
        LocalizedText hint,
        List<Eligibility.Because> because,
        boolean required,
        List<Option> oneOf,
        String which,
        List<Way> ways,
        Optional<Way> chosen,
        String reason,
        Optional<HeldPaper> held,
        List<Upload> files,
        FileLimits limits,
        List<Mistake> mistakes,
        boolean satisfied) {
    private static final String FIELD = Journey.PAPERS + ".";

    /** Its title, with the document that was chosen where either will do. */
    public LocalizedText called() {
        return PaperTerms.called(title, oneOf, which);
    }

    /** Under which path it is continued, and told to be wrong; its fields are named after it. */
    public String field() {
        return FIELD + path;
    }

    /** What was continued at {@code path}, a question or a paper, where items and papers are called otherwise now. */
    static String renamed(String path, UnaryOperator<String> items, UnaryOperator<String> papers) {
        if (!path.startsWith(FIELD)) {
            return items.apply(path);
        }
        String paper = path.substring(FIELD.length());
        String now = papers.apply(paper);
        return now.equals(paper) ? items.apply(path) : FIELD + now;
    }

    public PaperDue {
        because = List.copyOf(because);
        oneOf = List.copyOf(oneOf);
        ways = List.copyOf(ways);
        files = List.copyOf(files);
        mistakes = List.copyOf(mistakes);
    }
}
