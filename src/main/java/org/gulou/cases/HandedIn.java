package org.gulou.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gulou.documents.StoredFile;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * A paper of the form that came with a move, after the case was filed. It lies with the act and not with what was filed, so
 * that what a party hands in is not shown to the applicant.
 *
 * @param done the act with which it came
 */
public record HandedIn(Proceeding.DoneAct done, Need.Paper paper, List<Upload> files) {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String SIZE = "size";

    /** Under which stands, where either of several documents will do, which it is. */
    private static final String WHICH = "which";

    /** All that came so, the oldest first. */
    public static Stream<HandedIn> of(Proceeding proceeding) {
        return proceeding.acts().stream()
                .flatMap(done -> proceeding.workflow().move(done.act().move()).stream()
                        .flatMap(HandedIn::papers)
                        .map(paper -> new HandedIn(done, paper, files(done.act(), paper)))
                        .filter(came -> !came.files().isEmpty()));
    }

    /** The papers that a move needs and that have not come yet. */
    public static List<Need.Paper> toCome(Move move, Proceeding proceeding) {
        var facts = proceeding.situation().surroundings().facts();
        return papers(move)
                .filter(paper ->
                        !facts.fact("given", List.of(Value.of(paper.id()))).isTrue())
                .toList();
    }

    private static Stream<Need.Paper> papers(Move move) {
        return move.needs().stream().filter(Need.Paper.class::isInstance).map(Need.Paper.class::cast);
    }

    /** The same as if they were handed in with it: for a preview or a walk, where nothing is stored that they could stand for. */
    public static Map<String, Value> assumed(Move move, Proceeding proceeding) {
        var given = new LinkedHashMap<String, Value>();
        toCome(move, proceeding)
                .forEach(paper -> given.put(paper.key(), new Value.Items(List.of(Value.of(paper.id())))));
        return given;
    }

    /**
     * What is given with a move for a paper.
     *
     * @param which the document that it is where either of several will do; the empty text where it is just one
     */
    public static Value value(List<StoredFile> files, String which) {
        return new Value.Items(files.stream()
                .<Value>map(file -> new Value.Fields(Map.of(
                        ID,
                        Value.of(file.id()),
                        NAME,
                        Value.of(file.name()),
                        TYPE,
                        Value.of(file.type().name().toLowerCase(Locale.ROOT)),
                        SIZE,
                        Value.of(BigDecimal.valueOf(file.size())),
                        WHICH,
                        Value.of(which))))
                .toList());
    }

    /** The files that came with an act for a paper of its move; none for what was no paper. */
    public static List<Upload> files(Act act, Need.Paper paper) {
        return act.given().get(paper.id()) instanceof Value.Items(List<Value> items)
                ? items.stream().flatMap(item -> upload(item).stream()).toList()
                : List.of();
    }

    /** What a paper that came with an act is called, with the document that it is where either will do. */
    public static LocalizedText called(Act act, Need.Paper paper, Proceeding proceeding) {
        LocalizedText title = proceeding.say(paper.title());
        return Optional.ofNullable(proceeding.version().form().paperTerms().get(paper.id()))
                .map(terms -> terms.called(title, which(act, paper)))
                .orElse(title);
    }

    private static String which(Act act, Need.Paper paper) {
        return act.given().get(paper.id()) instanceof Value.Items(List<Value> items)
                        && !items.isEmpty()
                        && items.getFirst() instanceof Value.Fields(var parts)
                        && parts.get(WHICH) instanceof Value.Text(String which)
                ? which
                : "";
    }

    /** The same in words, for the office and whoever sent it. */
    public LocalizedText called(Proceeding proceeding) {
        return called(done.act(), paper, proceeding);
    }

    /** The same for all papers of the move. */
    static Stream<Upload> files(Move move, Act act) {
        return papers(move).flatMap(paper -> files(act, paper).stream());
    }

    private static Optional<Upload> upload(Value item) {
        return item instanceof Value.Fields(var parts)
                        && parts.get(ID) instanceof Value.Text(String id)
                        && parts.get(NAME) instanceof Value.Text(String name)
                        && parts.get(TYPE) instanceof Value.Text(String type)
                        && parts.get(SIZE) instanceof Value.Num(BigDecimal size)
                ? Optional.of(new Upload(id, name, type, size.longValue()))
                : Optional.empty();
    }

    /** The papers of a case as the office reads them: as they were filed, with what came since. */
    public static List<FilledForm.Paper> all(Proceeding proceeding) {
        return after(proceeding, came -> true);
    }

    /** The same as the applicant reads them, without what others handed in who take part. */
    public static List<FilledForm.Paper> forApplicant(Proceeding proceeding) {
        return after(proceeding, came -> came.done().actorKind() != ActorKind.PARTY);
    }

    /** A paper that was promised comes so at last. */
    private static List<FilledForm.Paper> after(Proceeding proceeding, Predicate<HandedIn> shown) {
        var all = new ArrayList<>(proceeding.record().papers());
        of(proceeding).filter(shown).forEach(came -> add(all, came, proceeding));
        return all;
    }

    private static void add(List<FilledForm.Paper> all, HandedIn came, Proceeding proceeding) {
        for (int i = 0; i < all.size(); i++) {
            FilledForm.Paper before = all.get(i);
            if (before.path().equals(came.paper().id())) {
                all.set(
                        i,
                        came.paper(
                                came.called(proceeding),
                                Stream.concat(before.files().stream(), came.files().stream())));
                return;
            }
        }
        all.add(came.paper(came.called(proceeding), came.files().stream()));
    }

    private FilledForm.Paper paper(LocalizedText title, Stream<Upload> all) {
        return new FilledForm.Paper(paper.id(), title, new Way(Way.Means.UPLOAD, ""), "", all.toList());
    }
}
