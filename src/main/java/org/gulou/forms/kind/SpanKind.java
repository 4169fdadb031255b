package org.gulou.forms.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code dateRange}: from a first to a last day, both included; six fields (year, month, day, twice) or two ISO texts.
 * Rules read {@code stay.start} and {@code stay.end}.
 */
public record SpanKind() implements Kind {
    private static final DateKind DAY = new DateKind("date");

    @Override
    public String name() {
        return "dateRange";
    }

    @Override
    public Type type() {
        return new Type.Fields(Map.of("start", Type.DATE, "end", Type.DATE));
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        if (Typing.blank(Typing.lines(raw))) {
            return Reading.BLANK;
        }
        int half = (raw.size() + 1) / 2;
        Reading first = DAY.read(raw.subList(0, half), local);
        Reading last = DAY.read(raw.subList(half, raw.size()), local);
        if (first instanceof Reading.Typed(Value.Date(LocalDate start), var noFlaw)
                && last instanceof Reading.Typed(Value.Date(LocalDate end), var noFlawEither)) {
            Value span = new Value.Fields(Map.of("start", Value.of(start), "end", Value.of(end)));
            return end.isBefore(start)
                    ? new Reading.Typed(span, Optional.of(turned(end, start)))
                    : new Reading.Typed(span);
        }
        return first instanceof Reading.Wrong
                ? first
                : last instanceof Reading.Wrong
                        ? last
                        : Typing.wrong("type", "“{label}”要填开始日期和结束日期。", "{label} must have a first and a last day.");
    }

    private static Reading.Flaw turned(LocalDate end, LocalDate start) {
        LocalizedText last = OfficeTime.words(end);
        LocalizedText first = OfficeTime.words(start);
        return Reading.Flaw.error(
                "order",
                LocalizedText.of(
                        "“{label}”的结束日期" + last.in("zh") + "不能早于开始日期" + first.in("zh") + "。",
                        "The last day of {label}, " + last.in("en") + ", must not be before the first, "
                                + first.in("en") + "."));
    }

    @Override
    public List<String> write(Value value) {
        var fields = new ArrayList<String>();
        if (value instanceof Value.Fields(Map<String, Value> span)) {
            fields.addAll(DAY.write(span.getOrDefault("start", Value.EMPTY)));
            fields.addAll(DAY.write(span.getOrDefault("end", Value.EMPTY)));
        }
        return fields;
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        if (value instanceof Value.Fields(Map<String, Value> span)
                && span.get("start") instanceof Value.Date(LocalDate start)
                && span.get("end") instanceof Value.Date(LocalDate end)) {
            return LocalizedText.of(
                    OfficeTime.words(start).in("zh") + "至"
                            + OfficeTime.words(end).in("zh"),
                    OfficeTime.words(start).in("en") + " to "
                            + OfficeTime.words(end).in("en"));
        }
        return LocalizedText.NONE;
    }

    @Override
    public String inputmode() {
        return "numeric";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(6, 30);
    }
}
