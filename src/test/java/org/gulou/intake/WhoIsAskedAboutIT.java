package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.cases.LoopbackRegister;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.forms.Answers;
import org.gulou.identity.Mandate;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** About whom a register is asked: nobody's data come because somebody else typed her number. */
@ArquillianTest
class WhoIsAskedAboutIT {
    private static final String CONNECTED = "gulou.registers";
    private static final String DRIVER = "freight-driver-qualification--guiyang-transport";

    @Inject
    Drafts drafts;

    @Inject
    FromRegisters registers;

    @Inject
    Attendances attendances;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    @Inject
    Rows rows;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final LoopbackRegister register = new LoopbackRegister();
    private Person person;

    @BeforeEach
    void connect() {
        person = people.bySignInName("wang.fang").orElseThrow();
        register.says("{\"outcome\": \"found\", \"record\": {\"name\": \"王芳\", \"representative\": \"杨秀英\"}}");
        System.setProperty(CONNECTED, "population=" + register.address() + " organisations=" + register.address());
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(CONNECTED);
        register.close();
    }

    private Offer offer(String id) {
        return published.catalogue().offer(id).orElseThrow();
    }

    private Answers opens(Draft draft, Visitor visitor, String page) {
        return registers
                .opened(drafts.open(draft.getId(), visitor).orElseThrow(), page, visitor)
                .answers();
    }

    private void types(Draft draft, Visitor visitor, String number) {
        drafts.change(
                draft.getId(), visitor, (journey, answers) -> answers.with("applicant.residentId", List.of(number)));
    }

    private List<String> journal(Draft draft) throws SQLException {
        return rows.of("select payload from journal where object_id = ? and action = 'fetch'", draft.getId());
    }

    private void demo(boolean made) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update account set demo = ? where person_id = ?")) {
            statement.setBoolean(1, made);
            statement.setString(2, person.getId());
            statement.executeUpdate();
        }
    }

    @Test
    void whoeverOnlySaidWhoSheIsHasNobodyAskedAbout() throws Exception {
        var visitor = new Visitor(Optional.of(person.getId()), Optional.empty());
        Draft draft = drafts.start(offer(DRIVER), new Actor.Citizen(person.getId(), person.getName(), ""));
        demo(false);
        try {
            assertThat(opens(draft, visitor, "driver")).isEqualTo(Answers.NONE);
            assertThat(register.asked()).isEmpty();
        } finally {
            demo(true);
        }
        assertThat(opens(draft, visitor, "driver").at("applicant.name")).containsExactly("王芳");
        drafts.delete(draft.getId(), visitor);
    }

    @Test
    void aGuestWhoTypesANumberGetsNothingOfThePersonWhoseItIs() {
        Draft draft = drafts.start(offer(DRIVER), "过客", "13800000001");
        var guest = new Visitor(Optional.empty(), Optional.of(((Owner.Guest) draft.owner()).code()));
        types(draft, guest, person.getResidentId());

        assertThat(opens(draft, guest, "driver").at("applicant.name")).isEmpty();
        assertThat(register.asked()).isEmpty();
        drafts.delete(draft.getId(), guest);
    }

    @Test
    void anAgentHasHerOrganisationAskedAboutByItsCode() throws Exception {
        Person agent = people.bySignInName("yang.xiuying").orElseThrow();
        Mandate mandate = mandates.of(agent.getId()).getFirst();
        String company = mandate.principal().id();
        String code = mandates.organisation(company).orElseThrow().getUscc();
        var visitor = new Visitor(Optional.of(agent.getId()), Optional.empty());
        Draft draft = drafts.start(
                offer("online-freight-permit--guiyang-transport"),
                new Actor.Citizen(agent.getId(), agent.getName(), company));

        assertThat(opens(draft, visitor, "company").at("company.representative"))
                .containsExactly("杨秀英");

        assertThat(register.asked())
                .singleElement()
                .asString()
                .contains("\"keys\":[\"" + code + "\"]", "\"basis\":\"organisation\"");
        assertThat(journal(draft)).singleElement().asString().contains("organisation");
        drafts.delete(draft.getId(), visitor);
    }

    @Test
    void atTheCounterOnlyWhoseCardWasLookedAtIsAskedAbout() throws Exception {
        var clerk =
                new Actor.Official(person.getId(), "柜台", Set.of(new Post("clerk", new BodyId("guiyang-transport"))));
        var shown = new Attendance.Shown(Attendance.Evidence.PRESENT, person.getResidentId());
        Draft draft = attendances.start(offer(DRIVER), clerk, "王芳", "13800000001", shown);
        var counter = new Visitor(Optional.of(clerk.id()), Optional.of(((Owner.Guest) draft.owner()).code()));
        var atHome = new Visitor(Optional.empty(), counter.code());

        types(draft, counter, "520111199203040027");
        assertThat(opens(draft, counter, "driver").at("applicant.name")).isEmpty();
        types(draft, counter, person.getResidentId());
        assertThat(opens(draft, atHome, "driver").at("applicant.name")).isEmpty();
        assertThat(register.asked()).isEmpty();

        assertThat(opens(draft, counter, "driver").at("applicant.name")).containsExactly("王芳");
        assertThat(journal(draft))
                .singleElement()
                .asString()
                .contains("counter", person.getResidentId().substring(14))
                .doesNotContain(person.getResidentId());
        drafts.delete(draft.getId(), counter);
    }

    @Test
    void whatWasSaidOfWhoeverWasThereCountsForNoOtherNumber() throws Exception {
        var clerk =
                new Actor.Official(person.getId(), "柜台", Set.of(new Post("clerk", new BodyId("guiyang-transport"))));
        var shown = new Attendance.Shown(Attendance.Evidence.PRESENT, person.getResidentId());
        Draft draft = attendances.start(offer(DRIVER), clerk, "王芳", "13800000001", shown);
        var counter = new Visitor(Optional.of(clerk.id()), Optional.of(((Owner.Guest) draft.owner()).code()));
        var atHome = new Visitor(Optional.empty(), counter.code());
        types(draft, counter, person.getResidentId());
        assertThat(opens(draft, counter, "driver").at("applicant.name")).containsExactly("王芳");
        assertThat(opens(draft, atHome, "driver").at("applicant.name")).containsExactly("王芳");

        types(draft, atHome, "520111199203040027");

        assertThat(opens(draft, atHome, "driver").at("applicant.name")).isEmpty();
        assertThat(drafts.open(draft.getId(), atHome).orElseThrow().answers().origins())
                .isEmpty();
        drafts.delete(draft.getId(), counter);
    }
}
