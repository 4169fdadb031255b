package org.gulou.cases.asks;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.cases.Codes;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.Outline;
import org.gulou.forms.PageState;
import org.gulou.forms.Question;
import org.gulou.kernel.LocalizedText;

/** A form that an official fills in with a move: all its pages at once. */
public final class FillIn {
    private static final Pattern ROW = Pattern.compile("(.{1,300})\\.([a-z0-9]{1,12})");
    /** Each is pressed once, however often the rest is read. */
    private static final Set<String> ROW_BUTTONS = Set.of("addRow", "removeRow");
    /** How many rows are taken in all. */
    public static final int MOST_ROWS = 500;

    private final Form form;
    private final Circumstances circumstances;
    private final Journey journey;

    private FillIn(Form form, Circumstances circumstances, Answers answers) {
        this.form = form;
        this.circumstances = circumstances;
        this.journey = Journey.of(form, answers, circumstances);
    }

    public static FillIn blank(Form form, Circumstances circumstances) {
        return new FillIn(form, circumstances, Answers.NONE);
    }

    /**
     * Reads each page that is asked with the answers before it.
     *
     * @param typed what was typed, by path
     * @param shown the rows that there are, such as {@code items.r1}
     * @param sent whether what these answers newly ask counts as asked
     */
    public FillIn read(Map<String, List<String>> typed, List<String> shown, boolean sent) {
        FillIn read = new FillIn(form, circumstances, rows(shown)).readPages(typed);
        return sent ? read.settled(typed) : read;
    }

    /** Nothing of an official's form is kept between two posts. */
    private static Answers rows(List<String> there) {
        var rows = new LinkedHashMap<String, List<String>>();
        there.stream()
                .limit(MOST_ROWS)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    List<String> keys = rows.computeIfAbsent(row.group(1), group -> new ArrayList<>());
                    if (!keys.contains(row.group(2))) {
                        keys.add(row.group(2));
                    }
                });
        Answers answers = Answers.NONE;
        for (var group : rows.entrySet()) {
            answers = answers.withRows(group.getKey(), group.getValue());
        }
        return answers;
    }

    /**
     * Nothing is left for later: the form is sent as a whole. A question that is asked only now, because what decides on it is
     * settled, is read too.
     */
    private FillIn settled(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<>(typed);
        answers.keySet().removeAll(ROW_BUTTONS);
        FillIn before = this;
        FillIn settled = settled();
        while (!settled.asked().equals(before.asked())) {
            before = settled;
            settled = settled.readPages(answers).settled();
        }
        return settled;
    }

    private FillIn settled() {
        return new FillIn(form, circumstances, journey.answers().withSettled(asked()));
    }

    private static Stream<Question> leaves(Question question) {
        Stream<Question> inRows = question.rows().stream().flatMap(row -> row.parts().stream());
        return Stream.concat(
                Stream.of(question),
                Stream.concat(question.parts().stream(), inRows).flatMap(FillIn::leaves));
    }

    private FillIn readPages(Map<String, List<String>> typed) {
        FillIn read = this;
        Set<String> done = new HashSet<>();
        for (Optional<String> page = next(read, done); page.isPresent(); page = next(read, done)) {
            done.add(page.get());
            Answers answers = read.journey.read(page.get(), typed, Codes::row);
            read = new FillIn(form, circumstances, answers);
        }
        return read;
    }

    private static Optional<String> next(FillIn form, Set<String> done) {
        return form.journey.pages().stream()
                .map(PageState::id)
                .filter(page -> !done.contains(page))
                .findFirst();
    }

    /** The paths of all that it asks with these answers. */
    public Set<String> asked() {
        return questions(LocalizedText.FIRST_LANGUAGE).map(Question::id).collect(toSet());
    }

    /** All that it asks with these answers, page by page, what is asked inside a question after it. */
    public Stream<Question> questions(String language) {
        return journey.pages().stream()
                .flatMap(page -> journey.questions(page.id(), language).stream())
                .flatMap(FillIn::leaves);
    }

    /** All that it can ask, whatever is answered. */
    public List<Outline> outline() {
        return Outline.of(form);
    }

    /** What keeps it from being sent. */
    public List<Mistake> mistakes() {
        return journey.mistakes().stream().filter(Mistake::stops).toList();
    }

    /** Its pages with what was answered. */
    public Journey journey() {
        return journey;
    }

    /** The form as filled in, once nothing is wrong with it. */
    public Optional<FilledForm> filled() {
        return Optional.of(journey).filter(Journey::complete).map(Journey::filled);
    }
}
