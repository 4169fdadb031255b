package org.gulou.language;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.gulou.kernel.CheckDigits;

/**
 * Whether a text can be an identifier of the kind named. Where real codes fail the arithmetic (USCC, bank cards), a rule
 * should warn and not refuse; no function asks whether the code was ever issued.
 */
final class CodeFunctions {
    private static final Predicate<String> PLATE =
            shape("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");
    private static final Predicate<String> CARD = shape("\\d{12,19}");

    static final List<Builtin> ALL = List.of(
            valid("resident id", CheckDigits::residentId),
            valid("uscc", CheckDigits::uscc),
            valid("mobile", shape("1[3-9]\\d{9}")),
            valid("phone", shape("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|1\\d{4}|[48]00\\d{7}")),
            valid("bank card", CARD.and(CheckDigits::luhn)),
            valid("plate", PLATE),
            valid("postal code", shape("\\d{6}")),
            valid("iban", CheckDigits::iban),
            valid("vin", CheckDigits::vin),
            valid("luhn", shape("\\d{1,64}").and(CheckDigits::luhn)),
            valid("passport", shape("[A-Z]{0,3}\\d[A-Z0-9]{4,8}")),
            valid("hong kong macao permit", shape("[HM]\\d{8}(\\d{2})?")),
            valid("taiwan permit", shape("\\d{8}")),
            valid(
                    "email",
                    shape("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,180}[A-Za-z0-9])?\\.[A-Za-z]{2,24}")));

    private CodeFunctions() {}

    private static Predicate<String> shape(String pattern) {
        return Pattern.compile(pattern)::matches;
    }

    private static Builtin valid(String kind, Predicate<String> test) {
        boolean exact = kind.equals("email");
        return Builtin.of("valid " + kind + "(code: text): boolean", (a, f) -> {
            String code = TextFunctions.text(a[0]);
            return Value.of(test.test(exact ? code : code.toUpperCase(Locale.ROOT)));
        });
    }
}
