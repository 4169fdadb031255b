package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.Rows;
import org.gulou.cases.LoopbackRegister;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.forms.PageState;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form asks real registers over HTTP, about nobody but who is known to be there, and waits for none. */
@ArquillianTest
class FromRegistersIT {
    private static final String CONNECTED = "gulou.registers";
    private static final String FOUND = "{\"outcome\": \"found\", \"record\": %s}";
    private static final Map<String, List<String>> LICENCE = Map.of(
            "licenceClass", List.of("B2"),
            "fileNumber", List.of("520100123456"),
            "firstOn", List.of("2015", "6", "1"),
            "licenceUntil", List.of("2031", "6", "1"),
            "points", List.of("0"));

    @Inject
    Drafts drafts;

    @Inject
    FromRegisters registers;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Rows rows;

    private final LoopbackRegister population = new LoopbackRegister();
    private final LoopbackRegister licences = new LoopbackRegister();
    private Person person;
    private Visitor visitor;
    private String draft;

    @BeforeEach
    void sheBegins() {
        person = people.bySignInName("wang.fang").orElseThrow();
        visitor = new Visitor(Optional.of(person.getId()), Optional.empty());
        draft = drafts.start(offer(), new Actor.Citizen(person.getId(), person.getName(), ""))
                .getId();
        System.setProperty(CONNECTED, "population=" + population.address() + " driving-licences=" + licences.address());
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(CONNECTED);
        population.close();
        licences.close();
        drafts.delete(draft, visitor);
    }

    private Offer offer() {
        return published
                .catalogue()
                .offer("freight-driver-qualification--guiyang-transport")
                .orElseThrow();
    }

    private Application application() {
        return drafts.open(draft, visitor).orElseThrow();
    }

    private Application opens(String page) {
        return registers.opened(application(), page, visitor);
    }

    private void continues(String page, Map<String, List<String>> answers) {
        drafts.change(draft, visitor, (journey, before) -> {
            var posted = new LinkedHashMap<String, List<String>>();
            posted.put("-asked", paths(journey, page));
            paths(journey, page).forEach(path -> posted.put(path, before.at(path)));
            posted.putAll(answers);
            return journey.read(page, posted, () -> "r1");
        });
    }

    private static List<String> paths(Journey journey, String page) {
        return journey.questions(page, "en").stream()
                .flatMap(one -> one.parts().isEmpty() ? Stream.of(one) : one.parts().stream())
                .map(Question::id)
                .toList();
    }

    private List<String> journal(String action) throws Exception {
        return rows.of("select payload from journal where object_id = ? and action = ? order by id", draft, action);
    }

    private static String found(String record) {
        return FOUND.formatted(record);
    }

    @Test
    void aPageThatOpensIsFilledInFromARegisterThatIsAskedForTheApplicantAlone() throws Exception {
        population.says(found("{\"name\": \"王芳\", \"residentId\": \"520103198805120046\"}"));

        Answers answers = opens("driver").answers();

        assertThat(answers.at("applicant.name")).containsExactly("王芳");
        assertThat(application().answers()).isEqualTo(answers);
        assertThat(population.asked())
                .singleElement()
                .asString()
                .contains(
                        "\"keys\":[\"" + person.getResidentId() + "\"]",
                        "\"fields\":[\"name\",\"residentId\"]",
                        "\"service\":\"freight-driver-qualification\"",
                        "\"basis\":\"applicant\"")
                .doesNotContain("Bearer");
        assertThat(journal("fetch"))
                .singleElement()
                .asString()
                .contains("population", "found", "applicant", "name")
                .doesNotContain("王芳", person.getResidentId());

        opens("driver");
        assertThat(population.asked()).hasSize(1);
    }

    @Test
    void thatARegisterWasAskedIsWrittenDownEvenIfTheDraftIsGoneMeanwhile() throws Exception {
        population.says(found("{\"name\": \"王芳\"}"));
        Application before = application();
        drafts.delete(draft, visitor);

        assertThat(registers.opened(before, "driver", visitor).answers()).isEqualTo(Answers.NONE);

        assertThat(population.asked()).hasSize(1);
        assertThat(journal("fetch")).singleElement().asString().contains("population", "found");
    }

    @Test
    void aRegisterThatHoldsNothingIsAskedOnceAlsoWhereThereIsADefault() throws Exception {
        population.says("{\"outcome\": \"none\"}");
        opens("driver");
        continues("driver", driver());
        opens("driver");
        opens("driver");

        assertThat(population.asked()).hasSize(1);
        assertThat(journal("fetch")).hasSize(1);
    }

