package org.gulou.kernel;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a citizen quotes to the office, such as {@code 520103-20261125-000123-0}: county or higher division, day
 * of receipt, serial of that day, and a Luhn digit over all digits before it.
 */
public record CaseNumber(DivisionCode office, LocalDate day, int serial) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{6})-?(\\d{8})-?(\\d{6})-?(\\d)");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

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

    /** Reads a number as citizens type it: spaces around it and missing hyphens are accepted. */
    public static Optional<CaseNumber> read(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() ? of(match) : typed(text);
    }

    private static Optional<CaseNumber> typed(String text) {
        var match = SHAPE.matcher(text.replaceAll("[\\s–—]", "-").replaceAll("^-+|-+$", ""));
        return match.matches() ? of(match) : Optional.empty();
    }

    private static Optional<CaseNumber> of(Matcher match) {
        try {
            var number = new CaseNumber(
                    new DivisionCode(match.group(1)),
                    LocalDate.parse(match.group(2), DAY),
                    Integer.parseInt(match.group(3)));
            return number.checkDigit() == match.group(4).charAt(0) - '0' ? Optional.of(number) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /** The serial in six digits. */
    private String padded() {
        return String.valueOf(1_000_000 + serial).substring(1);
    }

    private int checkDigit() {
        String digits = office.code() + BASIC_ISO_DATE.format(day) + padded();
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return office + "-" + BASIC_ISO_DATE.format(day) + "-" + padded() + "-" + checkDigit();
    }
}
