package org.gulou.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Ask;
import org.gulou.cases.asks.FillIn;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.cases.asks.Said;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Question;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.By;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;
import org.jspecify.annotations.Nullable;

/** A move that can be taken now, with all that it asks and what was typed into it. */
public final class MoveForm {
    /** The fields of the page itself: they come before the questions, of which one may have the same name. */
    private static final Set<String> PAGE_FIELDS = Set.of("number", "view", "seen", "move", "do");

    /** Buttons around it, and the page itself when it follows what is answered: until it is sent nothing is wrong. */
    private static final Set<String> ON_THE_WAY = Set.of("reason", "follow", "look", "show");

    private static final Set<Ending> AGAINST = Set.of(Ending.REFUSED, Ending.NOT_ACCEPTED);

    private static final String ITEMS = new Need.Items().key();

    private final Move move;
    private final Proceeding proceeding;
    private final String language;
    private final Optional<Posted> posted;
    private final Optional<FillIn> fillIn;
    private final Map<String, LocalizedText> mistakes = new LinkedHashMap<>();
    private final Map<String, Value> given = new LinkedHashMap<>();
    private final Once<List<Question>> questions = new Once<>();
    private final Once<List<FillInPage>> pages = new Once<>();

    private MoveForm(
            Move move, Proceeding proceeding, Optional<FillIn> fillIn, Optional<Posted> posted, String language) {
        this.move = move;
        this.proceeding = proceeding;
        this.fillIn = fillIn;
        this.posted = posted;
        this.language = language;
        posted.ifPresent(this::read);
    }

    /** As the page first shows it. */
    public static MoveForm blank(Move move, Proceeding proceeding, Catalogue catalogue, String language) {
        return new MoveForm(move, proceeding, fillIn(move, proceeding, catalogue), Optional.empty(), language);
    }

    /** With what was typed. */
    public static MoveForm typed(
            Move move, Proceeding proceeding, Catalogue catalogue, Posted posted, String language) {
        Posted sent = Canned.of(move, proceeding).into(posted);
        Optional<FillIn> read = fillIn(move, proceeding, catalogue)
                .map(form -> form.read(sent.without(PAGE_FIELDS).values(), sent.all("-row"), isSent(posted)));
        return new MoveForm(move, proceeding, read, Optional.of(sent), language);
    }

    private static boolean isSent(Posted posted) {
        return !ON_THE_WAY.contains(posted.text("do")) && !posted.has("addRow") && !posted.has("removeRow");
    }

    private static Optional<FillIn> fillIn(Move move, Proceeding proceeding, Catalogue catalogue) {
        var circumstances = FormWorld.ofMove(catalogue, proceeding);
        return move.fill()
                .flatMap(form ->
                        Optional.ofNullable(proceeding.version().officialForms().get(form)))
                .map(form -> FillIn.blank(form, circumstances));
    }

    private void read(Posted sent) {
        var answers = MoveAnswers.read(move, proceeding, key -> sent.all(id(key)), filled());
        given.putAll(answers.given());
        if (isSent(sent)) {
            mistakes.putAll(answers.mistakes());
        }
    }

    private Stream<Ask> asks() {
        return Ask.of(move, proceeding).map(this::withReview);
    }

    /** Where the applicant may ask for another look at the decision, the remedy says so before anything else. */
    private Ask withReview(Ask ask) {
        return ask.key().equals(new Need.Remedy().key()) && move.to() instanceof Target.To(String state)
                ? ask.suggestedAfter(proceeding.workflow().moves().stream()
                        .filter(review -> review.by() instanceof By.Applicant
                                && review.from().contains(state)
                                && proceeding.workflow().state(state).isEnd())
                        .flatMap(review -> review.within().stream())
                        .map(period -> "您可以自收到本决定之日起 %s内，在本件的办理页面申请复核。"
                                .formatted(period.words().in("zh")))
                        .collect(Collectors.joining()))
                : ask;
    }

    /** The same as {@link #isRight()}; where it is not, what is missing besides is marked as well: she is told at once. */
    boolean isRight(Actor official) {
        boolean right = isRight();
        var attempt = new Attempt(move.id(), official, given);
        if (!right && proceeding.workflow().step(proceeding.situation(), attempt) instanceof Step.Needs needs) {
            refuse(needs);
        }
        return right;
    }

