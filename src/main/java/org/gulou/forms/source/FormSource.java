package org.gulou.forms.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Once;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Written;

/**
 * A form with what hangs on its answers: the questions of an application with its eligibility rules, papers and fees,
 * or what an official fills in.
 *
 * @param sections the task list; none where pages simply follow each other
 * @param rules named rules, in the order of the file
 * @param tables decision tables, in the order of the file: a table may call those before it
 * @param signs who must sign
 * @param subject a rule that gives whom or what a case is about
 * @param once where a second case is refused; empty where it only counts as a possible duplicate
 */
public record FormSource(
        List<PageSource> pages,
        List<SectionSource> sections,
        Map<String, Written> rules,
        List<TableSource> tables,
        List<CheckSource> checks,
        List<EligibilitySource> eligibility,
        List<PaperSource> papers,
        List<FeeSource> fees,
        List<SignSource> signs,
        Optional<Written> subject,
        Optional<Once> once) {
    public FormSource {
        pages = List.copyOf(pages);
        sections = List.copyOf(sections);
        rules = Ordered.copy(rules);
        checks = List.copyOf(checks);
        eligibility = List.copyOf(eligibility);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        tables = List.copyOf(tables);
        signs = List.copyOf(signs);
    }

    /** Pages alone: an official's form, or the fields of a move. */
    public static FormSource of(List<PageSource> pages) {
        return new FormSource(
                pages,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
