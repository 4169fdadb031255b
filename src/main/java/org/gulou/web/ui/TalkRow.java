package org.gulou.web.ui;

import java.util.List;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;

/**
 * A message as a page shows it.
 *
 * @param from {@code APPLICANT}, {@code PARTY} or {@code OFFICE}
 * @param read whether the other side has read it
 */
public record TalkRow(
        String id, String from, String author, String text, String at, boolean read, List<StoredFile> files) {
    /** With the author's name, which only officials are shown. */
    public static TalkRow of(CaseMessage message, Vault vault) {
        return new TalkRow(
                message.getId(),
                message.side().name(),
                message.authorName(),
                message.getText(),
                Stamp.of(message.getWrittenAt()),
                message.readAt().isPresent(),
                message.files().stream()
                        .flatMap(file -> vault.find(file).stream())
                        .toList());
    }

    /** With when it was written, in other words. */
    public TalkRow at(String when) {
        return new TalkRow(id, from, author, text, when, read, files);
    }

    public TalkRow by(String name) {
        return new TalkRow(id, from, name, text, at, read, files);
    }
}
