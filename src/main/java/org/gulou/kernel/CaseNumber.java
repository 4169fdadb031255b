package org.gulou.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a citizen quotes to the office, such as {@code 520103-20261125-000123-0}: county or higher division, day
 * of receipt, serial of that day, and a Luhn digit over all digits before it.
 */
public record CaseNumber(DivisionCode office, LocalDate day, int serial) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{6})-?(\\d{8})-?(\\d{6})-?(\\d)");

    public CaseNumber {
        if (office.code().length() != 6) {
            throw new IllegalArgumentException("A case number starts with a division of 6 digits, not " + office);
        }
        if (serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException("The serial of a day is 1 to 999999, not " + serial);
        }
    }

    /** Reads a number as the portal writes it. */
    public static CaseNumber parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a case number like 520103-20261125-000123-0"));
    }

    /** Reads a number as citizens type it: spaces around it, missing hyphens and the wide digits of a Chinese keyboard are accepted. */
    public static Optional<CaseNumber> read(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() ? of(match) : typed(text);
    }

    private static Optional<CaseNumber> typed(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var match = SHAPE.matcher(narrow.replaceAll("[\\s–—]", "-").replaceAll("^-+|-+$", ""));
        return match.matches() ? of(match) : Optional.empty();
    }

    private static Optional<CaseNumber> of(Matcher match) {
        try {
            var number = new CaseNumber(
                    new DivisionCode(match.group(1)),
                    day(Integer.parseInt(match.group(2))),
                    Integer.parseInt(match.group(3)));
            return number.checkDigit() == match.group(4).charAt(0) - '0' ? Optional.of(number) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private static LocalDate day(int written) {
        return LocalDate.of(written / 10_000, written / 100 % 100, written % 100);
    }

    /** The day in eight digits. */
    private String written() {
        return padded(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(), 100_000_000);
    }

    /** The serial in six digits. */
    private String padded() {
        return padded(serial, 1_000_000);
    }

    private static String padded(int number, int above) {
        return String.valueOf(above + number).substring(1);
    }

    private int checkDigit() {
        return CheckDigits.luhnDigit(office.code() + written() + padded());
    }

    @Override
    public String toString() {
        return office + "-" + written() + "-" + padded() + "-" + checkDigit();
    }
}
