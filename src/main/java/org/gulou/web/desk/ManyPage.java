package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.Many;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.jspecify.annotations.Nullable;

/**
 * One move on many cases, which were ticked in the queue, are all that it shows, or stand in a list: a dry run shows what
 * would happen in each, the move is deferred in those that are still ticked, and {@link PendingMovesPage} tells what became of
 * each. Beside moves stand errands ({@link ManyErrand}).
 */
@Named
@RequestScoped
public class ManyPage {
    private static final int IN_SIGHT = 10;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Many many;

    @Inject
    Picked picked;

    @Inject
    ManyErrand errand;

    @Inject
    LastMany lastMany;

    @Inject
    DeskLanes lanes;

    @Inject
    QueueTrail trail;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<Choice>> offered = new Once<>();
    private final Once<Optional<MoveForm>> shown = new Once<>();
    private final Once<List<ManyRow>> rows = new Once<>();
    private final Once<List<AnswerColumn>> columns = new Once<>();

    private final Once<List<Many.Choice>> choices = new Once<>();
    private Optional<MoveForm> typed = Optional.empty();
    private boolean nothingChosen;

    /** A move to choose, with the number of cases in which it can be taken. */
    public record Choice(String id, String label, long cases, boolean chosen) {
        /** For {@code checked="#{choice.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /** Carries out what was posted, and shows again what could not be: with all that was typed, and what is wrong with it. */
    public void open() {
        boolean acts = picked.posted().text("do").equals("act");
        Optional<Many.Choice> choice = acts ? move() : Optional.empty();
        nothingChosen = acts && picked.ticked().isEmpty();
        if (request.getMethod().equals("POST")) {
            Reply.redirect((acts ? errand.round() : Optional.<String>empty())
                    .or(() -> choice.flatMap(wanted -> attempt(wanted).map(form -> deferred(wanted, form))))
                    .map(this::report)
                    .orElseGet(this::shownAgain));
        } else if (lastMany.looked().isPresent()) {
            choice.ifPresent(this::attempt);
        }
    }

    /** The form of what would be done; empty where something is to be put right, which the page then shows. */
    private Optional<MoveForm> attempt(Many.Choice choice) {
        MoveForm form = form(choice);
        typed = Optional.of(form);
        if (!form.isRight() || nothingChosen) {
            return Optional.empty();
        }
        many.missing(picked.ticked(), choice, one -> attempt(form, one)).ifPresent(form::refuse);
        return form.isRight() ? Optional.of(form) : Optional.empty();
    }

    /** In one case, with the reason that her list gives for it in place of that of all. */
    private Attempt attempt(MoveForm form, Proceeding one) {
        var given = new LinkedHashMap<>(form.given());
        String reason = picked.reason(one.file().getNumber());
        if (!reason.isEmpty() && isReasoned(form.move())) {
            given.put(new Need.Reason().key(), Value.of(reason));
        }
        return new Attempt(form.move().id(), official(), given);
    }

    private static boolean isReasoned(Move move) {
        return move.needs().stream().anyMatch(Need.Reason.class::isInstance);
    }

    private String shownAgain() {
        return lastMany.look(picked.kept(), picked.isListless(), trail.getView());
    }

    private String deferred(Many.Choice choice, MoveForm form) {
        return many.defer(picked.ticked(), choice, one -> attempt(form, one));
    }

    /** Where it is told what becomes of each. */
    private String report(String round) {
        lastMany.keep(round, picked.kept(), leftOut());
        return PendingMovesPage.address(round, trail.getView());
    }

    /** What of her list is left out of the round, and why. */
    private List<BatchRow.Left> leftOut() {
        Set<String> ticked = Set.copyOf(picked.posted().all("case"));
        Stream<BatchRow.Left> others = getRows().stream()
                .filter(row -> !ticked.contains(row.number()))
                .map(row -> new BatchRow.Left(
                        row.number(), row.why().isEmpty() ? language.say("many.left.unticked") : row.why()));
        Stream<BatchRow.Left> unknown =
                picked.getUnknown().stream().map(one -> new BatchRow.Left(one.typed(), language.say(one.why())));
        Stream<BatchRow.Left> twice =
                picked.getTwice().stream().map(one -> new BatchRow.Left(one, language.say("many.left.twice")));
        Stream<BatchRow.Left> replaced =
                picked.getReplaced().stream().map(one -> new BatchRow.Left(one, language.say("many.left.replaced")));
        return Stream.of(others, unknown, replaced, twice).flatMap(part -> part).toList();
    }

