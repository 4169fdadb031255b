package org.gulou.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Kind;

/** Which fragment of {@code /WEB-INF/fields} shows a question, and how wide its control is: a hint of what is expected. */
@Named
@ApplicationScoped
public class Fields {
    /** As many options as radio buttons show without scrolling far; more become a list. */
    private static final int MOST_BUTTONS = 12;

    private static final String WIDEST = "";

    /** The kinds that are typed into one line, with the width of the line. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("text", WIDEST),
            Map.entry("address", WIDEST),
            Map.entry("name", "w20"),
            Map.entry("email", "w20"),
            Map.entry("phone", "w20"),
            Map.entry("residentId", "w20"),
            Map.entry("uscc", "w20"),
            Map.entry("bankCard", "w20"),
            Map.entry("postcode", "w10"),
            Map.entry("plate", "w10"),
            Map.entry("integer", "w10"),
            Map.entry("decimal", "w10"),
            Map.entry("money", "w10"),
            Map.entry("percent", "w4"),
            Map.entry("year", "w4"),
            Map.entry("time", "w4"),
            Map.entry("passport", "w10"),
            Map.entry("hkMacauPermit", "w10"),
            Map.entry("taiwanPermit", "w10"),
            Map.entry("foreignerId", "w20"),
            Map.entry("residencePermit", "w20"),
            Map.entry("drivingLicence", "w20"),
            Map.entry("vin", "w20"),
            Map.entry("iban", "w20"));

    /** Whether the rows of a group are so many that those filled in fold up. */
    public boolean folds(Question group) {
        return RowFold.folds(group);
    }

    public boolean complete(Question.Row row) {
        return RowFold.complete(row);
    }

    /** What stands for a row while it is folded. */
    public String summary(Question.Row row) {
        return RowFold.summary(row);
    }

    /** Whether a division is chosen down to the last level, so that no further list can follow. */
    public boolean located(Question question) {
        return question.selects().stream()
                .allMatch(list -> list.places().stream().anyMatch(Question.Choice::chosen));
    }

    /** The address of the fragment. */
    public String of(Question question) {
        return "/WEB-INF/fields/"
                + fragment(question.kind(), question.view(), question.options().size()) + ".xhtml";
    }

    static String fragment(String kind, Kind.View view, int options) {
        return switch (kind) {
            case "boolean" -> "choice";
            case "month", "dateTime" -> "date";
            case "choice", "row", "lookUp" ->
                switch (view) {
                    case USUAL -> options <= MOST_BUTTONS ? "choice" : "list";
                    case BUTTONS -> "choice";
                    case SELECT -> "list";
                    case SEARCH -> "search";
                };
            default -> LINES.containsKey(kind) ? "line" : kind;
        };
    }

    public String width(Question question) {
        return question.kind().equals("text")
                ? ofLength(question.maxLength())
                : Optional.ofNullable(LINES.get(question.kind())).orElse(WIDEST);
    }

    private static String ofLength(int characters) {
        return characters <= 10 ? "w10" : characters <= 30 ? "w20" : WIDEST;
    }
}
