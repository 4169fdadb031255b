package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Batches;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.batch.Bulk;
import org.jspecify.annotations.Nullable;

/** The cases of one window in their order, and a move that acts on many of them: first a preview, then a report. */
@Named
@RequestScoped
public class BatchPage {
    private static final int PAGE = 20;
    private static final List<String> HEADS =
            List.of("batch.place", "desk.number", "desk.applicant", "desk.filed", "desk.state");

    /** The field by which she says that she means it. */
    private static final String PASS_OVER = "pass-over";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Batches batches;

    @Inject
    Published published;

    @Inject
    ServiceNames services;

    @Inject
    Language language;

    private final Once<List<RankKey>> keys = new Once<>();
    private final Once<Optional<MoveForm>> previewed = new Once<>();
    private final Once<List<BatchRow>> rows = new Once<>();

    private Once<Batches.Order> order = new Once<>();
    private Once<List<Batches.Seen>> first = new Once<>();
    private Once<List<Move>> moves = new Once<>();
    private Optional<MoveForm> typed = Optional.empty();
    private List<Batches.Line> report = List.of();
    private boolean nothingChosen;
    private List<BatchRow> passedOver = List.of();

    /** A move to preview. */
    public record Choice(String address, String label) {}

    /** Finds the batch and carries out what was posted; 404 where there is none for this official. */
    public void open() {
        if (isListed()) {
            return;
        }
        if (getCount() == 0) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            move().ifPresentOrElse(this::act, Reply::notFound);
        }
    }

    private void act(Move move) {
        Posted posted = Posted.of(request);
        MoveForm form =
                MoveForm.typed(move, first().getFirst().proceeding(), published.catalogue(), posted, language.getTag());
        typed = Optional.of(form);
        List<Batches.Ranked> chosen = chosen(move, posted);
        nothingChosen = chosen.isEmpty();
        Set<CaseNumber> numbers = chosen.stream().map(Batches.Ranked::number).collect(Collectors.toSet());
        List<Batches.Ranked> over = batches.passedOver(order(), numbers, move, user.official());
        passedOver = isAgreed(over, posted) ? List.of() : shown(over);
        if (!form.isRight() || getPlaces().isWrong() || nothingChosen || !passedOver.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        report = batches.act(
                chosen,
                over,
                new Attempt(move.id(), user.official(), form.given()),
                move.bulk().orElse(Bulk.EACH));
        readAnew();
    }

    private void readAnew() {
        order = new Once<>();
        first = new Once<>();
        moves = new Once<>();
    }

    /** What she ticked, and what allows the move at the places that she named; in the order of the ranking. */
    private List<Batches.Ranked> chosen(Move move, Posted posted) {
        Set<String> ticked = Set.copyOf(posted.all("case"));
        Set<Batches.Ranked> named = Set.copyOf(batches.allowing(getPlaces().of(order()), move.id(), user.official()));
        return order().cases().stream()
                .filter(row -> ticked.contains(row.number().toString()) || named.contains(row))
                .toList();
    }

    public Places getPlaces() {
        return Places.typed(Posted.of(request));
    }

    /** She has agreed to those whom she was shown, not to others who have come to stand there since. */
    private static boolean isAgreed(List<Batches.Ranked> over, Posted posted) {
        Set<String> agreed = Set.copyOf(List.of(posted.text(PASS_OVER).split(" ")));
        return over.stream().allMatch(row -> agreed.contains(row.number().toString()));
    }

    private List<BatchRow> shown(List<Batches.Ranked> over) {
        return batches.seen(over).stream()
                .map(row -> BatchRow.of(row, language))
                .toList();
    }

    /** The numbers of those who would be passed over, as the page sends them when she agrees. */
    public String getPassedOverNumbers() {
        return passedOver.stream().map(BatchRow::number).collect(Collectors.joining(" "));
    }

    /** Who would be passed over by a worse place: she is asked before that is done. */
    public List<BatchRow> getPassedOver() {
        return passedOver;
    }

    private Batches.Order order() {
        return order.get(() -> batches.ranked(text("service"), text("batch"), user.official()));
    }

    /** Those in front, of which what holds for the whole batch is read. */
    private List<Batches.Seen> first() {
        return first.get(() -> batches.seen(order().part(0, PAGE)));
    }

    private String text(String parameter) {
        return Posted.of(request).text(parameter);
    }

    private Optional<Move> move() {
        return moves().stream().filter(move -> move.id().equals(text("move"))).findFirst();
    }

    private List<Move> moves() {
        return moves.get(() -> batches.moves(order(), user.official()));
    }

    /** Whether no batch was asked for, so that all are listed. */
    public boolean isListed() {
        return text("batch").isEmpty();
    }

    public String getAddress() {
        return BatchEntries.address(text("service"), text("batch"));
    }

    /** The query of the address of its file. */
    public String getQuery() {
        return BatchEntries.query(text("service"), text("batch"));
    }

    public String getServiceId() {
        return text("service");
    }

    public String getService() {
        return services.of(text("service"));
    }

    public String getBatch() {
        return text("batch");
    }

    public int getCount() {
        return order().cases().size();
    }

    /** The part that the page shows, with a move while one is previewed. */
    public Paging getPaging() {
        String move = isReported() || move().isEmpty() ? "" : "&" + moving(text("move"));
        return Paging.of(Posted.of(request), getAddress() + move, PAGE, getCount());
    }

    /** What the cases are ranked by; empty where they stand in the order of filing. */
    public List<RankKey> getKeys() {
        return keys.get(this::readKeys);
    }

    private List<RankKey> readKeys() {
        return order().ranking().keys().stream()
                .map(key -> RankKey.of(key.words(), first(), language))
                .toList();
    }

    /** The names of the columns, for a file. */
    List<String> heads() {
        return Stream.concat(
                        HEADS.stream().map(key -> language.say(key)),
                        getKeys().stream().map(key -> key.label().isEmpty() ? key.rule() : key.label()))
                .toList();
    }

    /** The lines of a file. */
    List<BatchRow> rows(int from, int most) {
        return batches.seen(order().part(from, most)).stream()
                .map(row -> BatchRow.of(row, language))
                .toList();
    }

    public List<Choice> getMoves() {
        return moves().stream()
                .map(move -> new Choice(getAddress() + "&" + moving(move.id()) + "#preview", language.of(move.label())))
                .toList();
    }

    private static String moving(String move) {
        return "move=" + URLEncoder.encode(move, StandardCharsets.UTF_8);
    }

    /** The move that is previewed, with what it asks; null where none is, and once it was done. */
    public @Nullable MoveForm getPreviewed() {
        return previewed.get(this::readPreviewed).orElse(null);
    }

    private Optional<MoveForm> readPreviewed() {
        return isReported()
                ? Optional.empty()
                : typed.or(() -> move().map(move -> MoveForm.blank(
                        move, first().getFirst().proceeding(), published.catalogue(), language.getTag())));
    }

    public boolean isAllOrNone() {
        return move().flatMap(Move::bulk).filter(Bulk.ALL::equals).isPresent();
    }

    /** The cases; with a move, whether it can be taken in each. */
    public List<BatchRow> getRows() {
        return rows.get(this::readRows);
    }

    /** Whether the button below the cases is out of sight, so that it stands above them too. */
    public boolean isLong() {
        return ManyPage.isOutOfSight(getRows());
    }

    /** All are ticked beforehand where the page shows all; of a part that would be a choice that nobody made. */
    private List<BatchRow> readRows() {
        List<Batches.Seen> seen = batches.seen(getPaging().read(order()::part));
        Set<String> chosen = Set.copyOf(Posted.of(request).all("case"));
        boolean all = typed.isEmpty() && getCount() <= PAGE;
        return move().filter(move -> !isReported())
                .map(move -> batches.preview(seen, move.id(), user.official()).stream()
                        .map(one -> BatchRow.of(
                                one,
                                all
                                        || chosen.contains(
                                                one.seen().ranked().number().toString()),
                                language))
                        .toList())
                .orElseGet(() ->
                        seen.stream().map(row -> BatchRow.of(row, language)).toList());
    }

    public BatchReport getReport() {
        return new BatchReport(report, language);
    }

    public boolean isReported() {
        return !report.isEmpty();
    }

    public boolean isNothingChosen() {
        return nothingChosen;
    }
}
