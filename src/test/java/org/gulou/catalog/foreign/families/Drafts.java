package org.gulou.catalog.foreign.families;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.catalog.SmallService;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.catalog.foreign.forms.Fate;

/** Drafts of foreign forms, and what the check of this portal says of them. */
public final class Drafts {
    private Drafts() {}

    public static Conversion of(String json) throws Unreadable {
        return Families.convert(json.getBytes(UTF_8), List.of()).getFirst();
    }

    /** The problems of drafts that stand in whole services, whose other files read nothing of them. */
    public static List<String> problems(List<Conversion> drafts) {
        var files = new TreeMap<String, byte[]>();
        for (int at = 0; at < drafts.size(); at++) {
            Conversion draft = drafts.get(at);
            String id = "draft-" + (char) ('a' + at / 26) + (char) ('a' + at % 26);
            SmallService.named(id)
                    .with("form.yaml", before -> draft.form("zh"))
                    .with("service.yaml", before -> without(before, draft.service()) + draft.service())
                    .files()
                    .forEach((name, text) -> files.put("services/imported/" + id + "/" + name, text.getBytes(UTF_8)));
        }
        return Own.problems(Own.FOLDER.with(files)).stream()
                .map(problem -> problem.in("en"))
                .filter(problem -> problem.contains("draft-"))
                .toList();
    }

    /** The guide without the lines that the draft brings itself. */
    private static String without(String guide, String own) {
        return guide.lines()
                .filter(line ->
                        !own.contains(line.replaceFirst(":.*", ":")) || !line.matches("(eligibility|papers):.*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What is lost, by the name of the component. */
    public static Map<String, String> lost(Conversion draft) {
        return draft.lossy().stream()
                .collect(Collectors.toMap(
                        Fate::name, fate -> fate.lost().getFirst().in("en"), (one, other) -> one));
    }

    /** The lines of an item from its id on, up to the next one. */
    public static String item(Conversion draft, String id) {
        String marked = "- id: " + id + "\n";
        // a page may have the id of what it asks first
        int inPage = draft.draft().indexOf("      " + marked);
        int at = inPage < 0 ? draft.draft().indexOf(marked) : inPage + "      ".length();
        if (at < 0) {
            throw new AssertionError("No " + id + " in\n" + draft.draft());
        }
        String rest = draft.draft().substring(at + marked.length());
        int end = rest.indexOf("- id: ");
        return rest.substring(0, end < 0 ? rest.length() : end);
    }
}
