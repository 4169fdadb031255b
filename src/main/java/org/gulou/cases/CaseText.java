package org.gulou.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.documents.LetterData;
import org.gulou.documents.Phrase;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.language.Value;

/**
 * What a workflow says of a case: what a state tells the applicant, why a move is not possible now, what is asked with it.
 * It may hold values, such as {@code {assign.plate}}, that officials have given with moves or that she has answered.
 */
public record CaseText(LocalizedText text) {
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*(.+?)\\s*\\)");

    /** Whether it says the same of every case, so that it can be told where others may read it. */
    public boolean isPlain() {
        return text.texts().values().stream()
                .allMatch(words -> read(words).map(Phrase::isPlain).orElse(true));
    }

    /** What it says before there is a case: nothing where it tells of one. */
    public LocalizedText inGeneral() {
        return isPlain() ? text : LocalizedText.NONE;
    }

    /** What it says of the case. */
    LocalizedText of(Proceeding proceeding) {
        return isPlain()
                ? text
                : text.map((language, words) -> read(words)
                        .map(phrase -> phrase.in(data(proceeding, new CaseWords(proceeding, language)), language))
                        .orElse(words));
    }

    /** A text from before texts held values may hold a brace that is none of ours: it stays as it is. */
    private static Optional<Phrase> read(String words) {
        if (words.indexOf('{') < 0) {
            return Optional.empty();
        }
        var faults = new ArrayList<Problem>();
        Phrase phrase = Phrase.read(words, new Place("", 1, 1), faults::add, judged -> {});
        return faults.isEmpty() ? Optional.of(phrase) : Optional.empty();
    }

    private static LetterData data(Proceeding proceeding, CaseWords words) {
        return new LetterData(
                (path, language) -> words.of(path).or(() -> words.of(value(proceeding, path))),
                number -> number(proceeding, number),
                condition -> true,
                (list, name) -> List.of());
    }

    private static Optional<BigDecimal> number(Proceeding proceeding, String written) {
        Matcher counted = COUNTED.matcher(written);
        Value value = value(proceeding, counted.matches() ? counted.group(1) : written);
        return switch (value) {
            case Value.Items(List<Value> items) when counted.matches() -> Optional.of(BigDecimal.valueOf(items.size()));
            case Value.Num(BigDecimal number) -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    private static Value value(Proceeding proceeding, String path) {
        String[] names = path.split("\\.");
        return RecordWords.within(LetterWords.scope(proceeding, Map.of()).value(names[0]), names);
    }
}
