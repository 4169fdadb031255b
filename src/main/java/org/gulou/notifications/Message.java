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
        NOT_CONNECTED,
        /** Waits for the letter of the day. */
        GATHERED,
        /** Told in the letter of the day. */
        IN_LETTER
    }

    /** More characters than any form has answers to ask for again. */
    private static final int LONGEST = 100_000;

    /** What a message says: the subject of a mail, and its text, lines parted by {@code \n}; too long a text is cut. */
    public record Words(String subject, String text) {
        public Words {
            if (text.length() > LONGEST) {
                text = text.substring(0, LONGEST - 1) + "…";
            }
        }
    }

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

    /** Whose account it was written to. */
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String person;

    private boolean urgent;

    /** Whether it was written to an official for her work. */
    @Column(name = "to_official")
    @SuppressWarnings("UnusedVariable") // read by queries
    private boolean toOfficial;

    /** Of an event: the subscription that it is posted for. */
    private @Nullable String subscription;

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

    /** Who is posted events, and where. */
    public record Subscriber(String subscription, String url) {}

    /** An event: its type is the subject, its text what is posted. */
    public static Message toSubscriber(String id, String about, Subscriber subscriber, Words words, Instant now) {
        var event = new Message(id, about, new Recipient.Way(Channel.WEBHOOK, subscriber.url()), words, now);
        event.subscription = subscriber.subscription();
        return event;
    }

    /** The same, to somebody who has an account. */
    Message to(Optional<String> account) {
        person = account.orElse(null);
        return this;
    }

    /** The same, for the work of an official, or not. */
    Message forWork(boolean official) {
        toOfficial = official;
        return this;
    }

    /** The same, not to be held back by night. */
    Message urgent(boolean now) {
        urgent = now;
        return this;
    }

    /** The same, to wait for the letter of the day. */
    Message gathered() {
        state = State.GATHERED;
        return this;
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

    /** Begins anew with carrying it. */
    void waitAgain(Instant now) {
        tries = 0;
        became(State.WAITING, now);
    }

    /** Whether it was tried in vain, and is not delivered since. */
    boolean isUndelivered() {
        return state == State.GIVEN_UP || (state == State.WAITING && tries > 0);
    }

    boolean isUrgent() {
        return urgent;
    }

    /** How many tries failed. */
    public int tries() {
        return tries;
    }

    public Optional<String> subscription() {
        return Optional.ofNullable(subscription);
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
