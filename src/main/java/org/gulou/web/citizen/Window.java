package org.gulou.web.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.intake.TwoWindows;
import org.gulou.web.ui.Posted;

/** What the window of a browser sent, which may not be the only one that has this page open. */
record Window(Posted posted) {
    private static final String SEEN = "-seen";
    private static final String CHOSEN = "keep.";

    /** The marks that a page sends back of the answers it showed, in one field: in many they would outweigh the answers. */
    static String marks(List<Question> questions, List<PaperDue> papers, Answers stored) {
        return Stream.concat(
                        Uploads.leaves(questions)
                                .filter(question -> question.limits().isEmpty())
                                .map(Question::id),
                        papers.stream().flatMap(paper -> TwoWindows.fields(paper.path()).stream()))
                .map(path -> TwoWindows.mark(path, TwoWindows.at(stored, path)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> marks(String field) {
        String[] words = field.split(" ", -1);
        return IntStream.range(0, words.length / 2)
                .mapToObj(at -> words[2 * at] + " " + words[2 * at + 1])
                .toList();
    }

    /** What was posted, as the form takes it: without Continue it is only kept. */
    Map<String, List<String>> values(Answers stored) {
        Map<String, List<String>> values = chosen(stored);
        if (!Onward.isContinue(posted)) {
            values.putIfAbsent("save", List.of(""));
        }
        return values;
    }

    /** What was posted; where she chose what is stored rather than what she typed here, that. */
    Map<String, List<String>> chosen(Answers stored) {
        var values = new LinkedHashMap<>(posted.values());
        posted.values().forEach((name, chosen) -> {
            if (name.startsWith(CHOSEN) && chosen.contains("stored")) {
                String path = name.substring(CHOSEN.length());
                values.put(path, TwoWindows.at(stored, path));
            }
        });
        return values;
    }

    TwoWindows over(Answers stored, Answers typed) {
        return TwoWindows.of(
                stored,
                typed,
                posted.all(SEEN).stream()
                        .flatMap(field -> marks(field).stream())
                        .toList(),
                posted.all("-asked").stream().filter(this::isFilled).toList());
    }

    private boolean isFilled(String path) {
        return posted.all(path).stream().anyMatch(value -> !value.isBlank());
    }

    /** All that was typed, whatever asks for it. */
    List<String> typed() {
        return typed(posted.all("-asked").stream().distinct().toList(), posted);
    }

    /** What was typed at these paths. */
    static List<String> typed(List<String> paths, Posted posted) {
        return paths.stream()
                .map(path -> String.join(" ", posted.all(path)))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
