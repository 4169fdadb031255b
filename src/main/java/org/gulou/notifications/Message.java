package org.gulou.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message to one address, and how far it has come. Its words are never changed. */
@Entity
@Table(name = "message")
public class Message {
    /** How far a message has come; kept by name. */
    public enum State {
        /** To be carried, now or after a pause. */
        WAITING,
        /** Taken by the mail server or the gateway. */
        SENT,
        /** Tried for days in vain. */
        GIVEN_UP,
        /** Written while the portal had nobody to carry it. */
        NOT_CONNECTED
    }

    /** What a message says: the subject of a mail, and its text, lines parted by {@code \n}. */
    public record Words(String subject, String text) {}

    @Id
    private String id;

    /** What it is about: the number of a case, or the id of a draft or person. */
    private String about;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;
    private String subject;
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_at")
    private Instant stateAt;

    private int tries;

    @Column(name = "last_error")
    private @Nullable String lastError;

    protected Message() {}

    Message(String id, String about, Recipient.Way way, Words words, Instant now) {
        this.id = id;
        this.about = about;
        this.channel = way.channel();
        this.address = way.address();
        this.subject = words.subject();
        this.text = words.text();
        this.writtenAt = now;
        this.state = State.WAITING;
        this.stateAt = now;
    }

    void became(State next, Instant now) {
        state = next;
        stateAt = now;
    }

    /** Notes a try that failed. */
    void failed(String why) {
        tries++;
        lastError = why.substring(0, Math.min(500, why.length()));
    }

    /** The same however often it is carried. */
    public String getId() {
        return id;
    }

    public String getAbout() {
        return about;
    }

    public Channel getChannel() {
        return channel;
    }

    public String getAddress() {
        return address;
    }

    public Words words() {
        return new Words(subject, text);
    }

    public String getSubject() {
        return subject;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public State getState() {
        return state;
    }

    public Instant getStateAt() {
        return stateAt;
    }

    int tries() {
        return tries;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
