package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.documents.StoredFile;
import org.gulou.forms.PaperTerms;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * The papers of the form that a move needs and that have not come yet: whoever takes the move hands them in with it, within
 * the limits of the form.
 */
@Named
@RequestScoped
public class MovePapers {
    @Inject
    Chosen chosen;

    @Inject
    Attachments attachments;

    @Inject
    Language language;

    private final Map<String, String> which = new HashMap<>();

    /** One of several documents of which either will do. */
    public record Document(String id, String title) {}

    /**
     * A paper to be handed in.
     *
     * @param field the name of its field
     * @param words what it is and what may be sent, for the one who hands it in
     * @param documents of which either will do; none where it is just one
     * @param brought whether she can only bring it to the counter, so that there is nothing to choose
     */
    public record Asked(
            Need.Paper paper,
            String field,
            String label,
            String words,
            FileLimits limits,
            List<Document> documents,
            boolean brought) {
        /** The name of the field that says which of the documents it is. */
        public String whichField() {
            return field + "-which";
        }

        /** Whether it is one file alone. */
        public boolean isSingle() {
            return limits.max() == 1;
        }
    }

    /**
     * The papers of a move.
     *
     * @param field the name of the field of a need, by its key
     * @param taker who takes the move: an official takes in also what can only be brought
     */
    public List<Asked> of(Move move, Proceeding proceeding, UnaryOperator<String> field, Actor taker) {
        return HandedIn.toCome(move, proceeding).stream()
                .flatMap(paper -> Optional.ofNullable(
                                proceeding.version().form().paperTerms().get(paper.id()))
                        .stream()
                        .map(terms -> asked(
                                paper,
                                terms,
                                proceeding,
                                field,
                                terms.brought() && !(taker instanceof Actor.Official))))
                .toList();
    }

    private Asked asked(
            Need.Paper paper, PaperTerms terms, Proceeding proceeding, UnaryOperator<String> field, boolean brought) {
        return new Asked(
                paper,
                field.apply(paper.key()),
                language.of(proceeding.say(paper.title())),
                words(terms, proceeding, brought),
                terms.limits(),
                terms.oneOf().stream()
                        .map(one -> new Document(one.id(), language.of(one.title())))
                        .toList(),
                brought);
    }

    private String words(PaperTerms terms, Proceeding proceeding, boolean brought) {
        String either = terms.oneOf().stream()
                .map(Option::title)
                .map(language::of)
                .collect(Collectors.joining(language.say("paper.or")));
        String how = brought ? language.say("paper.brought") : attachments.words(terms.limits());
        return Stream.of(language.of(proceeding.say(terms.hint())), either, how)
                .filter(words -> !words.isEmpty())
                .collect(Prose.joined());
    }

    /** Reads what was chosen for these papers, and what came before and is still ticked. */
    public void read(List<Asked> asked, Chosen.For what, Posted posted) {
        asked.stream().filter(one -> !one.brought()).forEach(one -> {
            chosen.read(what, one.field(), Attachments.limits(one.limits()), posted);
            one.documents().stream()
                    .map(Document::id)
                    .filter(posted.text(one.whichField())::equals)
                    .forEach(id -> which.put(one.field(), id));
        });
    }

    /** Which of the documents a paper is said to be; the empty text while nothing is. */
    public String which(Asked asked) {
        return which.getOrDefault(asked.field(), "");
    }

    /** What is given with the move, by the key of each paper of which files were taken. */
    public Map<String, Value> given(List<Asked> asked) {
        var given = new LinkedHashMap<String, Value>();
        asked.forEach(one -> {
            List<StoredFile> files = chosen.there(one.field());
            if (!files.isEmpty()) {
                given.put(one.paper().key(), HandedIn.value(files, which(one)));
            }
        });
        return given;
    }

    /** What is wrong with the files that were chosen, by the key of each paper; that there are none is for the workflow to say. */
    public Map<String, LocalizedText> mistakes(List<Asked> asked) {
        var mistakes = new LinkedHashMap<String, LocalizedText>();
        asked.forEach(
                one -> mistake(one).ifPresent(words -> mistakes.put(one.paper().key(), words)));
        return mistakes;
    }

    private Optional<LocalizedText> mistake(Asked asked) {
        String refused = chosen.refused(asked.field());
        int count = chosen.there(asked.field()).size();
        boolean few = count > 0 && count < asked.limits().min();
        boolean unsaid =
                count > 0 && !asked.documents().isEmpty() && which(asked).isEmpty();
        return Stream.of(
                        refused,
                        unsaid ? language.say("paper.which.missing", asked.label()) : "",
                        few
                                ? language.say(
                                        "paper.few",
                                        asked.label(),
                                        asked.limits().min(),
                                        count)
                                : "")
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> LocalizedText.of(words, words));
    }
}
