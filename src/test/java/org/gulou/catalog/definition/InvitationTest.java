package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.Invitation;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.Problem;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What a register tells of somebody is filled in; what it does not tell is left to her. */
class InvitationTest {
    private static final String SERVICE = "services/civil-affairs/old-age-allowance/service.yaml";

    private static List<String> problems(String old, String by) {
        return Own.problems(Own.around(SERVICE, Own.changed(SERVICE, old, by))).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Map<String, Value> filled(Map<String, String> told) {
        ServiceVersion version =
                Own.catalogue().service("old-age-allowance").orElseThrow().newest();
        assertThat(version.guide().startedBy()).contains("population");
        Invitation invitation = version.invitation().orElseThrow();
        return invitation.filled(
                told,
                new Surroundings(
                        Instant.EPOCH,
                        WorkingCalendar.WEEKDAYS_ONLY,
                        (name, on, division) -> Value.unknown(name),
                        (function, arguments) -> Value.unknown(function)));
    }

    @Test
    void whatTheRegisterTellsIsFilledIn() {
        assertThat(filled(Map.of("name", "杨阿婆", "person", "522634194603230525", "county", "522634", "more", "x")))
                .containsEntry("elder.name", Value.of("杨阿婆"))
                .containsEntry("elder.residentId", Value.of("522634194603230525"))
                .containsEntry("registeredAt", Value.of("522634"))
                .containsEntry("forWhom", Value.of("self"))
                .hasSize(4);
    }

    @Test
    void whatItDoesNotTellIsLeftToHer() {
        assertThat(filled(Map.of("name", "杨阿婆"))).containsOnlyKeys("forWhom", "elder.name");
    }

    @Test
    void aPathThatTheFormLacksAndAWordThatTheRegisterDoesNotTellAreRefused() {
        assertThat(problems("elder.name: event.name", "elder.nam: event.name"))
                .anyMatch(problem -> problem.contains("There is no item 'elder.nam'."));
        assertThat(problems("elder.name: event.name", "elder.name: event.nam"))
                .anyMatch(problem -> problem.contains("nam"));
    }
}
