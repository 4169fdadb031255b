package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Batches;
import org.gulou.cases.Desk;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.batch.Bulk;
import org.gulou.workflow.batch.Ranking;
import org.jspecify.annotations.Nullable;

/** The cases of one window in their order, and a move that acts on many of them: first a preview, then a report. */
@Named
@RequestScoped
public class BatchPage {
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
    private final Once<List<Choice>> moves = new Once<>();
    private final Once<Optional<MoveForm>> previewed = new Once<>();
    private final Once<List<BatchRow>> rows = new Once<>();

    private Once<List<Batches.Ranked>> ranked = new Once<>();
    private Optional<MoveForm> typed = Optional.empty();
    private List<Batches.Line> report = List.of();
    private boolean nothingChosen;
    private List<BatchRow> passedOver = List.of();

    /** A batch to open. */
    public record Entry(String address, String service, String name, long cases, long open) {}

    /** A move to preview. */
    public record Choice(String address, String label) {}

    /** Finds the batch and carries out what was posted; 404 where there is none for this official. */
    public void open() {
        if (isListed()) {
            return;
        }
        if (ranked().isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            move().ifPresentOrElse(this::act, Reply::notFound);
        }
    }

    private void act(Move move) {
        Posted posted = Posted.of(request);
        MoveForm form = MoveForm.typed(
                move, ranked().getFirst().proceeding(), published.catalogue(), posted, language.getTag());
        typed = Optional.of(form);
        Set<String> chosen = Set.copyOf(posted.all("case"));
        List<Batches.Ranked> rows = ranked().stream()
                .filter(row -> chosen.contains(row.proceeding().file().getNumber()))
                .toList();
        nothingChosen = rows.isEmpty();
        List<Batches.Ranked> over = passedOver(move, rows);
        passedOver = isAgreed(over, posted) ? List.of() : shown(over);
        if (!form.isRight() || nothingChosen || !passedOver.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        report = batches.act(
                rows,
                over,
                new Attempt(move.id(), user.official(), form.given()),
                move.bulk().orElse(Bulk.EACH));
        ranked = new Once<>();
    }

    private List<Batches.Ranked> passedOver(Move move, List<Batches.Ranked> chosen) {
        Set<CaseNumber> numbers =
                chosen.stream().map(row -> row.proceeding().file().number()).collect(Collectors.toSet());
        return Batches.passedOver(batches.preview(ranked(), move.id(), user.official()), numbers, move);
    }

    /** She has agreed to those whom she was shown, not to others who have come to stand there since. */
    private static boolean isAgreed(List<Batches.Ranked> over, Posted posted) {
        Set<String> agreed = Set.copyOf(List.of(posted.text(PASS_OVER).split(" ")));
        return over.stream()
                .allMatch(row -> agreed.contains(row.proceeding().file().getNumber()));
    }

    private List<BatchRow> shown(List<Batches.Ranked> over) {
        return over.stream()
                .map(row -> BatchRow.of(row, Optional.empty(), false, language))
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

    private List<Batches.Ranked> ranked() {
        return ranked.get(() -> batches.ranked(text("service"), text("batch"), user.official()));
    }

    /** How many cases of the batch are neither listed nor ranked. */
    public long getBeyond() {
        return batches.beyond(text("service"), text("batch"), user.official(), ranked().size());
    }

    private String text(String parameter) {
        return Posted.of(request).text(parameter);
    }

    private Optional<Move> move() {
        return batches.moves(ranked(), user.official()).stream()
                .filter(move -> move.id().equals(text("move")))
                .findFirst();
    }

    /** Whether no batch was asked for, so that all are listed. */
    public boolean isListed() {
        return text("batch").isEmpty();
    }

    public List<Entry> getAll() {
        return batches.at(user.official()).stream()
                .map(batch -> new Entry(
                        address(batch.service(), batch.name()),
                        services.of(batch.service()),
                        batch.name(),
                        batch.cases(),
                        batch.open()))
                .toList();
    }

    /** The address of a batch. */
    static String address(String service, String batch) {
        return "/desk/batch.xhtml?service=" + URLEncoder.encode(service, StandardCharsets.UTF_8) + "&batch="
                + URLEncoder.encode(batch, StandardCharsets.UTF_8);
    }

    public String getAddress() {
        return address(text("service"), text("batch"));
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
        return ranked().size();
    }

    /** What the cases are ranked by; empty where they stand in the order of filing. */
    public List<RankKey> getKeys() {
        return keys.get(this::readKeys);
    }

    private List<RankKey> readKeys() {
        return ranked().stream()
                .map(row -> row.proceeding().workflow().programme().ranking())
                .findFirst()
                .map(Ranking::keys)
                .orElse(List.of())
                .stream()
                .map(key -> RankKey.of(key.words(), ranked(), language))
                .toList();
    }

    public List<Choice> getMoves() {
        return moves.get(this::readMoves);
    }

    private List<Choice> readMoves() {
        return batches.moves(ranked(), user.official()).stream()
                .filter(move -> batches.preview(ranked(), move.id(), user.official()).stream()
                        .anyMatch(one -> one.why().isEmpty()))
                .map(move -> new Choice(
                        getAddress() + "&move=" + URLEncoder.encode(move.id(), StandardCharsets.UTF_8) + "#preview",
                        language.of(move.label())))
                .toList();
    }

    /** The move that is previewed, with what it asks; null where none is, and once it was done. */
    public @Nullable MoveForm getPreviewed() {
        return previewed.get(this::readPreviewed).orElse(null);
    }

    private Optional<MoveForm> readPreviewed() {
        return isReported()
                ? Optional.empty()
                : typed.or(() -> move().map(move -> MoveForm.blank(
                        move, ranked().getFirst().proceeding(), published.catalogue(), language.getTag())));
    }

    public boolean isAllOrNone() {
        return move().flatMap(Move::bulk).filter(Bulk.ALL::equals).isPresent();
    }

    /** The cases; with a move, whether it can be taken in each. */
    public List<BatchRow> getRows() {
        return rows.get(this::readRows);
    }

    private List<BatchRow> readRows() {
        Map<String, Batches.Preview> previews = move()
                .filter(move -> !isReported())
                .map(move -> batches.preview(ranked(), move.id(), user.official()))
                .orElse(List.of())
                .stream()
                .collect(
                        Collectors.toMap(one -> one.ranked().proceeding().file().getNumber(), one -> one));
        Set<String> chosen = Set.copyOf(Posted.of(request).all("case"));
        return ranked().stream()
                .map(row -> BatchRow.of(
                        row,
                        Optional.ofNullable(previews.get(row.proceeding().file().getNumber())),
                        typed.isEmpty()
                                || chosen.contains(row.proceeding().file().getNumber()),
                        language))
                .toList();
    }

    /** What came of it in cases that did not allow it. */
    public List<BatchRow.Left> getLeft() {
        return report.stream()
                .filter(line -> !line.isDone())
                .map(line -> new BatchRow.Left(line.number().toString(), why(line.outcome())))
                .toList();
    }

    private String why(Desk.Outcome outcome) {
        return switch (outcome) {
            case Desk.Outcome.Refused(var refused) -> language.of(refused.why());
            case Desk.Outcome.Held(String colleague, var since) -> language.say("batch.held", colleague);
            case Desk.Outcome.Waits(var move) -> language.say("pending.alone", language.of(move));
            case Desk.Outcome.NotHere notHere -> language.say("batch.gone");
            case Desk.Outcome.Overtaken overtaken -> language.say("batch.gone");
            case Desk.Outcome.Done done -> "";
        };
    }

    public boolean isReported() {
        return !report.isEmpty();
    }

    public long getDoneCount() {
        return report.stream().filter(Batches.Line::isDone).count();
    }

    public boolean isNothingChosen() {
        return nothingChosen;
    }
}
