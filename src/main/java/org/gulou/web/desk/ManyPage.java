package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.Desk;
import org.gulou.cases.Many;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * One move on many cases, which were ticked in the queue, are all that it shows, or whose numbers were pasted: a dry run
 * shows what would happen in each, the move is deferred in those that are still ticked, and {@link PendingMovesPage} tells what became of each.
 */
@Named
@RequestScoped
public class ManyPage {
    private static final int LONGEST_SHOWN = 40;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Many many;

    @Inject
    Desk desk;

    @Inject
    LastMany lastMany;

    @Inject
    QueueTrail trail;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<String>> unknown = new Once<>();
    private final Once<List<Choice>> offered = new Once<>();
    private final Once<Optional<MoveForm>> shown = new Once<>();
    private final Once<List<ManyRow>> rows = new Once<>();

    private @Nullable Posted posted;
    private @Nullable List<Proceeding> cases;
    private @Nullable List<Many.Choice> choices;
    private Optional<MoveForm> typed = Optional.empty();
    private boolean nothingChosen;

    /** A move to choose, with the number of cases in which it can be taken. */
    public record Choice(String id, String label, long cases, boolean chosen) {
        /** For {@code checked="#{choice.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /** Carries out what was posted. */
    public void open() {
        boolean post = request.getMethod().equals("POST");
        if (post && posted().text("do").equals("act")) {
            move().ifPresentOrElse(this::act, Reply::unprocessable);
        } else if (post) {
            Reply.redirect(lastMany.look(posted(), words(), isListless(), trail.getView()));
        }
    }

    private void act(Many.Choice choice) {
        MoveForm form = form(choice);
        typed = Optional.of(form);
        Set<String> ticked = Set.copyOf(posted().all("case"));
        List<Proceeding> those = cases().stream()
                .filter(one -> ticked.contains(one.file().getNumber()))
                .toList();
        nothingChosen = those.isEmpty();
        if (!form.isRight() || nothingChosen) {
            Reply.unprocessable();
            return;
        }
        var attempt = new Attempt(choice.move().id(), official(), form.given());
        Optional<Step.Needs> missing = many.missing(those, choice, attempt);
        if (missing.isPresent()) {
            form.refuse(missing.get());
            Reply.unprocessable();
        } else {
            String round = many.defer(those, choice, attempt);
            lastMany.keep(round, posted());
            Reply.redirect(PendingMovesPage.address(round, trail.getView()));
        }
    }

    private Posted posted() {
        if (posted == null) {
            posted = lastMany.of(lastMany.getRound()).or(lastMany::looked).orElseGet(() -> Posted.of(request));
        }
        return posted;
    }

    private Actor.Official official() {
        return user.official();
    }

    /** The numbers that were ticked before they were pasted, or are kept from the dry run. */
    private List<String> words() {
        return Stream.concat(
                        posted().all(LastMany.KNOWN).stream(),
                        Stream.of(
                                        viewed(),
                                        posted().all("case").stream(),
                                        Arrays.stream(posted().text("numbers").split(NumberList.BETWEEN, -1)),
                                        listed())
                                .flatMap(words -> words))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /** All cases of the queue she came from, if she asked for them; one more than are acted on tells that there are more. */
    private Stream<String> viewed() {
        return posted().has("all")
                ? desk.queue(official(), trail.filter().queue(), 0, Many.MOST + 1).stream()
                        .map(waiting -> waiting.number().toString())
                : Stream.of();
    }

    private Stream<String> listed() {
        return NumberList.of(posted().filesOf("list"));
    }

    private List<Proceeding> cases() {
        if (cases == null) {
            List<CaseNumber> numbers = words().stream()
                    .flatMap(word -> CaseNumber.read(word).stream())
                    .toList();
            cases = many.of(numbers, official());
        }
        return cases;
    }

    private List<Many.Choice> choices() {
        if (choices == null) {
            choices = many.choices(cases(), official());
        }
        return choices;
    }

    private Optional<Many.Choice> move() {
        String wanted = posted().text("choice");
        return choices().stream().filter(choice -> id(choice).equals(wanted)).findFirst();
    }

    private static String id(Many.Choice choice) {
        return choice.service() + "/" + choice.move().id();
    }

    /** A case that shows what the move asks. */
    private Proceeding sample(Many.Choice choice) {
        return cases().stream()
                .filter(one -> one.version().service().equals(choice.service()))
                .filter(one -> one.workflow().move(choice.move().id()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** What was typed or ticked that is no number of a case which she may see. */
    public List<String> getUnknown() {
        return unknown.get(this::readUnknown);
    }

    private List<String> readUnknown() {
        Set<String> found =
                Set.copyOf(cases().stream().map(one -> one.file().getNumber()).toList());
        return words().stream()
                .filter(word -> CaseNumber.read(word)
                        .filter(number -> found.contains(number.toString()))
                        .isEmpty())
                .limit(Many.MOST)
                .map(word -> word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word)
                .toList();
    }

    /** Whether she sent a list or ticks, and no number of a case was among them. */
    public boolean isNothingRead() {
        boolean sent = lastMany.looked().isPresent() || request.getMethod().equals("POST");
        return sent && (posted().has(LastMany.LISTLESS) || words().isEmpty());
    }

    private boolean isListless() {
        return !posted().filesOf("list").isEmpty() && listed().findAny().isEmpty();
    }

    /** Whether more were asked for than are acted on at once. */
    public boolean isTooMany() {
        return words().size() > Many.MOST;
    }

    public int getMost() {
        return Many.MOST;
    }

    public int getCount() {
        return cases().size();
    }

    public List<Choice> getChoices() {
        return offered.get(this::readChoices);
    }

    private List<Choice> readChoices() {
        String wanted = posted().text("choice");
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
        return posted().text("filled").equals(id(choice))
                ? form(choice)
                : MoveForm.blank(choice.move(), sample(choice), published.catalogue(), language.getTag());
    }

    private MoveForm form(Many.Choice choice) {
        return MoveForm.typed(choice.move(), sample(choice), published.catalogue(), posted(), language.getTag());
    }

    /** The chosen move, to be told apart from another that is chosen next. */
    public String getFilled() {
        return move().map(ManyPage::id).orElse("");
    }

    /** The cases; with a move, what it would do in each. */
    public List<ManyRow> getRows() {
        return rows.get(this::readRows);
    }

    private List<ManyRow> readRows() {
        Optional<Many.Choice> move = move();
        Set<String> takenOut = new HashSet<>(posted().all("offered"));
        posted().all("case").forEach(takenOut::remove);
        return cases().stream()
                .map(one -> ManyRow.of(
                        one,
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
