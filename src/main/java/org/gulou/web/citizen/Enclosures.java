package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.documents.Checked;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.documents.Waiting;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Attachments;
import org.gulou.web.ui.Posted;

/** The files that go with what somebody writes on a case. They wait where something else on her page is wrong. */
@Named
@RequestScoped
public class Enclosures {
    /** What the field of the files that came before and are still wanted is called, after the name of the field. */
    static final String KEPT = "-kept";

    @Inject
    Attachments attachments;

    @Inject
    Vault vault;

    @Inject
    Waiting waiting;

    private String at = "";
    private List<StoredFile> there = List.of();

    /**
     * Reads what came in a field, and what came before and is still ticked.
     *
     * @param purpose what they go with, besides the case
     * @return what is wrong with them
     */
    List<Slip> read(String number, Actor actor, String purpose, String field, Posted posted) {
        at = Waiting.place(number + " " + purpose, actor.id());
        List<StoredFile> kept = waiting.keepOnly(at, posted.all(field + KEPT)::contains);
        List<Checked.Accepted> good = attachments.check(number, kept, posted.filesOf(field));
        there = Stream.concat(kept.stream(), good.stream().map(file -> vault.keep(at, file)))
                .toList();
        return Stream.of(attachments.getRefused())
                .filter(words -> !words.isEmpty())
                .map(words -> new Slip(field, words))
                .toList();
    }

    /** Hands them to the case with which they came, and gives their ids. */
    List<String> handOver(String number) {
        if (!there.isEmpty()) {
            vault.handOver(at, number);
        }
        return there.stream().map(StoredFile::id).toList();
    }

    /** Those that wait, to be sent with the rest. */
    public List<StoredFile> getThere() {
        return there;
    }
}