    /** Marks what the workflow misses. */
    public void refuse(Step.Needs refused) {
        refused.missing()
                .forEach(missing -> mistakes.putIfAbsent(missing.need().key(), proceeding.say(missing.reason())));
    }

    /** Adds the papers that are handed in with it, and what is wrong with some. */
    void handIn(Map<String, Value> papers, Map<String, LocalizedText> refused) {
        given.putAll(papers);
        mistakes.putAll(refused);
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, getSlips());
    }

    /** The move itself. */
    public Move move() {
        return move;
    }

    /** What was typed, by the key of each need. */
    public Map<String, Value> given() {
        return given;
    }

    /** The official's form as filled in, once nothing is wrong with it. */
    public Optional<FilledForm> filled() {
        return fillIn.flatMap(FillIn::filled);
    }

    /** Whether nothing is to be put right in what was typed. */
    public boolean isRight() {
        return getSlips().isEmpty();
    }

    String id(String key) {
        return move.id() + "-" + key;
    }

    public String getId() {
        return move.id();
    }

    public String getLabel() {
        return move.label().in(language);
    }

    public String getHint() {
        return move.hint().in(language);
    }

    /** The key that opens it: i asks for a correction, r refuses, a takes the case on. */
    public String getKey() {
        if (isCorrection()) {
            return "i";
        }
        boolean refuses = move.to() instanceof Target.To(String state)
                && proceeding
                        .workflow()
                        .state(state)
                        .end()
                        .filter(AGAINST::contains)
                        .isPresent();
        return refuses ? "r" : "a";
    }

    /** {@code open} where something was typed, else null so that the attribute is left out. */
    public @Nullable String getOpen() {
        return posted.isPresent() ? "open" : null;
    }

    /** The small things; read once, since a page asks for each again and again. */
    public List<Question> getQuestions() {
        return questions.get(this::questions);
    }

    private List<Question> questions() {
        return asks().map(ask -> ask.question(
                        id(ask.key()),
                        posted.map(sent -> sent.all(id(ask.key()))).orElse(ask.suggested()),
                        mistakes.getOrDefault(ask.key(), LocalizedText.NONE),
                        language))
                .toList();
    }

    /** The form to fill in; read once. */
    public List<FillInPage> getPages() {
        return pages.get(() -> fillIn.map(form -> FillInPage.of(form, language)).orElse(List.of()));
    }

    /** The reasons kept ready for it. */
    public Canned getCanned() {
        return Canned.of(move, proceeding);
    }

    /** The letters that it issues, to be looked at before. */
    public List<Letter> getLetters() {
        return move.does().stream()
                .filter(Effect.Issue.class::isInstance)
                .flatMap(effect -> proceeding.version().letter(((Effect.Issue) effect).paper()).stream())
                .toList();
    }

    public boolean isCorrection() {
        return move.needs().stream().anyMatch(Need.Items.class::isInstance);
    }

    public String getItemsField() {
        return id(ITEMS);
    }

    /** What is wrong with the choice of things to correct; the empty text if nothing is. */
    public String getItemsMistake() {
        return mistakes.getOrDefault(ITEMS, LocalizedText.NONE).in(language);
    }

    public List<Ticks> getTicks() {
        return new Ticks.Sent(this::id, posted, mistakes).of(proceeding.record(), language);
    }

    /** What to put right, for the summary. */
    public List<Slip> getSlips() {
        if (posted.filter(MoveForm::isSent).isEmpty()) {
            return List.of();
        }
        Stream<Slip> small = mistakes.entrySet().stream()
                .map(mistake ->
                        new Slip(id(mistake.getKey()), mistake.getValue().in(language)));
        Stream<Slip> large = fillIn.stream()
                .flatMap(form -> form.mistakes().stream())
                .map(mistake -> new Slip(mistake.field(), mistake.listed().in(language)));
        return Stream.concat(small, large).toList();
    }

    /** Whether it can be taken without anything to tick or type. */
    public boolean isBare() {
        return getQuestions().isEmpty() && getPages().isEmpty() && !isCorrection();
    }

    /** What was typed into it, as the history would tell it. */
    List<Said> said() {
        Stream<Said> small = getQuestions().stream()
                .filter(question -> !question.value().isBlank())
                .map(question -> Said.of(question.label(), question.value()));
        return Stream.concat(isCorrection() ? Ticks.said(getTicks()) : Stream.of(), small)
                .toList();
    }
}
