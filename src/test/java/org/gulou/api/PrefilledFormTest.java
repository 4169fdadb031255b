package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.FormWorld;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.MadeUpApplication;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Outline;
import org.gulou.forms.RowForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PrefilledFormTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Applicant FIRM = new Applicant("", "", "云岩顺达货运有限公司", "91520103MA6DEM0022");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Arguments> services() {
        return MadeUpApplication.occasions(CATALOGUE).entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    /** Whatever a person can answer a system can fill in; it then stands on the pages as if she had typed it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void whatAPersonAnswersASystemCanSendAndTheSchemaAllows(String service, List<Occasion> occasions) {
        Offer offer = occasions.getFirst().offer();
        Applicant applicant = CATALOGUE.version(offer).orElseThrow().guide().admits(false) ? Applicant.UNKNOWN : FIRM;
        Form form = CATALOGUE.version(offer).orElseThrow().form();
        boolean filledIn = false;
        for (var each = occasions.iterator(); each.hasNext() && !filledIn; ) {
            Occasion occasion = each.next();
            Optional<Journey> journey = MadeUpApplication.journey(CATALOGUE, occasion, applicant, new Random(7));
            journey.ifPresent(whole -> sends(form, MadeUpApplication.around(CATALOGUE, occasion, applicant), whole));
            filledIn = journey.isPresent();
        }
        assertThat(filledIn).isTrue();
    }

    private static void sends(Form form, Circumstances world, Journey journey) {
        var sent = new SentAnswers(form, world, journey.answers());
        ObjectNode json = sent.json();
        ObjectNode schema = new AnswerSchema("zh").of("https://portal.example/schema", "事项", Outline.of(form));

        PrefilledForm read = PrefilledForm.of(form, world, json);

        assertThat(SCHEMAS.getSchema(schema).validate(json)).as("%s", json).isEmpty();
        assertThat(read.wrong()).as("%s", json).isEmpty();
        assertThat(read.answers().settled()).isEmpty();
        assertThat(read.answers().raw()).isEqualTo(sent.typed());
    }

    @Test
    void everythingWrongIsToldAtItsPlace() {
        PrefilledForm read = care("""
                {"applicant": {"residentId": "520103198805120047"}, "colour": "red", "startDate": "2026-02-30",
                 "guardian": {"name": "王建"}, "city": "%s", "filingType": "holiday"}""".formatted("市".repeat(9000)));

        assertThat(read.wrong())
                .extracting(Wrong::field)
                .containsExactlyInAnyOrder(
                        "answers.applicant.residentId",
                        "answers.colour",
                        "answers.startDate",
                        "answers.guardian.name",
                        "answers.city",
                        "answers.filingType");
    }

    @Test
    void aDayStandsInThreeFieldsAsIfTyped() {
        PrefilledForm read = care("{\"startDate\": \"2026-04-01\", \"insuranceKind\": \"resident\"}");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.answers().at("startDate")).containsExactly("2026", "4", "1");
    }

    @Test
    void anObjectInWhichNothingIsToldIsAGroupLeftOutButNoAnswer() {
        assertThat(care("{\"applicant\": {}, \"insuranceKind\": \"resident\"}").wrong())
                .isEmpty();
        assertThat(care("{\"insuranceKind\": {}, \"applicant\": {\"name\": {}}, \"colour\": {}}")
                        .wrong())
                .extracting(Wrong::field)
                .containsExactlyInAnyOrder("answers.insuranceKind", "answers.applicant.name", "answers.colour");
    }

    @Test
    void whatIsNoObjectIsNoForm() {
        assertThat(care("[1]").wrong()).extracting(Wrong::field).containsExactly("answers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"people\": [{\"name\": \"王芳\"}, {\"name\": \"李强\"}]}",
                "{\"people\": [], \"meals\": {\"supper\": {\"eaters\": 3}}}",
                "{\"visits\": [\"school\"], \"perVisit\": {\"school\": {\"visited\": \"2026-11-02\"}}}"
            })
    void rowsOfEveryKindAreFilledInAsTheSchemaSays(String json) {
        JsonNode sent = JsonBodies.MAPPER.readTree(json);

        assertThat(rows(json).wrong()).isEmpty();
        assertThat(rows(json).answers()).isNotEqualTo(Answers.NONE);
        assertThat(rowSchema().validate(sent)).isEmpty();
    }

    @Test
    void theSchemaNamesTheRowsThatAreAlwaysTheSame() {
        assertThat(rowSchema().validate(JsonBodies.MAPPER.readTree("{\"meals\": {\"lunch\": {\"eaters\": 3}}}")))
                .isNotEmpty();
        assertThat(rows("{\"meals\": {\"lunch\": {\"eaters\": 3}}}").wrong())
                .extracting(Wrong::field)
                .containsExactly("answers.meals.lunch.eaters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    {"colour": [{}, {}]} ~ answers.colour
                    {"visits": [{}]} ~ answers.visits
                    {"meals": [{}]} ~ answers.meals
                    {"people": [{"children": [{}]}]} ~ answers.people.r1.children
                    """)
    void rowsThatTheFormDoesNotHaveAreTold(String json, String field) {
        assertThat(rows(json).wrong()).extracting(Wrong::field).containsExactly(field);
    }

    @Test
    void theSchemaSaysHowToAnswerAndWhatCodesAreAskedFor() {
        Offer offer = MadeUpApplication.occasions(CATALOGUE)
                .get("out-of-area-care new")
                .getFirst()
                .offer();
        Form form = CATALOGUE.version(offer).orElseThrow().form();

        JsonNode id = new AnswerSchema("en")
                .of("https://portal.example/schema", "Care elsewhere", Outline.of(form))
                .at("/properties/applicant/properties/residentId");

        assertThat(id.path("format").asString("")).isEqualTo("residentId");
        assertThat(id.path("description").asString("")).startsWith("18 characters");
    }

    @Test
    void moreRowsThanTheFormTakesAreToldAndTooFewAreHersToAdd() {
        assertThat(rows("{\"people\": [{\"name\": \"王芳\"}]}").wrong()).isEmpty();
        assertThat(rows("{\"people\": [{\"name\": \"王芳\"}, {}, {}]}").wrong())
                .as("what a list must keep as a whole")
                .isEmpty();
        assertThat(rows("{\"people\": [{}, {}, {}, {\"name\": \"王芳\"}]}").wrong())
                .extracting(Wrong::field)
                .containsExactly("answers.people");
    }

    @Test
    void whatIsAskedOnlyWithTheRowsThatAreSentIsReadWithThem() {
        PrefilledForm read = sent("subsistence-allowance new", false, """
                {"household": [{"residentId": "520111195202030013"}], "supported": true,
                 "supporters": [{"name": "王强", "support": 300}]}""");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.answers().at("supported")).containsExactly("true");
        assertThat(read.answers().at("supporters.r1.name")).containsExactly("王强");
    }

    @Test
    void aListInWhichNothingIsToldIsLeftOutWhetherItIsAskedOrNot() {
        PrefilledForm read = sent("subsistence-allowance new", false, """
                {"housing": "own", "supporters": [], "home": null, "friends": []}""");

        assertThat(read.wrong()).extracting(Wrong::field).containsExactly("answers.friends");
    }

    @Test
    void whatDependsOnWhoWillApplyIsJudgedOnlyWhenSheDoes() {
        String food = "food-business-licence new";

        assertThat(sent(food, true, "{\"company\": {\"uscc\": \"92520103MA6DEM3033\"}}")
                        .wrong())
                .isEmpty();
        assertThat(sent(food, true, "{\"company\": {\"uscc\": \"925\"}}").wrong())
                .as("what is no code at all")
                .extracting(Wrong::field)
                .containsExactly("answers.company.uscc");
    }

    private static PrefilledForm sent(String service, boolean organisation, String json) {
        Offer offer =
                MadeUpApplication.occasions(CATALOGUE).get(service).getFirst().offer();
        return PrefilledForm.of(
                CATALOGUE.version(offer).orElseThrow().form(),
                FormWorld.ofPrefill(CATALOGUE, offer, organisation, Instant.parse("2026-11-25T04:00:00Z")),
                JsonBodies.MAPPER.readTree(json));
    }

    private static PrefilledForm rows(String json) {
        return PrefilledForm.of(RowForms.form(), RowForms.today(), JsonBodies.MAPPER.readTree(json));
    }

    private static Schema rowSchema() {
        return SCHEMAS.getSchema(
                new AnswerSchema("zh").of("https://portal.example/schema", "事项", Outline.of(RowForms.form())));
    }

    private static PrefilledForm care(String json) {
        Occasion occasion = MadeUpApplication.occasions(CATALOGUE)
                .get("out-of-area-care new")
                .getFirst();
        Form form = CATALOGUE.version(occasion.offer()).orElseThrow().form();
        return PrefilledForm.of(
                form,
                MadeUpApplication.around(CATALOGUE, occasion, Applicant.UNKNOWN),
                JsonBodies.MAPPER.readTree(json));
    }
}
