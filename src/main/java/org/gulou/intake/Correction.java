package org.gulou.intake;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Proceeding;
import org.gulou.cases.TimeOut;
import org.gulou.catalog.Catalogue;
import org.gulou.forms.Answers;
import org.gulou.forms.Called;
import org.gulou.forms.Circumstances;
import org.gulou.forms.HeldPaper;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Lookups;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Edits;
import org.gulou.workflow.ItemComments;
import org.gulou.workflow.WaitsFor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an office asked an applicant to correct, and how far she is with it. Only what was named can be changed, and what
 * the changed answers newly ask; everything in a state that says so.
 *
 * @param asked the act that asked
 * @param named paths of items and papers
 * @param typed the answers with what she has typed so far
 */
public record Correction(
        Proceeding proceeding,
        Act asked,
        Set<String> named,
        Answers filed,
        Answers typed,
        Circumstances circumstances) {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String ITEMS = "items";

    /** Kinds of what stands among the questions and nobody answers. */
    private static final Set<String> NOT_ANSWERED = Set.of("info", "heading", "computed");

    /** The correction that a case waits for; empty if it waits for none. */
    public static Optional<Correction> of(Proceeding proceeding, Catalogue catalogue) {
        var state = proceeding.state();
        if (state.edits() == Edits.NONE
                || state.waitsFor().filter(WaitsFor.APPLICANT::equals).isEmpty()) {
            return Optional.empty();
        }
        Act asked = proceeding.entered();
        return Optional.of(new Correction(
                proceeding,
                asked,
                items(asked),
                answers(proceeding.file().answers()),
                answers(proceeding.file().pending()),
                FormWorld.asFiled(catalogue, proceeding)));
    }

    private static Set<String> items(Act act) {
        return act.given().get(ITEMS) instanceof Value.Items(List<Value> items)
                ? items.stream()
                        .filter(Value.Text.class::isInstance)
                        .map(item -> ((Value.Text) item).text())
                        .collect(toSet())
                : Set.of();
    }

    private static Answers answers(String json) {
        return Answers.fromMap(MAPPER.readValue(json, MAP));
    }

    public Journey journey() {
        return journey(typed);
    }

    Journey journey(Answers answers) {
        return Journey.of(proceeding.version().form(), freed(answers), circumstances);
    }

    /** The answers, of which those can be typed, and papers handed in, that were named, also where a register has them. */
    private Answers freed(Answers answers) {
        Answers freed = answers;
        for (var origin : answers.origins().entrySet()) {
            Optional<String> paper = HeldPaper.paper(origin.getKey()).filter(this::isNamed);
            if (paper.isPresent()) {
                freed = HeldPaper.without(freed, paper.get());
            } else if (isNamed(origin.getKey())) {
                freed = freed.withOrigin(origin.getKey(), origin.getValue().unlocked());
            }
        }
        return freed;
    }

    /** Whether everything that was filed can be changed, whatever was named. */
    public boolean isOfAll() {
        return proceeding.state().edits() == Edits.ALL;
    }

    private boolean isNamed(String path) {
        return named.stream().anyMatch(item -> path.equals(item) || path.startsWith(item + "."));
    }

    /** Why the office asks; the empty text where it gave no reason. */
    public String reason() {
        return asked.given().get("reason") instanceof Value.Text(String reason) ? reason : "";
    }

    /** What the office said of the one thing at {@code path}; the empty text where it said nothing of it alone. */
    public String comment(String path) {
        return ItemComments.in(asked.given()).on(path);
    }

    /** The same of a paper, which may be named without the row that it is for. */
    public String comment(PaperDue paper) {
        String its = comment(paper.path());
        return its.isEmpty() ? comment(paper.id()) : its;
    }

    /** Until when she can answer. */
    public Optional<LocalizedText> until() {
        return proceeding.timeOut().map(TimeOut::last);
    }

    /** The questions to answer, without the groups around them; a list that was named as a whole stays one. */
    public List<Question> questions(String language) {
        Journey journey = journey();
        return journey.pages().stream()
                .filter(page -> !page.id().equals(Journey.PAPERS))
                .flatMap(page -> journey.questions(page.id(), language).stream())
                .flatMap(this::openWithin)
                .filter(question -> !NOT_ANSWERED.contains(question.kind()))
                .toList();
    }

    private Stream<Question> openWithin(Question question) {
        boolean list = !question.rows().isEmpty() || question.moreRows();
        if (open(question.id()) && (list || question.parts().isEmpty())) {
            return Stream.of(question);
        }
        Stream<Question> inRows = question.rows().stream().flatMap(row -> row.parts().stream());
        return Stream.concat(question.parts().stream(), inRows).flatMap(this::openWithin);
    }

    private static Stream<String> leaves(Question question) {
        Stream<Question> inRows = question.rows().stream().flatMap(row -> row.parts().stream());
        return Stream.concat(
                Stream.of(question.id()),
                Stream.concat(question.parts().stream(), inRows).flatMap(Correction::leaves));
    }

    /** What the office named, as a person calls it who has not the form before her, with what was said of it alone. */
    public List<String> titles(String language) {
        Predicate<String> told = path -> !isOfAll() || isNamed(path);
        Map<String, LocalizedText> called = Called.inForm(journey().filled());
        return Stream.concat(
                        questions(language).stream()
                                .filter(question -> told.test(question.id()))
                                .map(question -> commented(
                                        Optional.ofNullable(called.get(question.id()))
                                                .map(words -> words.in(language))
                                                .orElse(question.label()),
                                        comment(question.id()),
                                        language)),
                        papers().stream()
                                .filter(paper -> told.test(paper.path()) || told.test(paper.id()))
                                .map(paper -> commented(paper.title().in(language), comment(paper), language)))
                .distinct()
                .toList();
    }

    private static String commented(String title, String comment, String language) {
        return comment.isEmpty() ? title : Called.before(title) + (language.equals("zh") ? "：" : ": ") + comment;
    }

    /** The papers to hand in. */
    public List<PaperDue> papers() {
        return journey().papers().stream()
                .filter(paper ->
                        isOfAll() || named.contains(paper.path()) || named.contains(paper.id()) || newlyDue(paper))
                .toList();
    }

    private boolean newlyDue(PaperDue paper) {
        return journey(filed).papers().stream()
                .noneMatch(before -> before.path().equals(paper.path()));
    }

    /** Whether she may change what stands at {@code path}. */
    boolean open(String path) {
        return isOfAll()
                || isNamed(path)
                || (journey().asked(path) && !journey(filed).asked(path));
    }

    /** The answers with what was posted, as far as it may be changed. */
    public Answers read(Map<String, List<String>> posted) {
        return new CorrectionPost(this).read(posted);
    }

    /** Whether what would be sent reads the same as what the office asked to have corrected. */
    public boolean isUnchanged() {
        return journey().filled().toMap().equals(journey(filed).filled().toMap());
    }

    /** What is still to be put right among what she may change; what she has not come to yet is missing. */
    public List<Mistake> mistakes() {
        Set<String> papers = papers().stream().map(PaperDue::field).collect(toSet());
        Set<String> asked = questions(LocalizedText.FIRST_LANGUAGE).stream()
                .flatMap(Correction::leaves)
                .collect(toSet());
        return journey(freed(typed).withSettled(asked).withSettled(papers)).mistakes().stream()
                .filter(Mistake::stops)
                .filter(mistake -> open(mistake.path()) || papers.contains(mistake.path()))
                .filter(mistake -> !stoodBefore(mistake))
                .toList();
    }

    /** Whether nobody asked for this to be put right and she did not make it wrong: it was filed so, and time went by since. */
    private boolean stoodBefore(Mistake mistake) {
        String path = mistake.path();
        return isOfAll()
                && !isNamed(path)
                && typed.at(path).equals(filed.at(path))
                && journey(filed).mistakes().contains(mistake);
    }

    Correction with(Lookups sources) {
        return new Correction(proceeding, asked, named, filed, typed, circumstances.with(sources));
    }

    /** The same with other answers so far. */
    public Correction with(Answers changed) {
        return new Correction(proceeding, asked, named, filed, changed, circumstances);
    }
}
