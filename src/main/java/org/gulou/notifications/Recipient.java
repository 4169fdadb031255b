package org.gulou.notifications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is to be told, and how she is reached; an empty text where she gave none.
 *
 * @param language of the message, such as {@code zh}
 */
public record Recipient(String name, String language, String email, String phone) {

    record Way(Channel channel, String address) {}

    /** An e-mail where she has an address, else a text message to her phone. */
    List<Way> ways() {
        Optional<Way> mail =
                Optional.of(email).filter(given -> !given.isBlank()).map(to -> new Way(Channel.EMAIL, to));
        Optional<Way> text =
                Optional.of(phone).filter(given -> !given.isBlank()).map(to -> new Way(Channel.SMS, to));
        return mail.or(() -> text).map(Stream::of).orElseGet(Stream::empty).toList();
    }
}
