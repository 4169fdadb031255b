package org.gulou.forms.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Reading.Flaw;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Shape;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * Words as they come: {@code text}, {@code longText}, {@code name} or {@code address}.
 *
 * @param shapes how a {@code text} must be built that is the code or number of something
 */
public record TextKind(String name, int minLength, int maxLength, boolean words, Script script, List<Shape> shapes)
        implements Kind {
    /** What is kept at least of a text that is too long, so that its length can be told and nothing is cut silently. */
    private static final int KEPT = 4_000;

    private static final LocalizedText TOO_LONG = LocalizedText.of(
            "“{label}”不能超过{max}个字，现在是{length}个字。", "{label} must be {max} characters or fewer; it is now {length}.");
    private static final LocalizedText TOO_SHORT = LocalizedText.of(
            "“{label}”至少要写{min}个字，现在是{length}个字。", "{label} must be {min} characters or more; it is now {length}.");
    private static final LocalizedText TOO_MANY_WORDS = LocalizedText.of(
            "“{label}”不能超过{max}个词（每个汉字算一个），现在是{length}个。", "{label} must be {max} words or fewer; it is now {length}.");
    private static final LocalizedText TOO_FEW_WORDS = LocalizedText.of(
            "“{label}”至少要写{min}个词（每个汉字算一个），现在是{length}个。", "{label} must be {min} words or more; it is now {length}.");
    private static final LocalizedText NOT_CHINESE = LocalizedText.of(
            "“{label}”要用汉字填写，与证件一致，例如王芳。", "Write {label} in Chinese characters as on the identity card, like 王芳.");
    private static final LocalizedText NOT_LATIN = LocalizedText.of(
            "“{label}”要用拉丁字母填写，与护照一致，例如WANG FANG。",
            "Write {label} in Latin letters as in the passport, like WANG FANG.");
    private static final LocalizedText NO_NAME = LocalizedText.of(
            "“{label}”里不能有<、>、表情符号或者看不见的控制字符，请按证件上的写法填写。",
            "{label} must not hold <, >, emoji or invisible control characters. Write it as it stands on the document.");

    /** The two joiners are letters' own business: names in Persian and the scripts of India need them. */
    private static final Pattern IN_NO_NAME =
            Pattern.compile("[<>＜＞\\p{Cc}\\p{IsEmoji_Presentation}]|[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}[\\p{IsHan}·•.〇]*");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}' ,.’-]*");

    /** Possessive: a text of thousands of letters may be one word, and a step back from each would overflow the stack. */
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]++(?:['’.-][\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]++)*+");

    static final Map<String, Integer> USUAL_LENGTHS = Map.of("text", 200, "longText", 2000, "name", 50, "address", 200);

    public TextKind {
        shapes = List.copyOf(shapes);
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        String typed = Typing.words(raw).replace("\r\n", "\n");
        String text = name.equals("longText") ? typed : Typing.shaped(typed.replace('\n', ' '), shapes);
        if (text.isEmpty()) {
            return Reading.BLANK;
        }
        Value value = Value.of(text);
        Optional<Flaw> flaw = characters(text).or(() -> script(text)).or(() -> length(text));
        return flaw.isEmpty() ? new Reading.Typed(value) : new Reading.Typed(value, flaw);
    }

    private Optional<Flaw> characters(String text) {
        return name.equals("name") && !mayBeName(text)
                ? Optional.of(Flaw.error("characters", NO_NAME))
                : Optional.empty();
    }

    /** Whether {@code text} holds only what names hold, of people and organisations: no markup, emoji, control characters. */
    public static boolean mayBeName(String text) {
        return !IN_NO_NAME.matcher(text).find();
    }

    private Optional<Flaw> script(String text) {
        return switch (script) {
            case ANY -> Optional.empty();
            case ZH ->
                CHINESE.matcher(text).matches() ? Optional.empty() : Optional.of(Flaw.error("script", NOT_CHINESE));
            case LATIN ->
                LATIN.matcher(text).matches() ? Optional.empty() : Optional.of(Flaw.error("script", NOT_LATIN));
        };
    }

    private Optional<Flaw> length(String text) {
        int length = words ? (int) WORD.matcher(text).results().count() : text.codePointCount(0, text.length());
        if (length > maxLength) {
            return Optional.of(flaw("maxLength", words ? TOO_MANY_WORDS : TOO_LONG, length));
        }
        return length < minLength
                ? Optional.of(flaw("minLength", words ? TOO_FEW_WORDS : TOO_SHORT, length))
                : Optional.empty();
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
        return new Bounds(1, Math.max(KEPT, (words ? 12 : 2) * maxLength + 200));
    }

    static TextKind of(String name, Parameters parameters) {
        Length length = parameters.length();
        return new TextKind(
                name,
                length.least(),
                length.most() > 0 ? length.most() : USUAL_LENGTHS.getOrDefault(name, 200),
                length.words(),
                parameters.script(),
                List.of());
    }

    @Override
    public Kind shaped(List<Shape> demanded) {
        return name.equals("text") ? new TextKind(name, minLength, maxLength, words, script, demanded) : this;
    }
}
