package org.gulou.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.Person;

/**
 * Who is to be told, and how she is reached; an empty text where she gave none.
 *
 * @param person the id of her account; empty for who has none
 * @param language of the message, such as {@code zh}
 * @param official whether she is told for her work, and not as somebody whose case it is
 */
public record Recipient(
        Optional<String> person, String name, String language, String email, String phone, boolean official) {
    /** Somebody without an account. */
    static Recipient guest(String name, String language, String email, String phone) {
        return new Recipient(Optional.empty(), name, language, email, phone, false);
    }

    /** Somebody who has an account. */
    static Recipient of(Person person) {
        return new Recipient(
                Optional.of(person.getId()),
                person.getName(),
                person.getLocale(),
                person.getEmail(),
                person.getPhone(),
                false);
    }

    /** An official, told for her work. */
    static Recipient official(Person person) {
        return of(person).atWork();
    }

    private Recipient atWork() {
        return new Recipient(person, name, language, email, phone, true);
    }

    record Way(Channel channel, String address) {}

    /** On the channels that she has chosen and gave an address for. */
    List<Way> ways(Set<Channel> chosen) {
        var addresses = Map.of(Channel.EMAIL, email, Channel.SMS, phone);
        return chosen.stream()
                .sorted()
                .map(channel -> new Way(channel, addresses.getOrDefault(channel, "")))
                .filter(way -> !way.address().isBlank())
                .toList();
    }

    /** An e-mail where she has an address, else a text message to her phone. */
    List<Way> ways() {
        List<Way> mail = ways(Set.of(Channel.EMAIL));
        return mail.isEmpty() ? ways(Set.of(Channel.SMS)) : mail;
    }
}
