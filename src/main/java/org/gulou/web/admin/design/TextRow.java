package org.gulou.web.admin.design;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.catalog.design.Piece;

/**
 * A text or a time on the page.
 *
 * @param number its place on the page, from 0
 * @param trail where it stands, in words
 * @param values as typed
 * @param piece as the file has it
 * @param fault what has to be put right; the empty text for nothing
 */
public record TextRow(int number, String trail, List<String> values, Piece piece, String fault) {
    private static final int LONG = 60;

    String name() {
        return piece.name();
    }

    public boolean isWrong() {
        return !fault.isEmpty();
    }

    public boolean isChanged() {
        return !values.equals(piece.values());
    }

    /** What its fields are called. */
    public String getField() {
        return "t" + number;
    }

    public String getSort() {
        return piece.sort().name();
    }

    public String getFirst() {
        return values.getFirst();
    }

    public String getLast() {
        return values.getLast();
    }

    /** Whether it takes more than a line; Chinese characters are twice as wide. */
    public boolean isLong() {
        return values.stream()
                .anyMatch(value -> value.contains("\n")
                        || value.chars().map(sign -> sign >= 0x2E80 ? 2 : 1).sum() > LONG);
    }

    /** By which names one gets there, to be sent along. */
    public String getNames() {
        return String.join("/", piece.trail());
    }

    /** The ids in the place of which titles stand in its trail; the empty text where there are none. */
    public String getIds() {
        return IntStream.range(0, piece.trail().size())
                .filter(at -> !piece.titles().get(at).isBlank())
                .mapToObj(piece.trail()::get)
                .filter(id -> !id.matches("[0-9]+"))
                .collect(Collectors.joining(" › "));
    }

    /** The number in a length of time. */
    public String getAmount() {
        return getFirst().replaceFirst(" .*", "");
    }

    /** The unit of a length of time, as for several. */
    public String getUnit() {
        String unit = getFirst().replaceFirst("^[^ ]* ?", "");
        return unit.isEmpty() || unit.endsWith("s") ? unit : unit + "s";
    }
}
