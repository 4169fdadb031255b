package org.gulou.api;

import java.time.Instant;
import java.util.List;
import org.gulou.cases.talk.CaseNote;

/** What officials have noted on a case for each other, the oldest first; its applicant never sees it. */
record NoteList(List<Note> notes) {
    /** @param by the name of who wrote it */
    record Note(String id, Instant at, String by, String text) {
        static Note of(CaseNote note) {
            return new Note(note.getId(), note.getWrittenAt(), note.getAuthorName(), note.getText());
        }
    }
}
