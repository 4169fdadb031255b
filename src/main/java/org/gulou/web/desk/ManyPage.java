package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Many;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * One move on many cases, which were ticked in the queue, are all that it shows, or whose numbers were pasted: a dry run
 * shows what would happen in each, the move is deferred in those that are still ticked, and {@link PendingMovesPage} tells what became of each.
 */
@Named
@RequestScoped
public class ManyPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Many many;

    @Inject
    Picked picked;

    @Inject
    LastMany lastMany;

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
        if (request.getMethod().equals("POST")) {
            Reply.redirect(choice.flatMap(wanted -> attempt(wanted).map(attempt -> deferred(wanted, attempt)))
                    .orElseGet(this::shownAgain));
        } else if (lastMany.looked().isPresent()) {
            choice.ifPresent(this::attempt);
        }
    }

    /** What would be done; empty where something is to be put right, which the page then shows. */
    private Optional<Attempt> attempt(Many.Choice choice) {
        MoveForm form = form(choice);
        typed = Optional.of(form);
        nothingChosen = picked.ticked().isEmpty();
        if (!form.isRight() || nothingChosen) {
            return Optional.empty();
        }
        var attempt = new Attempt(choice.move().id(), official(), form.given());
        many.missing(picked.ticked(), choice, attempt).ifPresent(form::refuse);
        return form.isRight() ? Optional.of(attempt) : Optional.empty();
    }

    private String shownAgain() {
        return lastMany.look(picked.posted(), picked.words(), picked.isListless(), trail.getView());
    }

    /** Where it is told what becomes of each. */
    private String deferred(Many.Choice choice, Attempt attempt) {
        String round = many.defer(picked.ticked(), choice, attempt);
        lastMany.keep(round, picked.posted());
        return PendingMovesPage.address(round, trail.getView());
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
                        !takenOut.contains(one.file().getNumber()),
                        language))
                .toList();
    }

    public boolean isNothingChosen() {
        return nothingChosen;
    }
}
