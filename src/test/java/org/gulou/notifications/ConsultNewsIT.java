package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultation.Addressee;
import org.gulou.cases.consult.Consultation.Answer;
import org.gulou.cases.consult.Consultation.Opinion;
import org.gulou.cases.consult.Consultation.Question;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.consult.Experts;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Person;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody can give an opinion in time who does not know that she is asked. */
@ArquillianTest
class ConsultNewsIT {
    private static final Actor.Official LEAD = new Actor.Official(
            "head-who-lists-experts", "罗", Set.of(new Post("head", new BodyId("yunyan-healthcare-security"))));

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    Consultations consultations;

    @Inject
    Experts experts;

    @Inject
    Outbox outbox;

    @Inject
    DeskToday desk;

    @Inject
    Clock clock;

    private CaseNumber number;
    private Actor.Official clerk;
    private Person expert;

    @BeforeEach
    void fileACaseThatAnExpertMayBeAskedAbout() {
        number = care.forAClerk().filed();
        clerk = officials.official("莫兰");
        expert = officials.person("吴梅");
        experts.admit(LEAD, "wu.mei", "医保");
    }

    private Consultation asks(Addressee whom) {
        assertThat(consultations.ask(number, clerk, List.of(whom), new Question("血型是否相符？", List.of(), 3)))
                .isTrue();
        return consultations.of(number.toString()).getFirst();
    }

    private List<String> told(Consultation one) {
        return outbox.about(one.getCaseNumber()).stream()
                .filter(message -> message.getSubject().startsWith("征求意见"))
                .map(message -> message.getAddress() + " " + message.words().text())
                .toList();
    }

    @Test
    void anExpertIsToldThatSheIsAskedAndThatHerLastDayIsNearButNotWhat() {
        Consultation one = asks(new Addressee.OfExpert(expert.getId(), expert.getName()));
        assertThat(told(one))
                .singleElement()
                .asString()
                .contains("/opinions", "莫兰")
                .as("by phone, or by the mail that she has confirmed meanwhile")
                .matches("(?s)(" + expert.getPhone() + "|wu\\.mei@).*");

        consultations.perform(one.getId(), clock.instant());

        assertThat(told(one)).hasSize(2).anyMatch(text -> text.contains("将至")).noneMatch(text -> text.contains("血型"));
        assertThat(desk.of(expert)).singleElement().asString().contains("/opinions");
    }

    @Test
    void whoAskedIsToldOfTheOpinion() {
        Consultation one = asks(new Addressee.OfExpert(expert.getId(), expert.getName()));

        consultations.answer(
                one.getId(),
                new Actor.Citizen(expert.getId(), expert.getName(), ""),
                new Answer(Opinion.OBJECT, "血型不符。", ""));

        assertThat(told(one))
                .hasSize(2)
                .anyMatch(text -> text.contains("意见已到") && text.contains(number.toString()))
                .noneMatch(text -> text.contains("血型不符"));
    }

    @Test
    void theOfficialsOfABodyReadInTheMorningThatItIsAsked() {
        Person civil = officials.person("周霞");
        long before = opinions(civil);

        asks(new Addressee.OfBody("yunyan-civil-affairs", "云岩区民政局"));

        assertThat(opinions(civil)).isEqualTo(before + 1);
    }

    private long opinions(Person person) {
        return desk.of(person).stream()
                .filter(line -> line.contains("征求意见"))
                .map(line -> line.replaceAll("(?s)件.*", "").replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
