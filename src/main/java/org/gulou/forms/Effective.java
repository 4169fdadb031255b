package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.RowKind;
import org.gulou.language.Value;

/** What counts at an item: nothing where it is hidden, else what is computed, answered or proposed. */
final class Effective {
    /** Nothing chosen of a list, or no rows. */
    static final Value NONE = new Value.Items(List.of());

    private Effective() {}

    static Value value(Sheet sheet, Item item) {
        Value is = sheet.asked(item);
        if (is.isUnknown()) {
            return is;
        }
        boolean here = is.isTrue();
        Optional<Value> told = here
                ? sheet.filling().foreseen().flatMap(foreseen -> foreseen.at(sheet.path(item), item))
                : Optional.empty();
        return told.orElseGet(() -> filledIn(sheet, item, here));
    }

    private static Value filledIn(Sheet sheet, Item item, boolean here) {
        return switch (item) {
            case Item.Ask ask when !here -> nothing(ask);
            case Item.Ask ask
            when ask.computed().isPresent() ->
                computed(sheet, ask, ask.computed().get());
            case Item.Ask ask -> answer(sheet, ask);
            case Item.Group rows when rows.repeat().isPresent() -> here ? Rows.value(sheet, rows) : NONE;
            case Item.Group plain -> here ? sheet.inside(plain).getFirst().fields() : Value.EMPTY;
            case Item.Notice notice -> Value.EMPTY;
        };
    }

    private static Value nothing(Item.Ask ask) {
        boolean list = switch (ask.kind()) {
            case ChoiceKind choice -> choice.several();
            case RowKind rows -> rows.several();
            default -> false;
        };
        return list ? NONE : Value.EMPTY;
    }

    private static Value computed(Sheet sheet, Item.Ask ask, Rule rule) {
        return rounded(ask, rule.in(sheet, sheet.surroundings()));
    }

    private static Value rounded(Item.Ask ask, Value value) {
        return value instanceof Value.Num(BigDecimal number) && ask.round().isPresent()
                ? Value.of(ask.round().get().apply(number))
                : value;
    }

    private static Value answer(Sheet sheet, Item.Ask ask) {
        return switch (sheet.reading(ask)) {
            case Reading.Typed(Value value, var flaw)
            when ask.kind() instanceof RowKind -> Offers.rows(sheet, ask, value);
            case Reading.Typed(Value value, var flaw)
            when ask.kind() instanceof LookUpKind -> Found.row(sheet, ask, value);
            case Reading.Typed(Value value, var flaw) -> rounded(ask, value);
            case Reading.Wrong wrong -> Value.unknown(sheet.path(ask));
            case Reading.Blank blank
            when !sheet.settled(ask) && !sheet.answers().isCleared(sheet.path(ask)) ->
                proposed(sheet, ask).orElseGet(() -> Value.unknown(sheet.path(ask)));
            case Reading.Blank blank when !sheet.settled(ask) -> Value.unknown(sheet.path(ask));
            case Reading.Blank blank ->
                sheet.condition(ask.required()).equals(Value.FALSE) ? nothing(ask) : Value.unknown(sheet.path(ask));
        };
    }

    /** What the default fills in while the page has not been continued. */
    static Optional<Value> proposed(Sheet sheet, Item.Ask ask) {
        Value value = toTheMinute(rounded(ask, ask.byDefault().in(sheet, sheet.surroundings())));
        return value instanceof Value.Empty || value.isUnknown() ? Optional.empty() : Optional.of(value);
    }

    /** A time counts before its page is continued as it will count afterwards. */
    private static Value toTheMinute(Value value) {
        return switch (value) {
            case Value.Time(LocalTime time, var zone) -> new Value.Time(time.truncatedTo(ChronoUnit.MINUTES), zone);
            case Value.DateTime(LocalDateTime at, var zone) ->
                new Value.DateTime(at.truncatedTo(ChronoUnit.MINUTES), zone);
            default -> value;
        };
    }
}
