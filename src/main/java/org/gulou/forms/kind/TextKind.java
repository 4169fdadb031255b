package org.gulou.forms.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.Reading.Flaw;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Words as they come: {@code text}, {@code longText}, {@code name} or {@code address}; lengths in characters. */
public record TextKind(String name, int minLength, int maxLength) implements Kind {
    /** What is kept at least of a text that is too long, so that its length can be told and nothing is cut silently. */
    private static final int KEPT = 4_000;

    private static final LocalizedText TOO_LONG = LocalizedText.of(
            "“{label}”不能超过{max}个字，现在是{length}个字。", "{label} must be {max} characters or fewer; it is now {length}.");
    private static final LocalizedText TOO_SHORT = LocalizedText.of(
            "“{label}”至少要写{min}个字，现在是{length}个字。", "{label} must be {min} characters or more; it is now {length}.");

    static final Map<String, Integer> USUAL_LENGTHS = Map.of("text", 200, "longText", 2000, "name", 50, "address", 200);

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        String typed = raw.isEmpty() ? "" : raw.getFirst().strip().replace("\r\n", "\n");
        String text = name.equals("longText") ? typed : typed.replace('\n', ' ');
        if (text.isEmpty()) {
            return Reading.BLANK;
        }
        int length = text.codePointCount(0, text.length());
        Value value = Value.of(text);
        if (length > maxLength) {
            return new Reading.Typed(value, Optional.of(flaw("maxLength", TOO_LONG, length)));
        }
        if (length < minLength) {
            return new Reading.Typed(value, Optional.of(flaw("minLength", TOO_SHORT, length)));
        }
        return new Reading.Typed(value);
    }

    private Flaw flaw(String rule, LocalizedText words, int length) {
        return Flaw.error(
                rule,
                Typing.fill(
                        words, Map.of("max", "" + maxLength, "min", "" + minLength, "length", String.valueOf(length))));
    }

    @Override
    public List<String> write(Value value) {
        return value instanceof Value.Text(String text) ? List.of(text) : List.of();
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        return value instanceof Value.Text(String text) ? LocalizedText.of(text, text) : LocalizedText.NONE;
    }

    @Override
    public String autocomplete() {
        return switch (name) {
            case "name" -> "name";
            case "address" -> "street-address";
            default -> "";
        };
    }

    /** More than is allowed is kept, so that nothing typed is lost while it is shortened. */
    @Override
    public Bounds bounds() {
        return new Bounds(1, Math.max(KEPT, 2 * maxLength + 200));
    }
}
