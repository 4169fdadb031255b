package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.PageSource;
import org.gulou.forms.source.SectionSource;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;
import org.gulou.language.Names;

/** Reads the task list: each page stands in one section at most. */
final class Sections {
    private final FormSource source;
    private final RuleReader reader;
    private final Set<String> taken = new HashSet<>();

    Sections(FormSource source, RuleReader reader) {
        this.source = source;
        this.reader = reader;
    }

    List<FormSection> read() {
        List<String> known = source.pages().stream().map(PageSource::id).toList();
        var sections = new ArrayList<FormSection>();
        Map<Integer, String> anyOrder = new HashMap<>();
        for (SectionSource section : source.sections()) {
            var pages = new LinkedHashSet<String>();
            for (Written page : section.pages()) {
                int index = known.indexOf(page.text());
                if (index < 0) {
                    reader.problems.add(page.problem(
                            say("There is no page '{page}'", page), Nearest.suggestion(page.text(), known)));
                } else if (!taken.add(page.text())) {
                    reader.problems.add(page.problem(
                            say("The page '{page}' stands in another section too", page),
                            say("Keep it in one of them.")));
                } else {
                    pages.add(page.text());
                    if (section.anyOrder()) {
                        anyOrder.put(index, section.id());
                    }
                }
            }
            sections.add(new FormSection(
                    section.id(),
                    reader.phrase(section.title(), Site.outside(Names.of(Map.of()))),
                    pages,
                    section.anyOrder()));
        }
        reader.order.sections(anyOrder);
        return sections;
    }
}
