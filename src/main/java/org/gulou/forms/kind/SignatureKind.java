package org.gulou.forms.kind;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code signature}: the name as typed and, where there is a script, as drawn; two fields. A drawing is kept as the
 * strokes of an SVG path in a box of 300 by 100 ({@code M12 34L15 36}): it can be shown and printed, and hides nothing.
 */
public record SignatureKind() implements Kind {
    private static final int NAME_LENGTH = 50;
    private static final int DRAWING_LENGTH = 12_000;

    /** Possessive: a long drawing has thousands of strokes, and a step back from each would overflow the stack. */
    private static final Pattern STROKES = Pattern.compile("(?:[ML]\\d{1,3} \\d{1,3})++");

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public Type type() {
        return new Type.Fields(Map.of("name", Type.TEXT, "drawing", Type.TEXT.orEmpty()));
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        String typed = Typing.words(raw);
        String drawn = raw.size() < 2 ? "" : raw.get(1).strip();
        if (typed.isEmpty() && drawn.isEmpty()) {
            return Reading.BLANK;
        }
        if (typed.isEmpty()) {
            return Typing.wrong("type", "请在“{label}”中输入您的姓名。", "Type your name in {label} beside the drawn signature.");
        }
        if (typed.codePointCount(0, typed.length()) > NAME_LENGTH) {
            return Typing.wrong(
                    "maxLength",
                    "“{label}”中的姓名不能超过" + NAME_LENGTH + "个字。",
                    "The name in {label} must be " + NAME_LENGTH + " characters or fewer.");
        }
        if (!drawn.isEmpty() && !STROKES.matcher(drawn).matches()) {
            return Typing.wrong("type", "“{label}”的手写签名没有保存完整，请重新书写。", "Draw {label} again: it did not arrive whole.");
        }
        return new Reading.Typed(new Value.Fields(
                Map.of("name", Value.of(typed), "drawing", drawn.isEmpty() ? Value.EMPTY : Value.of(drawn))));
    }

    @Override
    public List<String> write(Value value) {
        if (!(value instanceof Value.Fields(Map<String, Value> signature))
                || !(signature.get("name") instanceof Value.Text(String typed))) {
            return List.of();
        }
        return signature.get("drawing") instanceof Value.Text(String drawn) ? List.of(typed, drawn) : List.of(typed);
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        List<String> signature = write(value);
        return signature.isEmpty() ? LocalizedText.NONE : LocalizedText.of(signature.getFirst(), signature.getFirst());
    }

    @Override
    public String autocomplete() {
        return "name";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(2, DRAWING_LENGTH);
    }
}
