package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Someone who fills in a form as a browser would: each post carries what the page showed, and the hidden paths. */
final class Person {
    private final Form form;
    private Answers answers = Answers.NONE;
    private int keys;

    Person(Form form) {
        this.form = form;
    }

    Journey journey() {
        return Journey.of(form, answers, Sketch.today());
    }

    Form form() {
        return form;
    }

    Answers answers() {
        return answers;
    }

    /** Types these answers (path, value, path, value …) on a page and presses Continue. */
    Person answers(String page, String... pathsAndValues) {
        return posts(page, Map.of(), pathsAndValues);
    }

    /** Types these answers and lets the page save itself. */
    Person saves(String page, String... pathsAndValues) {
        return posts(page, Map.of("save", List.of("")), pathsAndValues);
    }

    Person presses(String page, String button, String value) {
        return posts(page, Map.of(button, List.of(value)));
    }

    Person posts(String page, Map<String, List<String>> extra, String... pathsAndValues) {
        Map<String, List<String>> posted = posting(journey(), page, pathsAndValues);
        posted.putAll(extra);
        answers = journey().read(page, posted, () -> "k" + ++keys);
        return this;
    }

    /** What a browser sends that shows a page, with these answers typed. */
    static Map<String, List<String>> posting(Journey journey, String page, String... pathsAndValues) {
        var posted = new LinkedHashMap<String, List<String>>();
        for (Question question : journey.questions(page, "en")) {
            shown(question, posted);
        }
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            posted.put(pathsAndValues[i], List.of(pathsAndValues[i + 1].split("\\|", -1)));
            posted.computeIfAbsent("-asked", name -> new ArrayList<>()).add(pathsAndValues[i]);
        }
        return posted;
    }

    private static void shown(Question question, Map<String, List<String>> posted) {
        posted.computeIfAbsent("-asked", name -> new ArrayList<>()).add(question.id());
        if (!question.values().isEmpty()) {
            posted.put(question.id(), question.values());
        }
        question.parts().forEach(part -> shown(part, posted));
        question.rows().forEach(row -> row.parts().forEach(part -> shown(part, posted)));
    }

    /** Hands in a file for a paper. */
    Person hands(String paper, String file) {
        answers = answers.withPaperFile(paper, new Upload(file, file + ".pdf", "pdf", 1200));
        return this;
    }

    /** Hands in a file for a question. */
    Person files(String path, String file) {
        answers = answers.withFile(path, new Upload(file, file + ".pdf", "pdf", 1200));
        return this;
    }

    /** What a page says is wrong, as people read it. */
    List<String> told(String page) {
        return journey().mistakes(page).stream()
                .map(mistake -> mistake.words().in("en"))
                .toList();
    }

    List<String> mistakes(String page) {
        return journey().mistakes(page).stream()
                .map(mistake -> mistake.path() + " " + mistake.rule())
                .toList();
    }
}
