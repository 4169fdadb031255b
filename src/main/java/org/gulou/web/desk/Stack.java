package org.gulou.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar of coloured parts, as long as its sum is large beside the largest; drawn into a picture 100 wide. */
public record Stack(List<Part> parts) {
    /** A part: where it begins and how long it is, as the picture's attributes. */
    public record Part(String from, String width, String colour) {}

    /** An amount in a colour, which is the name of a class of the style sheet. */
    public record Amount(double value, String colour) {}

    static Stack of(long largest, Amount... amounts) {
        return of((double) largest, amounts);
    }

    static Stack of(double largest, Amount... amounts) {
        var parts = new ArrayList<Part>();
        double from = 0;
        for (Amount amount : amounts) {
            double width = largest == 0 ? 0 : amount.value() * 100 / largest;
            if (width > 0) {
                parts.add(new Part(number(from), number(width), amount.colour()));
            }
            from += width;
        }
        return new Stack(List.copyOf(parts));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
