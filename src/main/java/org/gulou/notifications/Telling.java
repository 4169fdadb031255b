package org.gulou.notifications;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody is told: as a letter, and short, for a phone. Only what goes out is written.
 *
 * @param view of what says where a case stands, whose view of it that is: a later one takes its place, so that she gets one
 *     message for one act; empty of all else
 */
record Telling(Supplier<Message.Words> mail, Supplier<Message.Words> text, Optional<String> view) {
    Telling(Supplier<Message.Words> mail, Supplier<Message.Words> text) {
        this(mail, text, Optional.empty());
    }

    static Telling of(Message.Words mail, Message.Words text) {
        return new Telling(() -> mail, () -> text);
    }

    /** The same, of where a case stands for somebody. */
    Telling standing(String whose) {
        return new Telling(mail, text, Optional.of(whose));
    }

    /** The same, with words before it. */
    Telling beginning(String words) {
        return new Telling(() -> before(words, mail.get(), "\n\n"), () -> before(words, text.get(), ""), view);
    }

    private static Message.Words before(String words, Message.Words told, String between) {
        return new Message.Words(told.subject(), words + between + told.text());
    }

    Message.Words on(Channel channel) {
        return switch (channel) {
            case EMAIL -> mail.get();
            case SMS -> text.get();
            case WEBHOOK -> throw new IllegalArgumentException("Programs are posted events; nothing is told to them");
        };
    }
}
