package org.gulou.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.api.WholeCase.File;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.documents.StoredFile;
import org.gulou.workflow.Word;

/** What the office and those who take part in a case have written to each other, the oldest first. */
record MessageList(List<Message> messages) {
    /**
     * A message.
     *
     * @param from {@code applicant}, {@code party} or {@code office}
     * @param by the name of who wrote it
     * @param readAt when the other side read it; absent while it waits to be read
     */
    record Message(
            String id, Instant at, String from, String by, String text, List<File> files, Optional<Instant> readAt) {
        static Message of(CaseMessage message, List<StoredFile> files) {
            return new Message(
                    message.getId(),
                    message.getWrittenAt(),
                    Word.of(message.side()),
                    message.authorName(),
                    message.getText(),
                    files.stream().map(File::of).toList(),
                    message.readAt());
        }
    }
}
