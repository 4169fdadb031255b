package org.gulou.catalog.foreign.families;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.catalog.SmallService;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.catalog.foreign.forms.Fate;

/** Drafts of foreign forms, and what the check of this portal says of them. */
public final class Drafts {
    /** Lists, elements and calendars; the services around and where they are offered read no draft. */
    private static final Folder AROUND = Own.FOLDER.only(
            path -> Stream.of("services/", "offers/", "occasions/", "finding/").noneMatch(path::startsWith));

    private Drafts() {}

    public static Conversion of(String json) throws Unreadable {
        return Families.convert(json.getBytes(UTF_8), List.of()).getFirst();
    }

    /**
     * What is not true of a draft, story by story.
     *
     * @param stories answers, and what is expected to come of them
     */
    static List<List<String>> untrue(Conversion draft, List<Map.Entry<String, String>> stories) {
        var files = new TreeMap<>(files("draft-aa", draft));
        for (int at = 0; at < stories.size(); at++) {
            files.put(story(at), """
                    schema: gulou/example/v1
                    title: {zh: 故事, en: A story}
                    offer: {body: yunyan-government-office}
                    at: 2026-11-02T09:00
                    answers: {%s}
                    expect: {%s}
                    """.formatted(
                    stories.get(at).getKey(), stories.get(at).getValue()).getBytes(UTF_8));
        }
        Folder told = AROUND.with(files);
        Map<String, List<String>> untrue = Own.DEFINITIONS.examples(told, Own.sound(told)).stream()
                .collect(Collectors.toMap(
                        Example::path,
                        example -> example.check().stream()
                                .map(problem -> problem.in("en"))
                                .toList()));
        return IntStream.range(0, stories.size())
                .mapToObj(at -> Objects.requireNonNull(untrue.get(story(at))))
                .toList();
    }

    private static String story(int number) {
        return "services/imported/draft-aa/examples/story-" + number + ".yaml";
    }

    /** The problems of drafts that stand in whole services, whose other files read nothing of them. */
    public static List<String> problems(List<Conversion> drafts) {
        var files = new TreeMap<String, byte[]>();
        for (int at = 0; at < drafts.size(); at++) {
            Conversion draft = drafts.get(at);
            String id = "draft-" + (char) ('a' + at / 26) + (char) ('a' + at % 26);
            files.putAll(files(id, draft));
        }
        return Own.problems(AROUND.with(files)).stream()
                .map(problem -> problem.in("en"))
                .filter(problem -> problem.contains("draft-"))
                .toList();
    }

    private static Map<String, byte[]> files(String id, Conversion draft) {
        return SmallService.named(id)
                .with("form.yaml", before -> draft.form("zh"))
                .with("service.yaml", before -> without(before, draft.service()) + draft.service())
                .files()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        file -> "services/imported/" + id + "/" + file.getKey(),
                        file -> file.getValue().getBytes(UTF_8)));
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
