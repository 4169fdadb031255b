package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.FormSource;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Worded;

/** Finds texts that people read once for each element of a list, and that do not say which one is meant. */
final class Nameless {
    private Nameless() {}

    static List<Problem> among(FormSource form) {
        return Stream.of(
                        form.papers().stream().map(paper -> warning(paper.each(), paper.title())),
                        form.eligibility().stream().map(one -> warning(one.each(), one.otherwise())))
                .flatMap(warnings -> warnings)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> warning(Optional<EachSource> each, Worded words) {
        return each.filter(one -> !words.isEmpty())
                .flatMap(one -> words.text().languages().stream()
                        .filter(language -> !names(words.text().in(language), one.name()))
                        .findFirst()
                        .map(language -> words.in(language)
                                .problem(
                                        say("People read this once for each element, and cannot tell which is meant"),
                                        say(
                                                "Let it name the element, as with {field} or {place}.",
                                                "{" + one.name() + ".…}",
                                                "{" + RuleReader.ROW_NUMBER + "}"))));
    }

    private static boolean names(String text, String element) {
        return Stream.of(element, RuleReader.ROW_NUMBER)
                .anyMatch(name -> text.matches("(?s).*\\{\\s*(count\\()?" + name + "\\b.*"));
    }
}
