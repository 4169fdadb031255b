package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Participation.Part;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Proceeding.DoneAct;
import org.gulou.cases.asks.Said;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.Upload;
import org.gulou.kernel.LocalizedText;

/** What somebody who takes part in the case of somebody else sent herself, and nobody else's. */
@ApplicationScoped
public class Contributions {
    @Inject
    Talk talk;

    @Inject
    Vault vault;

    /**
     * Something that she did.
     *
     * @param said what she wrote with it
     * @param papers those of the form that she handed in with it, by title
     * @param files those that went along besides
     */
    public record Sent(Instant at, LocalizedText what, List<Said> said, List<Paper> papers, List<StoredFile> files) {}

    public record Paper(LocalizedText title, List<Upload> files) {}

    /** The newest first. */
    public List<Sent> of(Part part) {
        Proceeding now = part.proceeding();
        List<CaseMessage> messages = talk.messages(now.file().getNumber()).stream()
                .filter(message -> message.author().equals(part.actor().id()))
                .toList();
        return hers(part).map(done -> sent(done, now, messages)).toList().reversed();
    }

    private static Stream<DoneAct> hers(Part part) {
        return part.proceeding().acts().stream()
                .filter(done -> done.act().actor().equals(part.actor().id()));
    }

    private Sent sent(DoneAct done, Proceeding now, List<CaseMessage> messages) {
        return new Sent(
                done.act().at(),
                now.label(done.act()),
                Said.written(done.act(), now),
                HandedIn.of(now)
                        .filter(came -> came.done().equals(done))
                        .map(came -> new Paper(came.called(now), came.files()))
                        .toList(),
                messages.stream()
                        .filter(message -> message.cameWith(done.seq()))
                        .flatMap(message -> message.files().stream())
                        .flatMap(file -> vault.find(file).stream())
                        .toList());
    }

    /** Whether she sent this file herself. */
    public boolean holds(Part part, String file) {
        return of(part).stream()
                .anyMatch(sent -> Stream.concat(
                                sent.files().stream().map(StoredFile::id),
                                sent.papers().stream()
                                        .flatMap(paper -> paper.files().stream())
                                        .map(Upload::id))
                        .anyMatch(file::equals));
    }
}
