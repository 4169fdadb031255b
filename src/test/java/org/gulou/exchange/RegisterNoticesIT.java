package org.gulou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gulou.Rows;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.intake.Invitations;
import org.gulou.intake.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A register tells who turns eighty, and she finds a draft that is filled in as far as the register knows. */
@ArquillianTest
class RegisterNoticesIT {
    private static final String TOKEN = "gulou.registers.token";
    private static final String SERVICE = "old-age-allowance";

    @Inject
    Rows rows;

    @Inject
    RegisterNotices notices;

    @Inject
    Invitations invitations;

    @Inject
    Drafts drafts;

    @Inject
    People people;

    private Person elder;

    @BeforeEach
    void shareAToken() throws Exception {
        System.setProperty(TOKEN, "secret-of-the-test");
        String id = rows.of("select id from person where resident_id <> '' and active = true order by id")
                .getFirst();
        elder = people.find(id).orElseThrow();
        drafts().forEach(draft -> drafts.delete(draft.getId(), visitor()));
    }

    @AfterEach
    void forgetTheToken() {
        System.clearProperty(TOKEN);
    }

    private Visitor visitor() {
        return new Visitor(Optional.of(elder.getId()), Optional.empty());
    }

    private List<Draft> drafts() {
        return drafts.of(elder.getId()).stream()
                .filter(draft -> draft.service().equals(SERVICE))
                .toList();
    }

    private Map<String, String> told(String name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("register", "population");
        fields.put("id", UUID.randomUUID().toString());
        fields.put("person", elder.getResidentId());
        fields.put("name", name);
        fields.put("division", "520103");
        fields.put("county", "520103");
        return fields;
    }

    private static Map<String, String> signed(Map<String, String> fields) {
        return new SignedFields("secret-of-the-test").sign(fields);
    }

    @Test
    void sheIsInvitedOnceWithADraftThatHoldsWhatTheRegisterTold() throws Exception {
        Map<String, String> told = told(elder.getName());
        told.put("division", township());

        assertThat(invitations.hear(notices.read(signed(told)).orElseThrow())).isEqualTo(1);
        assertThat(invitations.hear(notices.read(signed(told)).orElseThrow())).isZero();

        assertThat(drafts()).hasSize(1);
        String draft = drafts().getFirst().getId();
        assertThat(drafts.open(draft, visitor()).orElseThrow().answers().raw())
                .containsEntry("elder.name", List.of(elder.getName()))
                .containsEntry("elder.residentId", List.of(elder.getResidentId()))
                .containsEntry("forWhom", List.of("self"));
        assertThat(rows.of("select subject from message where about = ?", draft))
                .allSatisfy(subject -> assertThat(subject).contains("高龄津贴"));
    }

    @Test
    void aNumberWithAnotherNameInvitesNobody() throws Exception {
        Map<String, String> told = told("别人");
        told.put("division", township());

        assertThat(invitations.hear(notices.read(signed(told)).orElseThrow())).isZero();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void onlyWhatTheRegisterSignedIsHeard() {
        Map<String, String> told = told(elder.getName());
        assertThat(notices.read(told)).isEmpty();
        Map<String, String> changed = new LinkedHashMap<>(signed(told));
        changed.put("person", "11010519491231002X");
        assertThat(notices.read(changed)).isEmpty();

        System.clearProperty(TOKEN);
        assertThat(notices.read(signed(told))).isEmpty();
    }

    /** Of the body that offers the service in the old town. */
    private static String township() {
        return "520103028";
    }
}
