package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.SaidOnce;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Messages to applicants and notes among officials, the last ones of a case as the desk shows them. What a program sends once
 * more within minutes, word for word and with nothing written in between, is kept once: it may not have heard the answer.
 */
@Path("/cases")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class TalkResource {
    @Inject
    Caller caller;

    @Inject
    CaseFinder finder;

    @Inject
    Talk talk;

    @Inject
    SaidOnce once;

    @Inject
    Vault vault;

    @GET
    @Path("{number}/messages")
    public MessageList messages(@PathParam("number") String number) {
        return messages(finder.found(number));
    }

    /** Writes to the applicant, who is told; what she wrote before waits on for an official unless the program says it is read. */
    @POST
    @Path("{number}/messages")
    public MessageList write(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        MessageWish wish = JsonSent.read(body, type, MessageWish.class).orElse(MessageWish.NOTHING);
        String words = wish.words();
        Proceeding proceeding = finder.found(number);
        once.message(proceeding, caller.self(), words, wish.answers());
        return messages(proceeding);
    }

    @GET
    @Path("{number}/notes")
    public NoteList notes(@PathParam("number") String number) {
        return notes(finder.found(number));
    }

    /** Notes something for officials alone. */
    @POST
    @Path("{number}/notes")
    public NoteList note(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        String words = JsonSent.read(body, type, NoteWish.class)
                .orElse(NoteWish.NOTHING)
                .words();
        Proceeding proceeding = finder.found(number);
        once.note(proceeding, caller.self(), words);
        return notes(proceeding);
    }

    private MessageList messages(Proceeding proceeding) {
        return new MessageList(talk.messages(proceeding.file().getNumber()).stream()
                .map(message -> MessageList.Message.of(
                        message,
                        message.files().stream()
                                .flatMap(id -> vault.find(id).stream())
                                .toList()))
                .toList());
    }

    private NoteList notes(Proceeding proceeding) {
        return new NoteList(talk.notes(proceeding.file().getNumber()).reversed().stream()
                .map(NoteList.Note::of)
                .toList());
    }
}
