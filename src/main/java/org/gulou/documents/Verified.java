package org.gulou.documents;

/** The answer to "is this paper genuine, and does it count today?" */
public sealed interface Verified {
    /** Genuine, and in force. */
    record Valid(IssuedDocument document) implements Verified {}

    /** Genuine, but its first day is to come. */
    record NotYet(IssuedDocument document) implements Verified {}

    /** Genuine, but its last day is over. */
    record Expired(IssuedDocument document) implements Verified {}

    /** Genuine, but not to be used until the office lifts the suspension. */
    record Suspended(IssuedDocument document) implements Verified {}

    /** Genuine, but taken back by the office. */
    record Revoked(IssuedDocument document) implements Verified {}

    /** Genuine, but another one took its place. */
    record Replaced(IssuedDocument document) implements Verified {}

    /** The office never issued a paper with that code; the same answer for what is no code at all. */
    record Unknown() implements Verified {}
}
