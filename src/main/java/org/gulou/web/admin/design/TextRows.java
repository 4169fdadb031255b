package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.catalog.design.Piece;
import org.gulou.catalog.design.Pieces;
import org.gulou.catalog.design.Wording;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** The texts and times of a file as rows of a page. */
@Named
@RequestScoped
public class TextRows {
    /** So many stand on one page; a file with more is shown part by part. */
    static final int MOST = 80;

    private static final int MOST_SENT = 2000;
    private static final int LONGEST_TITLE = 60;

    @Inject
    Language language;

    /** The units in which times are given. */
    public List<String> getUnits() {
        return List.of("working days", "days", "months", "years", "hours", "minutes");
    }

    /** The name of a unit, or of a part of a file, as people call it. */
    public String called(String name) {
        String key = "texts.key." + name.replace(' ', '-');
        return Words.in(language.getTag()).bundle().containsKey(key) ? language.say(key) : name;
    }

    List<TextRow> of(Pieces pieces, String part) {
        var rows = new ArrayList<TextRow>();
        List<Piece> all = pieces.all();
        for (Piece piece : all) {
            if (all.size() <= MOST || piece.part().equals(part)) {
                rows.add(new TextRow(rows.size(), trail(piece), piece.values(), piece, ""));
            }
        }
        return rows;
    }

    private String trail(Piece piece) {
        return IntStream.range(0, piece.trail().size())
                .mapToObj(at -> {
                    Wording title = piece.titles().get(at);
                    return title.isBlank() ? called(piece.trail().get(at)) : shortened(title.in(language.getTag()));
                })
                .collect(Collectors.joining(" › "));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** The rows as they were sent, each beside what the file has there now. */
    List<TextRow> sent(Pieces now, Posted posted) {
        var rows = new ArrayList<TextRow>();
        for (int number = 0; number < MOST_SENT && posted.has("t" + number + "/name"); number++) {
            rows.add(sent(number, now, posted));
        }
        return rows;
    }

    private TextRow sent(int number, Pieces now, Posted posted) {
        String field = "t" + number + "/";
        Piece.Sort sort = switch (posted.text(field + "sort")) {
            case "BOTH" -> Piece.Sort.BOTH;
            case "PERIOD" -> Piece.Sort.PERIOD;
            case "AMOUNT" -> Piece.Sort.AMOUNT;
            default -> Piece.Sort.ONE;
        };
        var seen = new Piece(
                posted.text(field + "name"),
                List.of(posted.text(field + "trail").split("/")),
                sort,
                posted.all(field + "was").stream().map(TextRows::plain).toList());
        List<String> typed = typed(field, seen, posted);
        boolean same = typed.equals(seen.values());
        return now.again(seen.name(), seen.trail(), seen.values())
                .map(piece -> new TextRow(number, trail(piece), typed, piece, same ? "" : fault(typed, sort)))
                .orElseGet(() -> overtaken(number, now, seen, typed, same));
    }

    /** What somebody else has changed is shown as it is now; where she has too, hers stands and she is told. */
    private TextRow overtaken(int number, Pieces now, Piece seen, List<String> typed, boolean same) {
        return now.all().stream()
                .filter(piece -> piece.trail().equals(seen.trail()) && piece.sort() == seen.sort())
                .filter(piece -> piece.sort() != Piece.Sort.ONE || piece.name().equals(seen.name()))
                .findFirst()
                .map(piece -> same
                        ? new TextRow(number, trail(piece), piece.values(), piece, "")
                        : new TextRow(
                                number,
                                trail(piece),
                                typed,
                                piece,
                                piece.values().equals(typed)
                                        ? ""
                                        : language.say("texts.fault.other", String.join(" / ", piece.values()))))
                .orElseGet(() ->
                        new TextRow(number, trail(seen), typed, seen, same ? "" : language.say("texts.fault.gone")));
    }

    private static List<String> typed(String field, Piece seen, Posted posted) {
        if (seen.sort() == Piece.Sort.PERIOD) {
            String unit = posted.text(field + "unit");
            String amount = posted.text(field + "amount");
            return List.of(
                    amount.isEmpty() ? "" : amount + " " + (amount.equals("1") ? unit.replaceFirst("s$", "") : unit));
        }
        List<String> typed =
                posted.all(field + "typed").stream().map(TextRows::plain).toList();
        boolean several = typed.size() == seen.values().size();
        return several ? kept(typed, seen.values()) : seen.values();
    }

    /** A field of one line holds no break: what differs in nothing else is as it was. */
    private static List<String> kept(List<String> typed, List<String> seen) {
        var kept = new ArrayList<String>();
        for (int at = 0; at < typed.size(); at++) {
            boolean same =
                    typed.get(at).replaceAll("\\s+", " ").equals(seen.get(at).replaceAll("\\s+", " "));
            kept.add(same ? seen.get(at) : typed.get(at));
        }
        return kept;
    }

    private static String plain(String sent) {
        return sent.replace("\r\n", "\n").strip();
    }

    private String fault(List<String> typed, Piece.Sort sort) {
        return switch (sort) {
            case PERIOD -> Piece.PERIOD.matcher(typed.getFirst()).matches() ? "" : language.say("texts.fault.period");
            case AMOUNT -> Piece.SUM.matcher(typed.getFirst()).matches() ? "" : language.say("texts.fault.amount");
            case BOTH, ONE -> typed.stream().anyMatch(String::isBlank) ? language.say("texts.fault.blank") : "";
        };
    }
}
