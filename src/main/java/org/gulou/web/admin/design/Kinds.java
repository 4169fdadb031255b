package org.gulou.web.admin.design;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.web.ui.Language;

/** The kinds of questions that can be chosen, in words and in groups. */
enum Kinds {
    WORDS("text", "longText"),
    NUMBERS("integer", "decimal", "money", "percent"),
    CHOICES("boolean", "choice", "choices"),
    TIMES("date", "month", "year", "time", "dateTime", "dateRange"),
    PEOPLE("name", "phone", "email", "address", "postcode", "division"),
    DOCUMENTS(
            "residentId",
            "residencePermit",
            "passport",
            "hkMacauPermit",
            "taiwanPermit",
            "foreignerId",
            "drivingLicence",
            "uscc",
            "bankCard",
            "iban",
            "plate",
            "vin"),
    FILES("file", "signature", "declaration", "coordinates"),
    READING("info", "heading"),
    GROUPS("group");

    private static final List<String> FIXED = List.of("group", "matrix", "row", "lookUp");

    private final String kinds;

    Kinds(String... kinds) {
        this.kinds = String.join(" ", kinds);
    }

    private List<String> kinds() {
        return List.of(kinds.split(" "));
    }

    static String words(String kind, Language language) {
        return language.say("design.kind." + kind);
    }

    static boolean isKnown(String kind) {
        return FIXED.contains(kind) || isToAdd(kind);
    }

    /** Whether what is of this kind stays so: it holds or reads what another kind has no place for. */
    static boolean isFixed(String kind) {
        return FIXED.contains(kind);
    }

    /** Whether a question of this kind can be added. */
    static boolean isToAdd(String kind) {
        return Stream.of(values()).anyMatch(group -> group.kinds().contains(kind));
    }

    /** All that can be chosen; a group only for what is new. */
    static List<ConditionView.Group> choices(String chosen, boolean isNew, Language language) {
        return Stream.of(values())
                .filter(group -> isNew || group != GROUPS)
                .map(group -> new ConditionView.Group(
                        language.say("design.kinds." + group),
                        group.kinds().stream()
                                .map(kind -> new ConditionView.Choice(kind, words(kind, language), kind.equals(chosen)))
                                .toList()))
                .toList();
    }
}
