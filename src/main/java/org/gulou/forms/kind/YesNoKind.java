package org.gulou.forms.kind;

import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** {@code boolean}: yes or no; {@code declaration}: a statement that must be agreed to. */
public record YesNoKind(String name) implements Kind {
    public static final LocalizedText YES = LocalizedText.of("是", "Yes");
    public static final LocalizedText NO = LocalizedText.of("否", "No");
    private static final LocalizedText AGREED = LocalizedText.of("已确认", "Agreed");

    @Override
    public Type type() {
        return Type.BOOLEAN;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        return switch (Typing.line(raw)) {
            case "" -> Reading.BLANK;
            case "true" -> new Reading.Typed(Value.TRUE);
            case "false" -> name.equals("declaration") ? Reading.BLANK : new Reading.Typed(Value.FALSE);
            default -> Typing.wrong("type", "请为“{label}”选择“是”或“否”。", "Choose yes or no for {label}.");
        };
    }

    @Override
    public List<String> write(Value value) {
        return value instanceof Value.Bool(boolean is) ? List.of(String.valueOf(is)) : List.of();
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        if (!(value instanceof Value.Bool(boolean is))) {
            return LocalizedText.NONE;
        }
        return name.equals("declaration") && is ? AGREED : is ? YES : NO;
    }
}
