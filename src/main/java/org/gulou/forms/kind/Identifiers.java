package org.gulou.forms.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Reading.Flaw;
import org.gulou.kernel.LocalizedText;

/** The identifiers of Chinese public life: how each is typed, and what is wrong with it. */
public enum Identifiers {
    /** GB 11643: 17 digits and a check character. Abolished area codes are still carried, so the area is not judged. */
    RESIDENT_ID("residentId", "\\d{17}[\\dX]"),
    /** GB 32100: the unified social credit code; a wrong check character only warns, for real codes fail it. */
    USCC("uscc", "[0-9A-HJ-NPQRTUWXY]{18}"),
    /** A mobile (11 digits), a landline with its area code, or a service number like 12345. */
    PHONE("phone", "1[3-9]\\d{9}|0\\d{2,3}\\d{7,8}|1\\d{4}|[48]00\\d{7}"),
    EMAIL("email", "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,180}[A-Za-z0-9])?\\.[A-Za-z]{2,24}"),
    POSTCODE("postcode", "\\d{6}"),
    /** ISO/IEC 7812; a wrong Luhn digit only warns. */
    BANK_CARD("bankCard", "\\d{12,19}"),
    /** GA 36: a province's character, a letter and 5 characters, 6 for new-energy vehicles. */
    PLATE("plate", "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String kind;
    private final Pattern shape;

    Identifiers(String kind, String shape) {
        this.kind = kind;
        this.shape = Pattern.compile(shape);
    }

    public String kind() {
        return kind;
    }

    public static Optional<Identifiers> of(String kind) {
        return java.util.Arrays.stream(values())
                .filter(shape -> shape.kind.equals(kind))
                .findFirst();
    }

    /** What was typed, as it is stored: half-width, without the spaces and dashes that people put in. */
    String normalise(List<String> raw) {
        return switch (this) {
            case EMAIL -> Typing.line(raw);
            case PHONE -> Typing.compact(raw).replaceFirst("^\\+?86(?=1[3-9]\\d{9}$)", "");
            case RESIDENT_ID, USCC, POSTCODE, BANK_CARD, PLATE ->
                Typing.compact(raw).toUpperCase(Locale.ROOT);
        };
    }

    /** What is wrong with a normalised code on that day; {@code type} where it has not even the shape. */
    Optional<Flaw> judge(String code, LocalDate today) {
        if (!shape.matcher(code).matches()) {
            return Optional.of(Flaw.error("type", shapeWords(code)));
        }
        return switch (this) {
            case RESIDENT_ID -> residentId(code, today);
            case USCC ->
                code.charAt(17) == usccCheck(code)
                        ? Optional.empty()
                        : Optional.of(new Flaw(
                                "checksum",
                                LocalizedText.of(
                                        "“{label}”的校验码与其他字符不符，请与营业执照核对；核对无误可以继续。",
                                        "The last character of {label} does not fit the others. Compare it with the licence; if it is right, go on."),
                                true));
            case BANK_CARD ->
                luhn(code)
                        ? Optional.empty()
                        : Optional.of(new Flaw(
                                "checksum",
                                LocalizedText.of(
                                        "“{label}”可能有误，请与银行卡核对；核对无误可以继续。",
                                        "{label} may be mistyped. Compare it with the card; if it is right, go on."),
                                true));
            case PHONE, EMAIL, POSTCODE, PLATE -> Optional.empty();
        };
    }

    private static Optional<Flaw> residentId(String code, LocalDate today) {
        if (code.charAt(17) != residentCheck(code)) {
            return Optional.of(Flaw.error(
                    "checksum",
                    LocalizedText.of(
                            "“{label}”的校验码不对，请逐位与身份证核对。",
                            "{label} has a wrong check digit. Compare it with the card digit by digit.")));
        }
        Optional<LocalDate> birth = birthDate(code);
        if (birth.isEmpty() || birth.get().isAfter(today)) {
            return Optional.of(Flaw.error(
                    "checksum",
                    LocalizedText.of(
                            "“{label}”中的出生日期不是真实的过去日期，请与身份证核对。",
                            "The date of birth in {label} is not a real date in the past. Compare it with the card.")));
        }
        return Optional.empty();
    }

    /** The date of birth in a resident ID of 18 characters; empty where it is no real date. */
    public static Optional<LocalDate> birthDate(String residentId) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(residentId.substring(6, 10)),
                    Integer.parseInt(residentId.substring(10, 12)),
                    Integer.parseInt(residentId.substring(12, 14))));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException impossible) {
            return Optional.empty();
        }
    }

    /** The check character of GB 11643 for the first 17 digits. */
    public static char residentCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** The check character of GB 32100 for the first 17 characters. */
    public static char usccCheck(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(code.charAt(i)) * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private LocalizedText shapeWords(String code) {
        return switch (this) {
            case RESIDENT_ID ->
                LocalizedText.of(
                        "“{label}”应为18位，前17位是数字，末位是数字或X；现在是" + code.length() + "位。",
                        "{label} must have 18 characters: 17 digits and a digit or X; it now has " + code.length()
                                + ".");
            case USCC ->
                LocalizedText.of(
                        "“{label}”应为18位数字和大写字母，不含I、O、S、V、Z；现在是" + code.length() + "位。",
                        "{label} must have 18 digits and capital letters, without I, O, S, V and Z; it now has "
                                + code.length() + ".");
            case PHONE ->
                LocalizedText.of(
                        "“{label}”应为11位手机号，或带区号的固定电话，例如0851-12345678。",
                        "{label} must be a mobile number of 11 digits, or a landline with area code, like 0851-12345678.");
            case EMAIL ->
                LocalizedText.of(
                        "“{label}”应为电子邮箱地址，例如name@example.com。",
                        "{label} must be an e-mail address, like name@example.com.");
            case POSTCODE -> LocalizedText.of("“{label}”应为6位数字，例如550001。", "{label} must have 6 digits, like 550001.");
            case BANK_CARD -> LocalizedText.of("“{label}”应为12至19位数字。", "{label} must have 12 to 19 digits.");
            case PLATE ->
                LocalizedText.of("“{label}”应为车牌号，例如贵A12345。", "{label} must be a number plate, like 贵A12345.");
        };
    }
}
