package org.gulou.forms.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Reading.Flaw;
import org.gulou.kernel.CheckDigits;
import org.gulou.kernel.LocalizedText;

/** The identifiers of Chinese public life: how each is typed, and what is wrong with it. */
public enum Identifiers {
    /** GB 11643: 17 digits and a check character. Abolished area codes are still carried, so the area is not judged. */
    RESIDENT_ID("residentId", "\\d{17}[\\dX]"),
    /** The residence permit of people from Hong Kong, Macau and Taiwan: built like a resident ID, area 81, 82 or 83. */
    RESIDENCE_PERMIT("residencePermit", "8[123]0000\\d{11}[\\dX]"),
    /** ICAO 9303: the number of a passport has at most nine letters and digits. */
    PASSPORT("passport", "[A-Z]{0,3}\\d[A-Z0-9]{4,8}"),
    /** 港澳居民来往内地通行证: H or M with 8 digits, and 2 more for the times it was renewed. */
    HK_MACAU_PERMIT("hkMacauPermit", "[HM]\\d{8}(?:\\d{2})?"),
    /** 台湾居民来往大陆通行证: 8 digits. */
    TAIWAN_PERMIT("taiwanPermit", "\\d{8}"),
    /** 外国人永久居留身份证: since 2023 built like a resident ID and beginning with 9; before, 3 letters and 12 digits. */
    FOREIGNER_ID("foreignerId", "9\\d{16}[\\dX]|[A-Z]{3}\\d{12}"),
    /** The number of a driving licence is its holder's identity number; a wrong check character only warns. */
    DRIVING_LICENCE("drivingLicence", "\\d{17}[\\dX]"),
    /** ISO 13616. */
    IBAN("iban", "[A-Z]{2}\\d{2}[A-Z0-9]{11,30}"),
    /** ISO 3779, GB 16735; the check digit at place 9 is not used everywhere, so a wrong one only warns. */
    VIN("vin", "[A-HJ-NPR-Z0-9]{17}"),
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

    private static final LocalizedText USCC_UNFIT = LocalizedText.of(
            "“{label}”的校验码与其他字符不符，请与营业执照核对；核对无误可以继续。",
            "The last character of {label} does not fit the others. Compare it with the licence; if it is right, go on.");
    private static final LocalizedText CARD_MISTYPED = LocalizedText.of(
            "“{label}”可能有误，请与银行卡核对；核对无误可以继续。",
            "{label} may be mistyped. Compare it with the card; if it is right, go on.");
    private static final LocalizedText MISTYPED = LocalizedText.of(
            "“{label}”可能有误，请与证件核对；核对无误可以继续。",
            "{label} may be mistyped. Compare it with the document; if it is right, go on.");

    private final String kind;
    private final Pattern shape;

    Identifiers(String kind, String shape) {
        this.kind = kind;
        this.shape = Pattern.compile(shape);
    }

    public String kind() {
        return kind;
    }

    /** How it is built, as a regular expression of the whole. */
    String shape() {
        return shape.pattern();
    }

    public static Optional<Identifiers> of(String kind) {
        return Arrays.stream(values()).filter(shape -> shape.kind.equals(kind)).findFirst();
    }

    /** Whether the kind of this name holds the number of a document by which a person is known. */
    public static boolean isOfAPerson(String kind) {
        return of(kind).filter(Identifiers::isOfAPerson).isPresent();
    }

    private boolean isOfAPerson() {
        return switch (this) {
            case RESIDENT_ID,
                    RESIDENCE_PERMIT,
                    PASSPORT,
                    HK_MACAU_PERMIT,
                    TAIWAN_PERMIT,
                    FOREIGNER_ID,
                    DRIVING_LICENCE -> true;
            case IBAN, VIN, USCC, PHONE, EMAIL, POSTCODE, BANK_CARD, PLATE -> false;
        };
    }

    /** What was typed, as it is stored: half-width, without the spaces and dashes that people put in. */
    String normalise(List<String> raw) {
        return switch (this) {
            case EMAIL -> Typing.line(raw);
            case PHONE -> Typing.compact(raw).replaceFirst("^\\+?86(?=1[3-9]\\d{9}$)", "");
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
                    POSTCODE,
                    BANK_CARD,
                    PLATE -> Typing.compact(raw).toUpperCase(Locale.ROOT);
        };
    }

