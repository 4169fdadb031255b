package org.gulou.forms.kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** {@code dateTime}: a day and a time of day by the office's clocks; four fields (year, month, day, 09:30), or one ISO text. */
public record MomentKind() implements Kind {
    private static final DateKind DAY = new DateKind("date");
    private static final DateKind TIME = new DateKind("time");

    @Override
    public String name() {
        return "dateTime";
    }

    @Override
    public Type type() {
        return Type.DATE_TIME;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        if (Typing.blank(Typing.lines(raw))) {
            return Reading.BLANK;
        }
        List<String> parts = raw.size() == 1 ? List.of(Typing.line(raw).split("[T ]+", 2)) : raw;
        Reading day = DAY.read(parts.subList(0, parts.size() - 1), local);
        Reading time = TIME.read(parts.subList(parts.size() - 1, parts.size()), local);
        if (day instanceof Reading.Typed(Value.Date(LocalDate date), var noFlaw)
                && time instanceof Reading.Typed(Value.Time(LocalTime at, var zone), var noFlawEither)) {
            return new Reading.Typed(new Value.DateTime(date.atTime(at), Optional.empty()));
        }
        return day instanceof Reading.Wrong ? day : time instanceof Reading.Wrong ? time : incomplete();
    }

    private static Reading incomplete() {
        return Typing.wrong(
                "type",
                "“{label}”要填完整的日期和时间，例如2026年3月27日09:30。",
                "{label} must have a date and a time, like 2026-03-27 and 09:30.");
    }

    @Override
    public List<String> write(Value value) {
        if (!(value instanceof Value.DateTime(LocalDateTime at, var zone))) {
            return List.of();
        }
        var fields = new ArrayList<>(DAY.write(Value.of(at.toLocalDate())));
        fields.add(DateKind.minute(at.toLocalTime()));
        return fields;
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        return value instanceof Value.DateTime(LocalDateTime at, var zone) ? OfficeTime.words(at) : LocalizedText.NONE;
    }

    @Override
    public String inputmode() {
        return "numeric";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(4, 30);
    }
}
