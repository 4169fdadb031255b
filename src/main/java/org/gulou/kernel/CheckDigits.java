package org.gulou.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arithmetic in identifiers that tells a mistyped one; what follows from a wrong one is the caller's business. */
public final class CheckDigits {
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern VIN = Pattern.compile("[0-9A-HJ-NPR-Z]{17}");

    private CheckDigits() {}

    /** GB 11643-1999: 17 digits and their check character, with a birth date that exists; the area is not judged. */
    public static boolean residentId(String id) {
        return RESIDENT_ID.matcher(id).matches()
                && residentCheck(id) == id.charAt(17)
                && birthDate(id).isPresent();
    }

    /** The check character for the first 17 digits of a resident ID (ISO 7064 MOD 11-2). */
    public static char residentCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
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

    /** GB 32100-2015: the unified social credit code; some real codes fail it, so it should only warn. */
    public static boolean uscc(String code) {
        return USCC.matcher(code).matches() && usccCheck(code) == code.charAt(17);
    }

    /** The check character for the first 17 characters of a unified social credit code. */
    public static char usccCheck(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(code.charAt(i)) * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** ISO/IEC 7812-1: bank cards and much else; {@code digits} holds nothing but digits. */
    public static boolean luhn(String digits) {
        return luhnSum(digits) % 10 == 0;
    }

    /** The digit that has to follow {@code digits} so that {@link #luhn} holds. */
    static int luhnDigit(String digits) {
        return (10 - luhnSum(digits + "0") % 10) % 10;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    /** ISO 13616: an international bank account number without spaces. */
    public static boolean iban(String code) {
        return IBAN.matcher(code).matches() && mod97(code);
    }

    /** ISO/IEC 7064: with the first four characters moved to the end and letters read as numbers, the rest is 1. */
    public static boolean mod97(String iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int digit = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest == 1;
    }

    /** GB 16735 (ISO 3779): a vehicle's number; the check is not kept everywhere, so a wrong one should only warn. */
    public static boolean vin(String code) {
        return VIN.matcher(code).matches() && vinCheck(code) == code.charAt(8);
    }

    /** The check digit, at place 9, for the other 16 characters of a vehicle's number. */
    public static char vinCheck(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = code.charAt(i);
            int counted = c <= '9' ? c - '0' : c < 'J' ? c - 'A' + 1 : c < 'S' ? c - 'J' + 1 : c - 'S' + 2;
            sum += counted * VIN_WEIGHTS[i];
        }
        return "0123456789X".charAt(sum % 11);
    }
}