    /** What is wrong with a normalised code on that day; {@code type} where it has not even the shape. */
    Optional<Flaw> judge(String code, LocalDate today) {
        if (!shape.matcher(code).matches()) {
            return Optional.of(Flaw.error("type", shapeWords(code)));
        }
        return switch (this) {
            case RESIDENT_ID, RESIDENCE_PERMIT -> residentId(code, today);
            case FOREIGNER_ID -> code.length() == 18 ? residentId(code, today) : Optional.empty();
            case DRIVING_LICENCE -> doubtful(code.charAt(17) == CheckDigits.residentCheck(code), MISTYPED);
            case IBAN ->
                CheckDigits.mod97(code)
                        ? Optional.empty()
                        : Optional.of(Flaw.error(
                                "checksum",
                                LocalizedText.of(
                                        "“{label}”的校验码不对，请逐位与银行提供的账号核对。",
                                        "{label} has wrong check digits. Compare it with what the bank gave you.")));
            case VIN -> doubtful(code.charAt(8) == CheckDigits.vinCheck(code), MISTYPED);
            case USCC -> doubtful(code.charAt(17) == CheckDigits.usccCheck(code), USCC_UNFIT);
            case BANK_CARD -> doubtful(CheckDigits.luhn(code), CARD_MISTYPED);
            case PASSPORT, HK_MACAU_PERMIT, TAIWAN_PERMIT, PHONE, EMAIL, POSTCODE, PLATE -> Optional.empty();
        };
    }

    private static Optional<Flaw> doubtful(boolean fits, LocalizedText otherwise) {
        return fits ? Optional.empty() : Optional.of(new Flaw("checksum", otherwise, true));
    }

    private static Optional<Flaw> residentId(String code, LocalDate today) {
        if (code.charAt(17) != CheckDigits.residentCheck(code)) {
            return Optional.of(Flaw.error(
                    "checksum",
                    LocalizedText.of(
                            "“{label}”的校验码不对，请逐位与身份证核对。",
                            "{label} has a wrong check digit. Compare it with the card digit by digit.")));
        }
        Optional<LocalDate> birth = CheckDigits.birthDate(code);
        if (birth.isEmpty() || birth.get().isAfter(today)) {
            return Optional.of(Flaw.error(
                    "checksum",
                    LocalizedText.of(
                            "“{label}”中的出生日期不是真实的过去日期，请与身份证核对。",
                            "The date of birth in {label} is not a real date in the past. Compare it with the card.")));
        }
        return Optional.empty();
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
            case RESIDENCE_PERMIT ->
                LocalizedText.of(
                        "“{label}”应为18位，以810000、820000或830000开头；现在是" + code.length() + "位。",
                        "{label} must have 18 characters and begin with 810000, 820000 or 830000; it now has "
                                + code.length() + ".");
            case PASSPORT ->
                LocalizedText.of(
                        "“{label}”应为护照号码：5至9位字母和数字，例如E12345678。",
                        "{label} must be a passport number of 5 to 9 letters and digits, like E12345678.");
            case HK_MACAU_PERMIT ->
                LocalizedText.of(
                        "“{label}”应为H或M加8位数字，例如H12345678。", "{label} must be H or M and 8 digits, like H12345678.");
            case TAIWAN_PERMIT ->
                LocalizedText.of("“{label}”应为8位数字，例如12345678。", "{label} must have 8 digits, like 12345678.");
            case FOREIGNER_ID ->
                LocalizedText.of(
                        "“{label}”应为18位、以9开头，或旧证的3个字母加12位数字。",
                        "{label} must have 18 characters and begin with 9, or be 3 letters and 12 digits on an old card.");
            case DRIVING_LICENCE ->
                LocalizedText.of(
                        "“{label}”应为18位，前17位是数字，末位是数字或X；现在是" + code.length() + "位。",
                        "{label} must have 18 characters: 17 digits and a digit or X; it now has " + code.length()
                                + ".");
            case IBAN ->
                LocalizedText.of(
                        "“{label}”应为国际银行账号：2个字母、2位数字，再加11至30位。",
                        "{label} must be an IBAN: 2 letters, 2 digits, then 11 to 30 more characters.");
            case VIN ->
                LocalizedText.of(
                        "“{label}”应为17位数字和大写字母，不含I、O、Q；现在是" + code.length() + "位。",
                        "{label} must have 17 digits and capital letters, without I, O and Q; it now has "
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
