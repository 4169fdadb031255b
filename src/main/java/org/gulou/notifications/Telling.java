package org.gulou.notifications;

import java.util.function.Supplier;

/** What somebody is told: as a letter, and short, for a phone. Only what goes out is written. */
record Telling(Supplier<Message.Words> mail, Supplier<Message.Words> text) {
    static Telling of(Message.Words mail, Message.Words text) {
        return new Telling(() -> mail, () -> text);
    }

    Message.Words on(Channel channel) {
        return switch (channel) {
            case EMAIL -> mail.get();
            case SMS -> text.get();
            case WEBHOOK -> throw new IllegalArgumentException("Programs are posted events; nothing is told to them");
        };
    }
}
