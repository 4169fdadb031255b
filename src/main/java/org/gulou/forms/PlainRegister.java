package org.gulou.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.source.ItemSource.Edit;
import org.jspecify.annotations.Nullable;

/** What registers said, as plain maps and texts. */
final class PlainRegister {
    private PlainRegister() {}

    static Map<String, Object> of(FromRegister from) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", from.register());
        map.put("title", from.title().texts());
        map.put("keeper", from.keeper().texts());
        map.put("day", from.day().toString());
        map.put("edit", from.edit().name());
        map.put("keys", from.keys());
        map.put("changed", from.changed());
        return map;
    }

    /** What {@link #of} wrote; empty for what is none. */
    static Optional<FromRegister> read(@Nullable Object value) {
        Map<String, Object> map = PlainAnswers.map(value);
        return map.isEmpty()
                ? Optional.empty()
                : Optional.of(new FromRegister(
                        PlainAnswers.text(map, "name"),
                        PlainAnswers.words(map.get("title")),
                        PlainAnswers.words(map.get("keeper")),
                        LocalDate.parse(PlainAnswers.text(map, "day")),
                        Edit.valueOf(PlainAnswers.text(map, "edit")),
                        PlainAnswers.text(map, "keys"),
                        Boolean.TRUE.equals(map.get("changed"))));
    }

    static Map<String, Object> held(HeldPaper held) {
        Map<String, Object> map = of(held.from());
        map.put("said", held.said());
        return map;
    }

    /** What {@link #held} wrote; empty for what is none. */
    static Optional<HeldPaper> readHeld(@Nullable Object value) {
        return read(value).map(from -> new HeldPaper(from, PlainAnswers.text(PlainAnswers.map(value), "said")));
    }

    static Map<String, Object> note(RegisterNote note) {
        Map<String, Object> map = of(note.from());
        map.put("shown", note.shown().texts());
        return map;
    }

    /** What {@link #note} wrote; empty for what is none. */
    static Optional<RegisterNote> readNote(@Nullable Object value) {
        return read(value)
                .map(from -> new RegisterNote(
                        from, PlainAnswers.words(PlainAnswers.map(value).get("shown"))));
    }
}
