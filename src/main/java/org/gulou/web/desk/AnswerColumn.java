package org.gulou.web.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.cases.Asked;
import org.gulou.cases.Asked.Test;
import org.gulou.forms.Listed;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.language.Value;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Posted;
import org.jspecify.annotations.Nullable;

/**
 * A question of a service as a column of the queue, with what it is narrowed by.
 *
 * @param input the HTML type of the fields of a range
 * @param shown whether it stands in the list
 * @param options to choose from, where only some answers are possible
 */
public record AnswerColumn(
        String path,
        String title,
        Kind kind,
        Way way,
        String input,
        boolean shown,
        List<QueuePage.Entry> options,
        Filled filled) {
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Set<String> TYPED = Set.of("date", "month", "time");
    static final String NARROWS = "is.";

    /** How it is narrowed. */
    public enum Way {
        CHOICE,
        YES_NO,
        NUMBER,
        DAY,
        TEXT
    }

    /** What was typed to narrow it. */
    public record Filled(String text, String from, String to) {}

    static AnswerColumn of(Listed question, Posted posted, String language) {
        Way way = switch (question.kind()) {
            case ChoiceKind choice -> choice.several() ? Way.TEXT : Way.CHOICE;
            case YesNoKind yesNo -> Way.YES_NO;
            case NumberKind number -> Way.NUMBER;
            case DateKind date -> Way.DAY;
            default -> Way.TEXT;
        };
        String field = NARROWS + question.path();
        var filled = new Filled(posted.text(field), posted.text(field + ".from"), posted.text(field + ".to"));
        List<QueuePage.Entry> options = question.kind() instanceof ChoiceKind choice
                ? choice.options().stream()
                        .map((Option option) -> new QueuePage.Entry(
                                option.id(),
                                option.title().in(language),
                                option.id().equals(filled.text())))
                        .toList()
                : List.of();
        return new AnswerColumn(
                question.path(),
                question.title().in(language),
                question.kind(),
                way,
                question.kind() instanceof DateKind date && TYPED.contains(date.name()) ? date.name() : "text",
                posted.all(QueueFilter.COLUMN).contains(question.path()),
                options,
                filled);
    }

    /** The name of its field; a range has one with {@code .from} and one with {@code .to}. */
    public String field() {
        return NARROWS + path;
    }

    /** For {@code checked="#{column.checked()}"}: null drops the attribute. */
    public @Nullable String checked() {
        return shown ? "checked" : null;
    }

    /** For {@code selected="#{column.selected('true')}"}: null drops the attribute. */
    public @Nullable String selected(String value) {
        return filled.text().equals(value) ? "selected" : null;
    }

    /** What was typed, as far as it means something. */
    Stream<Asked> asked() {
        Optional<Test> test = switch (way) {
            case CHOICE, YES_NO -> typed(filled.text()).map(Test.Is::new);
            case TEXT -> typed(filled.text()).map(Test.Holds::new);
            case NUMBER -> {
                Optional<BigDecimal> from = number(filled.from());
                Optional<BigDecimal> to = number(filled.to());
                yield from.or(() -> to).map(any -> new Test.Amount(from, to));
            }
            case DAY -> {
                Optional<String> from = typed(filled.from()).map(this::day);
                Optional<String> to = typed(filled.to()).map(this::day).map(AnswerColumn::last);
                yield from.or(() -> to).map(any -> new Test.When(from, to));
            }
        };
        return test.map(wanted -> new Asked(path, wanted)).stream();
    }

    /** A month counts to its last day; that some have fewer days is no matter where texts are compared. */
    private static String last(String day) {
        return MONTH.matcher(day).matches() ? day + "-31" : day;
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private Optional<BigDecimal> number(String text) {
        return AsTyped.read(kind, text) instanceof Value.Num(BigDecimal number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** A day or time as answers hold it; a month, a year and what is none of them as it was typed. */
    private String day(String text) {
        return switch (AsTyped.read(kind, text)) {
            case Value.Date(LocalDate day) when !MONTH.matcher(text).matches() -> day.toString();
            case Value.Time(LocalTime time, var zone) -> time.toString();
            default -> text;
        };
    }
}
