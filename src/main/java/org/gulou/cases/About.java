package org.gulou.cases;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Masked;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** Whom or what a case is about, as a list says it beside the service: {@code subject} of its definition. */
public final class About {
    private About() {}

    /** For officials: names and numbers of people are masked. {@link LocalizedText#NONE} where the service does not say it. */
    public static LocalizedText inLists(Proceeding one) {
        return of(one, Notices::masked);
    }

    /** For the applicant herself, who knows the names; numbers are masked for whoever looks over her shoulder. */
    public static LocalizedText inHerList(Proceeding one) {
        return of(one, UnaryOperator.identity());
    }

    /** The answer that says it, with the name that stands beside it in the form. */
    private static LocalizedText of(Proceeding one, UnaryOperator<String> named) {
        Optional<Entry.Answer> said = one.file()
                .subject()
                .flatMap(subject -> one.record()
                        .answers()
                        .filter(answer -> answer.value().equals(Value.of(subject)))
                        .findFirst());
        Stream<LocalizedText> name = said.stream()
                .map(answer -> answer.path().replaceFirst("[^.]*$", "name"))
                .flatMap(path -> one.record().answer(path).stream())
                .map(answer -> answer.shown().map(named));
        Stream<LocalizedText> itself = said.stream()
                .map(answer -> answer.kind().equals("name") ? answer.shown().map(named) : Masked.of(answer));
        return Stream.concat(name, itself)
                .reduce((before, after) -> before.map((language, text) -> text + " " + after.in(language)))
                .orElse(LocalizedText.NONE);
    }
}
