package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Recipient BOTH =
            new Recipient(Optional.of("p-1"), "王芳", "zh", "wang@mail.example", "13800000001", false);
    private static final Recipient.Way MAIL = new Recipient.Way(Channel.EMAIL, "wang@mail.example");
    private static final Recipient.Way TEXT = new Recipient.Way(Channel.SMS, "13800000001");

    private static Choice nothingOf(Topic topic) {
        return new Choice(Map.of(topic, Set.of()), false);
    }

    @Test
    void whoNeverChoseIsMailedElseSentAText() {
        assertThat(Choice.NONE.ways(Topic.PROGRESS, BOTH)).containsExactly(MAIL);
        assertThat(Choice.NONE.ways(Topic.PROGRESS, Recipient.guest("", "zh", "", "13800000001")))
                .containsExactly(TEXT);
    }

    @Test
    void eachTopicGoesByTheChannelsChosenForIt() {
        var choice = new Choice(
                Map.of(
                        Topic.MESSAGE, Set.of(Channel.SMS),
                        Topic.PROGRESS, Set.of(Channel.EMAIL, Channel.SMS),
                        Topic.DRAFT, Set.of()),
                false);

        assertThat(choice.ways(Topic.MESSAGE, BOTH)).containsExactly(TEXT);
        assertThat(choice.ways(Topic.PROGRESS, BOTH)).containsExactly(MAIL, TEXT);
        assertThat(choice.ways(Topic.DRAFT, BOTH)).isEmpty();
    }

    @Property
    void whatTheLawWantsToldIsToldWhateverSomebodyChose(@ForAll Topic topic, @ForAll boolean daily) {
        assertThat(nothingOf(topic).ways(topic, BOTH).isEmpty()).isEqualTo(!topic.isRequired());
    }

    @Property(tries = 200)
    void aChoiceIsReadAsItWasWritten(@ForAll Map<Topic, Set<Channel>> ways, @ForAll boolean daily) {
        var choice = new Choice(ways, daily);

        assertThat(new Choice(Choice.read(choice.written()), daily)).isEqualTo(choice);
    }
}
