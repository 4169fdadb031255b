package org.gulou.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;

/**
 * What was paid at the window, as a program sends it.
 *
 * @param lines of the fee, each paid whole; all that are due where none is named
 * @param amount which they come to, in yuan
 * @param receipt the number of the receipt, which no other payment has
 */
record PaymentWish(Optional<List<String>> lines, Optional<BigDecimal> amount, Optional<String> receipt) {
    static final PaymentWish NOTHING = new PaymentWish(Optional.empty(), Optional.empty(), Optional.empty());
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int LONGEST_RECEIPT = 80;

    /** Something that can be read, and no line break. */
    private static final Pattern RECEIPT =
            Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]*[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}]*");

    /**
     * The same with all that has to be there.
     *
     * @param lines none for all that are due
     */
    record Paid(Set<String> lines, BigDecimal amount, String receipt) {}

    /** @throws Refused if something is missing or no such thing */
    Paid paid() {
        var wrong = new ArrayList<Wrong>();
        BigDecimal sum = amount.orElse(BigDecimal.ZERO);
        if (sum.signum() <= 0
                || sum.compareTo(MOST) >= 0
                || sum.stripTrailingZeros().scale() > 2) {
            wrong.add(new Wrong("amount", Refused.words("api.payment.amount")));
        }
        String number = receipt.map(String::strip).orElse("");
        if (number.length() > LONGEST_RECEIPT || !RECEIPT.matcher(number).matches()) {
            wrong.add(new Wrong("receipt", Refused.words("api.payment.receipt", LONGEST_RECEIPT)));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(As.WRONG, Refused.words("api.move.wrong"), wrong);
        }
        return new Paid(lines.orElse(List.of()).stream().map(String::valueOf).collect(Collectors.toSet()), sum, number);
    }
}
