package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Upload;
import org.gulou.documents.Vault;
import org.gulou.documents.Waiting;
import org.gulou.kernel.Actor;

/**
 * The files that somebody chose on a page, by the fields in which she chose them. They wait where something else on her page
 * is wrong, and go along with what she sends then, unless she unticks them. Two windows of hers keep theirs apart.
 */
@Named
@RequestScoped
public class Chosen {
    /** What the field of the files that came before and are still wanted is called, after the name of the field. */
    static final String KEPT = "-kept";

    /** The same of the field that knows where they wait. */
    static final String AT = "-at";

    /** Why some were not taken, as it was said before. */
    private static final String REFUSED = "-refused";

    @Inject
    Attachments attachments;

    @Inject
    Vault vault;

    @Inject
    Waiting waiting;

    @Inject
    Language language;

    private final Map<String, Pile> piles = new LinkedHashMap<>();

    /**
     * What files go with.
     *
     * @param owner the case or draft that will have them; the empty text while there is none
     * @param who chooses them
     * @param purpose what they go with there, such as a message
     */
    public record For(String owner, Actor who, String purpose) {
        String place(String key) {
            return Waiting.place(owner + " " + purpose + " " + key, who.id());
        }
    }

    /** The files of a field, and where they wait. */
    private record Pile(String key, String place, List<StoredFile> files, String refused) {}

    /** Reads what was chosen in a field, and what came before and is still ticked, within the usual limits. */
    public void read(For what, String field, Posted posted) {
        read(what, field, Attachments.LIMITS, posted);
    }

    /** The same within these limits. */
    public void read(For what, String field, Upload.Limits limits, Posted posted) {
        String key = Optional.of(posted.text(field + AT))
                .filter(known -> !known.isEmpty())
                .orElseGet(Waiting::key);
        String place = what.place(key);
        List<String> wanted = posted.all(field + KEPT).stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        List<StoredFile> kept = waiting.keepOnly(place, wanted::contains);
        long used = (what.owner().isEmpty() ? 0 : vault.size(what.owner()))
                + kept.stream().mapToLong(StoredFile::size).sum();
        Attachments.Looked looked = attachments.look(posted.filesOf(field), limits, kept, used);
        Stream<String> gone = Stream.of(
                        kept.size() < wanted.size() ? Stream.of(language.say("upload.gone")) : Stream.<String>empty(),
                        posted.lost(field).stream().map(name -> language.say("upload.lost", name)),
                        posted.all(field + REFUSED).stream())
                .flatMap(words -> words);
        piles.put(
                field,
                new Pile(
                        key,
                        place,
                        Stream.concat(kept.stream(), looked.good().stream().map(file -> vault.keep(place, file)))
                                .toList(),
                        words(Stream.concat(gone, looked.refused().stream()))));
    }

    private String words(Stream<String> refused) {
        var reasons = new Reasons();
        refused.forEach(reasons::add);
        return reasons.words(number -> language.say("upload.number", number));
    }

    /** The form with where the files of a field wait and why some were not taken, to be read once more as it is. */
    public Posted into(String field, Posted posted) {
        return pile(field)
                .map(pile -> posted.with(field + AT, List.of(pile.key()))
                        .with(
                                field + KEPT,
                                pile.files().stream().map(StoredFile::id).toList())
                        .with(field + REFUSED, pile.refused().isEmpty() ? List.of() : List.of(pile.refused())))
                .map(form -> new Posted(form.values(), List.of()))
                .orElse(posted);
    }

    /** Hands the files of a field to the case or draft with which they came, and gives their ids. */
    public List<String> handOver(String field, String owner) {
        pile(field).filter(pile -> !pile.files().isEmpty()).ifPresent(pile -> vault.handOver(pile.place(), owner));
        return there(field).stream().map(StoredFile::id).toList();
    }

    /** The files of a field that wait, to be sent with the rest. */
    public List<StoredFile> there(String field) {
        return pile(field).map(Pile::files).orElse(List.of());
    }

    /** By which the page knows again where they wait. */
    public String key(String field) {
        return pile(field).map(Pile::key).orElse("");
    }

    /** Why files of a field were not taken; the empty text where all were. */
    public String refused(String field) {
        return pile(field).map(Pile::refused).orElse("");
    }

    private Optional<Pile> pile(String field) {
        return Optional.ofNullable(piles.get(field));
    }
}
