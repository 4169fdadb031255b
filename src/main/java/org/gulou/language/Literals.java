package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;

/** The part of the parser that reads numbers, periods, dates, times and durations. */
final class Literals {
    private final Cursor cursor;

    Literals(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A number, or with a unit after it a period. */
    Node number() {
        Token token = cursor.take();
        Optional<Period.Unit> unit = unit();
        if (unit.isPresent()) {
            return new Node.PeriodLiteral(token.column(), period(token, unit.get()));
        }
        BigDecimal number = new BigDecimal(exponentWithinReason(token)).round(Calculation.DIGITS);
        return new Node.Literal(token.column(), Value.of(number));
    }

    private static String exponentWithinReason(Token token) {
        int e = Math.max(token.text().indexOf('e'), token.text().indexOf('E'));
        if (e >= 0 && token.text().length() - e > 6) {
            throw new Refusal(token.column(), say("Expected a number of at most 6144 digits"));
        }
        return token.text();
    }

    private Optional<Period.Unit> unit() {
        if (cursor.peek().kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        String word = cursor.peek().text();
        if (word.equals("working") && cursor.peek(1).kind() == Token.Kind.WORD) {
            Optional<Period.Unit> unit =
                    Period.Unit.of("working " + cursor.peek(1).text());
            unit.ifPresent(found -> {
                cursor.take();
                cursor.take();
            });
            return unit;
        }
        Optional<Period.Unit> unit = Period.Unit.of(word);
        unit.ifPresent(found -> cursor.take());
        return unit;
    }

    private static Period period(Token amount, Period.Unit unit) {
        return Period.parse(amount.text() + " " + unit.word())
                .orElseThrow(() -> new Refusal(
                        amount.column(),
                        say(
                                "Expected a whole number of at most {most} {unit}s, got {token}",
                                Period.MOST,
                                unit.word(),
                                amount.shown())));
    }

    /** What is nearest to {@code text}: of times the seconds are easily left out. */
    private static String like(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return "@\"P30D\"";
        }
        String day = text.contains(":") && text.indexOf('-') < 0 ? "" : "2026-11-25";
        String clock = text.contains(":") ? "09:00:00" : "";
        return "@\"" + day + (day.isEmpty() || clock.isEmpty() ? "" : "T") + clock + "\"";
    }

    /** What {@code @"…"} says. */
    Node moment() {
        Token token = cursor.take();
        Value value = Temporal.literal(token.text());
        if (value instanceof Value.Empty) {
            throw new Refusal(
                    token.column(),
                    say("Expected a date, time or duration, got {token}", token.shown()),
                    say("Such as {literal}", like(token.text())));
        }
        return new Node.Literal(token.column(), value);
    }
}
