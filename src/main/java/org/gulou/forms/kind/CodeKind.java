package org.gulou.forms.kind;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * A number or address of a known shape: {@code residentId}, {@code uscc}, {@code phone}, {@code email} and others. One
 * whose check digits cannot be right is no value: nothing, such as a date of birth, is derived from a mistyped one.
 */
public record CodeKind(Identifiers shape) implements Kind {
    @Override
    public String name() {
        return shape.kind();
    }

    /** How a number of this kind is built as it is kept, a regular expression: people may type blanks and dashes in it. */
    public String pattern() {
        return "^(?:" + shape.shape() + ")$";
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        String code = shape.normalise(raw);
        if (code.isEmpty()) {
            return Reading.BLANK;
        }
        Optional<Reading.Flaw> flaw = shape.judge(code, local.today());
        return flaw.filter(found -> !found.warning())
                .<Reading>map(Reading.Wrong::new)
                .orElseGet(() -> new Reading.Typed(Value.of(code), flaw));
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
        return switch (shape) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            case POSTCODE -> "postal-code";
            case RESIDENT_ID,
                    RESIDENCE_PERMIT,
                    PASSPORT,
                    HK_MACAU_PERMIT,
                    TAIWAN_PERMIT,
                    FOREIGNER_ID,
                    DRIVING_LICENCE,
                    IBAN,
                    VIN,
                    USCC,
                    BANK_CARD,
                    PLATE -> "off";
        };
    }

    @Override
    public String inputmode() {
        return switch (shape) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            case POSTCODE, BANK_CARD, TAIWAN_PERMIT -> "numeric";
            case RESIDENT_ID,
                    RESIDENCE_PERMIT,
                    PASSPORT,
                    HK_MACAU_PERMIT,
                    FOREIGNER_ID,
                    DRIVING_LICENCE,
                    IBAN,
                    VIN,
                    USCC,
                    PLATE -> "";
        };
    }
}