    /** Whether the chosen move takes no reason, though her list gives some. */
    public boolean isReasonsIdle() {
        return picked.isReasoned()
                && (errand.isChosen()
                        || move().filter(choice -> !isReasoned(choice.move())).isPresent());
    }

    private Actor.Official official() {
        return user.official();
    }

    private List<Many.Choice> choices() {
        return choices.get(() -> many.choices(picked.cases(), official()));
    }

    private Optional<Many.Choice> move() {
        String wanted = picked.posted().text("choice");
        return choices().stream().filter(choice -> id(choice).equals(wanted)).findFirst();
    }

    private static String id(Many.Choice choice) {
        return choice.service() + "/" + choice.move().id();
    }

    /** A case that shows what the move asks. */
    private Proceeding sample(Many.Choice choice) {
        return picked.cases().stream()
                .filter(one -> one.version().service().equals(choice.service()))
                .filter(one -> one.workflow().move(choice.move().id()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    public List<Choice> getChoices() {
        return offered.get(this::readChoices);
    }

    private List<Choice> readChoices() {
        String wanted = picked.posted().text("choice");
        return choices().stream()
                .map(choice -> new Choice(
                        id(choice),
                        title(choice.service()) + " · "
                                + language.of(choice.move().label()),
                        choice.cases(),
                        id(choice).equals(wanted)))
                .toList();
    }

    private String title(String service) {
        return published
                .catalogue()
                .service(service)
                .map(found -> language.of(found.title()))
                .orElse(service);
    }

    /** The chosen move with what it asks; null where none is chosen. */
    public @Nullable MoveForm getMove() {
        return shown.get(this::readMove).orElse(null);
    }

    private Optional<MoveForm> readMove() {
        return typed.or(() -> move().map(this::asked));
    }

    /** With what was typed into it, whichever button was pressed; blank where it is asked for the first time. */
    private MoveForm asked(Many.Choice choice) {
        return picked.posted().text("filled").equals(id(choice))
                ? form(choice)
                : MoveForm.blank(choice.move(), sample(choice), published.catalogue(), language.getTag());
    }

    private MoveForm form(Many.Choice choice) {
        return MoveForm.typed(choice.move(), sample(choice), published.catalogue(), picked.posted(), language.getTag());
    }

    /** The chosen move, to be told apart from another that is chosen next. */
    public String getFilled() {
        return move().map(ManyPage::id).orElse("");
    }

    /** What tells the cases apart: the columns of the queue she came from, else those that she has for their one service. */
    public List<AnswerColumn> getColumns() {
        return columns.get(this::readColumns);
    }

    private List<AnswerColumn> readColumns() {
        List<AnswerColumn> there = trail.filter().columns();
        List<String> services = picked.cases().stream()
                .map(one -> one.version().service())
                .distinct()
                .toList();
        return there.isEmpty() && services.size() == 1
                ? trail.filter("service=" + services.getFirst()).columns()
                : there;
    }

    /** Whether a service says whom its cases are about. */
    public boolean isAbout() {
        return getRows().stream().anyMatch(row -> !row.about().isEmpty());
    }

    /** The cases; with a move, what it would do in each. */
    public List<ManyRow> getRows() {
        return rows.get(this::readRows);
    }

    /** Whether the button below the cases is out of sight, so that it stands above them too. */
    public boolean isLong() {
        return isOutOfSight(getRows());
    }

    /** Whether what follows these lines is out of sight. */
    static boolean isOutOfSight(List<?> lines) {
        return lines.size() > IN_SIGHT;
    }

    private List<ManyRow> readRows() {
        Optional<Many.Choice> move = move();
        Set<String> takenOut = new HashSet<>(picked.posted().all("offered"));
        picked.posted().all("case").forEach(takenOut::remove);
        return picked.cases().stream()
                .map(one -> ManyRow.of(
                        one,
                        getColumns(),
                        move.map(choice -> many.prospect(
                                        one, choice.service(), choice.move().id(), official()))
                                .orElseGet(Many.Prospect.Allowed::new),
                        move.map(choice -> lanes.brokenOff(choice.move(), one)).orElse(""),
                        !takenOut.contains(one.file().getNumber()),
                        picked.reason(one.file().getNumber()),
                        language))
                .toList();
    }

    /** Whether she wants to see what would happen, without a word of what is to be done. */
    public boolean isNothingToShow() {
        return picked.posted().text("do").equals("show") && !errand.isChosen() && move().isEmpty();
    }

    public boolean isNothingChosen() {
        return nothingChosen;
    }
}
