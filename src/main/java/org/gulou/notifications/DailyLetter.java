package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;

/** Once a day, half past eight: what happened to somebody's cases since yesterday, and what waits at her desk. */
@ApplicationScoped
class DailyLetter implements Duty {
    static final String KIND = "news.daily";
    private static final LocalTime TIME = LocalTime.of(8, 30);

    @Inject
    Outbox outbox;

    @Inject
    Preferences preferences;

    @Inject
    DeskToday desk;

    @Inject
    People people;

    @Inject
    Duties duties;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** When the next letter after {@code now} is written. */
    static Instant next(Instant now) {
        LocalDate today = OfficeTime.day(now);
        Instant morning = today.atTime(TIME).atZone(OfficeTime.ZONE).toInstant();
        return now.isBefore(morning)
                ? morning
                : today.plusDays(1).atTime(TIME).atZone(OfficeTime.ZONE).toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String id, Instant dueAt) {
        Optional<Person> found = people.find(id).filter(Person::isActive);
        if (found.isEmpty()) {
            return;
        }
        Person person = found.get();
        boolean daily = preferences.of(id).daily();
        letters(person, daily ? desk.of(person) : List.of())
                .forEach((way, lines) -> outbox.put(written(person, way, lines)));
        if (daily) {
            duties.schedule(KIND, id, next(clock.instant()));
        }
    }

    /** The lines for each address; what was gathered is told with them. */
    private Map<Recipient.Way, List<String>> letters(Person person, List<String> waiting) {
        Map<Recipient.Way, List<String>> letters = outbox.gathered(person.getId()).stream()
                .collect(Collectors.groupingBy(
                        message -> new Recipient.Way(message.getChannel(), message.getAddress()),
                        LinkedHashMap::new,
                        Collectors.mapping(this::told, Collectors.toCollection(ArrayList::new))));
        if (!waiting.isEmpty() && !person.getEmail().isEmpty()) {
            letters.computeIfAbsent(new Recipient.Way(Channel.EMAIL, person.getEmail()), way -> new ArrayList<>())
                    .addAll(0, waiting);
        }
        return letters;
    }

    private String told(Message message) {
        message.became(Message.State.IN_LETTER, clock.instant());
        return message.getSubject();
    }

    private Message written(Person person, Recipient.Way way, List<String> lines) {
        Words words = Words.in(person.getLocale());
        String subject = words.say("news.daily.subject", lines.size());
        String text = switch (way.channel()) {
            case EMAIL ->
                String.join(
                        "\n\n",
                        words.say("news.greeting", person.getName()),
                        String.join("\n", lines),
                        words.say("news.daily.where", settings.address() + "/my"),
                        words.say("news.daily.change", settings.address() + "/news"),
                        words.say("news.end"));
            case SMS, WEBHOOK -> words.say("news.daily.sms", lines.size(), settings.address() + "/my");
        };
        return new Message(
                        UUID.randomUUID().toString(),
                        person.getId(),
                        way,
                        new Message.Words(subject, text),
                        clock.instant())
                .to(Optional.of(person.getId()));
    }
}
