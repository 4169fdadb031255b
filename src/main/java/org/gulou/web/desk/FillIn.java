package org.gulou.web.desk;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.cases.Codes;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PageState;
import org.gulou.forms.Question;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Doubtful;
import org.gulou.web.ui.Posted;

/** A form that an official fills in with a move: all its pages at once, since she knows it by heart. */
public final class FillIn {
    /**
     * A page of the form.
     *
     * @param title of the page
     */
    public record Page(String id, String title, List<Question> questions, List<Doubtful> doubts) {}

    private static final Pattern ROW = Pattern.compile("(.{1,300})\\.([a-z0-9]{1,12})");
    private static final int MOST_ROWS = 500;

    private final Form form;
    private final Circumstances circumstances;
    private final Journey journey;

    private FillIn(Form form, Circumstances circumstances, Answers answers) {
        this.form = form;
        this.circumstances = circumstances;
        this.journey = Journey.of(form, answers, circumstances);
    }

    static FillIn blank(Form form, Circumstances circumstances) {
        return new FillIn(form, circumstances, Answers.NONE);
    }

    /** Reads each page that is asked with the answers before it; once it is sent, what these newly ask counts as asked. */
    FillIn read(Posted posted, boolean sent) {
        FillIn read = new FillIn(form, circumstances, shown(posted)).readPages(posted);
        return sent ? read.settled() : read;
    }

    /** The rows that the page showed: nothing of an official's form is kept between two posts. */
    private static Answers shown(Posted posted) {
        var rows = new LinkedHashMap<String, List<String>>();
        posted.all("-row").stream()
                .limit(MOST_ROWS)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    List<String> keys = rows.computeIfAbsent(row.group(1), group -> new ArrayList<>());
                    if (!keys.contains(row.group(2))) {
                        keys.add(row.group(2));
                    }
                });
        Answers shown = Answers.NONE;
        for (var group : rows.entrySet()) {
            shown = shown.withRows(group.getKey(), group.getValue());
        }
        return shown;
    }

    /** Nothing is left for later: the official sends the form as a whole. */
    private FillIn settled() {
        Set<String> asked = journey.pages().stream()
                .flatMap(page -> journey.questions(page.id(), LocalizedText.FIRST_LANGUAGE).stream())
                .flatMap(FillIn::leaves)
                .map(Question::id)
                .collect(toSet());
        return new FillIn(form, circumstances, journey.answers().withSettled(asked));
    }

    private static Stream<Question> leaves(Question question) {
        Stream<Question> inRows = question.rows().stream().flatMap(row -> row.parts().stream());
        return Stream.concat(
                Stream.of(question),
                Stream.concat(question.parts().stream(), inRows).flatMap(FillIn::leaves));
    }

    private FillIn readPages(Posted posted) {
        FillIn read = this;
        Set<String> done = new HashSet<>();
        for (Optional<String> page = next(read, done); page.isPresent(); page = next(read, done)) {
            done.add(page.get());
            Answers answers = read.journey.read(page.get(), posted.values(), Codes::row);
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

    List<Page> pages(String language) {
        return journey.pages().stream().map(page -> page(page, language)).toList();
    }

    private Page page(PageState page, String language) {
        List<Question> questions = journey.questions(page.id(), language);
        return new Page(
                page.id(),
                page.title().in(language),
                questions,
                Doubtful.of(journey.mistakes(page.id()), questions, language));
    }

    List<Mistake> mistakes() {
        return journey.mistakes().stream().filter(Mistake::stops).toList();
    }

    Journey journey() {
        return journey;
    }
}