    @Test
    void aSlowRegisterHoldsNoPageUpAndThenRests() throws Exception {
        population.says(found("{\"name\": \"王芳\"}"));
        population.takes(6000);
        long began = System.nanoTime();

        assertThat(opens("driver").answers()).isEqualTo(Answers.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        opens("driver");

        assertThat(population.asked()).hasSize(1);
        assertThat(journal("fetch")).singleElement().asString().contains("silent");
    }

    @Test
    void aRegisterThatFailsOrTalksNonsenseIsSilent() throws Exception {
        for (String nonsense : List.of(
                "",
                "<html>",
                "{\"outcome\": \"perhaps\"}",
                "[1]",
                "{\"outcome\": \"found\", \"record\": {\"name\": \"" + "王".repeat(70_000) + "\"}}")) {
            try (var one = new LoopbackRegister()) {
                one.says(nonsense);
                System.setProperty(CONNECTED, "population=" + one.address());
                assertThat(opens("driver").answers()).isEqualTo(Answers.NONE);
                assertThat(one.asked()).hasSize(1);
            }
        }
        assertThat(journal("fetch")).hasSize(5).allMatch(said -> said.contains("silent"));
    }

    @Test
    void whatTheFormDoesNotTakeIsAskedAndWrittenDown() throws Exception {
        continues("driver", driver());
        licences.says(found("{\"licenceClass\": \"Z9\", \"points\": {\"of\": 3}, \"firstOn\": \"yesterday\","
                + " \"fileNumber\": 520100123456}"));

        Answers answers = opens("licence").answers();

        assertThat(answers.raw()).doesNotContainKeys("licenceClass", "points", "firstOn");
        assertThat(answers.at("fileNumber")).containsExactly("520100123456");
        assertThat(journal("fetch"))
                .singleElement()
                .asString()
                .contains("unfit", "licenceClass", "firstOn")
                .doesNotContain("Z9");
        continues("licence", LICENCE);
        assertThat(application().journey().page("licence").map(PageState::done)).contains(true);
    }

    @Test
    void whatChangedMeanwhileIsLookedAtAgainBeforeItIsFiled() throws Exception {
        population.says("{\"outcome\": \"none\"}");
        continues("driver", driver());
        licences.says(found("{\"licenceClass\": \"B2\", \"points\": 0, \"licenceUntil\": \"2031-06-01\"}"));
        opens("licence");
        continues(
                "licence",
                Map.of(
                        "fileNumber",
                        LICENCE.get("fileNumber"),
                        "firstOn",
                        LICENCE.get("firstOn"),
                        "points",
                        List.of("9")));
        assertThat(application().answers().at("points")).containsExactly("0");
        assertThat(application().journey().page("licence").map(PageState::done)).contains(true);

        licences.says(found("{\"licenceClass\": \"B2\", \"points\": 6, \"licenceUntil\": \"2031-06-01\"}"));
        Application again = registers.again(application(), visitor);

        assertThat(again.answers().at("points")).containsExactly("6");
        assertThat(again.journey().firstOpen()).contains("licence");

        licences.says("");
        assertThat(registers.again(application(), visitor).answers().at("points"))
                .containsExactly("6");
    }

    @Test
    void whatARegisterHoldsIsNoPaperToHandIn() throws Exception {
        continues("driver", driver());
        licences.says(found("{\"driving-licence\": \"520100123456\"}"));

        opens(Journey.PAPERS);

        assertThat(licence().held().orElseThrow().said()).isEqualTo("520100123456");
        assertThat(licence().satisfied()).isTrue();
        assertThat(licences.asked()).singleElement().asString().contains("\"fields\":[\"driving-licence\"]");
        assertThat(journal("fetch"))
                .last()
                .asString()
                .contains("driving-licences", "found")
                .doesNotContain("520100123456");

        licences.says(found("{\"driving-licence\": true}"));
        registers.again(application(), visitor);
        assertThat(licence().held().orElseThrow().said())
                .as("that it has it is enough")
                .isEmpty();

        licences.says("{\"outcome\": \"none\"}");
        registers.again(application(), visitor);

        assertThat(licence().held()).isEmpty();
        assertThat(licence().satisfied()).isFalse();
    }

    private PaperDue licence() {
        return application().journey().papers().stream()
                .filter(paper -> paper.id().equals("driving-licence"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> driver() {
        return Map.of(
                "applicant.name", List.of("王芳"),
                "applicant.residentId", List.of("520103198805120046"),
                "sex", List.of("female"),
                "home.district", List.of("520100", "520103"),
                "home.street", List.of("示例路 1 号"));
    }
}
