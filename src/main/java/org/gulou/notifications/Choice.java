package org.gulou.notifications;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How somebody wants to be told.
 *
 * @param ways the channels for a topic, none for what she does not want; a topic that is not there goes by e-mail, else by
 *     text message
 * @param daily whether what need not be told at once waits for the letter of the day
 */
public record Choice(Map<Topic, Set<Channel>> ways, boolean daily) {
    /** Of who never chose. */
    public static final Choice NONE = new Choice(Map.of(), false);

    public Choice {
        var copy = new EnumMap<Topic, Set<Channel>>(Topic.class);
        ways.forEach((topic, channels) -> copy.put(topic, Set.copyOf(channels)));
        ways = Map.copyOf(copy);
    }

    /** What the law wants told reaches her whatever she chose. */
    List<Recipient.Way> ways(Topic topic, Recipient recipient) {
        Optional<List<Recipient.Way>> chosen =
                Optional.ofNullable(ways.get(topic)).map(recipient::ways);
        return topic.isRequired()
                ? chosen.filter(found -> !found.isEmpty()).orElseGet(recipient::ways)
                : chosen.orElseGet(recipient::ways);
    }

    /** As it is kept: {@code TOPIC=CHANNEL,CHANNEL}, parted by blanks. */
    String written() {
        return ways.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + entry.getValue().stream().map(Channel::name).sorted().collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Map<Topic, Set<Channel>> read(String written) {
        var ways = new EnumMap<Topic, Set<Channel>>(Topic.class);
        for (String part : written.split(" ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                ways.put(Topic.valueOf(part.substring(0, equals)), channels(part.substring(equals + 1)));
            }
        }
        return ways;
    }

    private static Set<Channel> channels(String written) {
        return Arrays.stream(written.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }
}
