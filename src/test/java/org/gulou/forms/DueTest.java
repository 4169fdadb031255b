package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What is due with the answers: fees by table, papers of which either will do, signatures, conditions row by row. */
class DueTest {
    private static Sketch vehicles() {
        return new Sketch()
                .page(
                        "vehicles",
                        rows(
                                "vehicles",
                                1,
                                5,
                                item("plate", "plate").required(),
                                item("mass", "decimal").required(),
                                item("axles", "integer").required()))
                .table("vehicleFee", "mass number, axles number -> money", "<= 4.5 | - | 100", "> 4.5 | [2..3] | 240")
                .feeEach("plates", "vehicles", "v", "vehicleFee(v.mass, v.axles)")
                .eligibleEach("light", "vehicles", "v", "v.mass < 12")
                .signs("applicant")
                .signs("v.plate", "if v.mass < 12 then v.plate else null", "vehicles", "v")
                .rule("dear", "fee.total > 300");
    }

    private static Person twoVehicles() {
        return new Person(vehicles().form())
                .posts("vehicles", Map.of("addRow", List.of("vehicles")))
                .answers(
                        "vehicles",
                        "vehicles.r1.plate",
                        "贵A12345",
                        "vehicles.r1.mass",
                        "3",
                        "vehicles.r1.axles",
                        "2",
                        "vehicles.k1.plate",
                        "贵A54321",
                        "vehicles.k1.mass",
                        "14",
                        "vehicles.k1.axles",
                        "2");
    }

    @Test
    void aFeeIsDueForEachRowByItsTable() {
        Fees fees = twoVehicles().journey().fees();
        assertThat(fees.lines()).extracting(FeeLine::id).containsExactly("plates.r1", "plates.k1");
        assertThat(fees.total()).contains(new BigDecimal("340.00"));
        assertThat(fees.lines()).extracting(FeeLine::due).containsOnly("before issue");
    }

    @Test
    void rulesReadTheTotal() {
        assertThat(twoVehicles().journey().values()).containsEntry("dear", Value.TRUE);
        var unknown = new Person(vehicles().form()).answers("vehicles", "vehicles.r1.plate", "贵A12345");
        assertThat(unknown.journey().fees().lines().getFirst().needs()).contains("vehicles.r1.mass");
        assertThat(unknown.journey().values().get("dear")).matches(Value::isUnknown);
    }

    @Test
    void aFeeOverAListThatIsNotKnownIsNotKnownEither() {
        var journey = new Person(vehicles().form()).journey();
        assertThat(journey.fees().total()).isEmpty();
        assertThat(journey.fees().lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("plates");
            assertThat(line.needs()).contains("vehicles");
        });
        assertThat(journey.values().get("dear")).matches(Value::isUnknown);
    }

    @Test
    void aConditionIsJudgedRowByRow() {
        assertThat(twoVehicles().journey().eligibility().findings())
                .extracting(finding -> finding.rule() + " " + finding.outcome().word())
                .containsExactly("light.r1 yes", "light.k1 no");
        assertThat(new Person(vehicles().form()).journey().eligibility().overall())
                .isEqualTo(Eligibility.Outcome.DEPENDS);
    }

    @Test
    void whoMustSignFollowsFromTheAnswers() {
        assertThat(twoVehicles().journey().signers())
                .containsExactly(
                        new Signer("", Optional.empty(), "", "10 days"),
                        new Signer("r1", Optional.of(Value.of("贵A12345")), "贵A12345", "10 days"),
                        new Signer("k1", Optional.of(Value.of("贵A54321")), "", "10 days"));
    }

    @Test
    void whereEitherDocumentWillDoThePersonSaysWhich() {
        var form = new Sketch()
                .page("one", item("a", "text"))
                .paperOneOf("licence", "old", "invoice")
                .form();
        var person = new Person(form).answers("one");
        person.posts(
                Journey.PAPERS,
                Map.of("-asked", List.of("papers.licence"), "papers.licence.way", List.of("already sent")));
        assertThat(person.mistakes(Journey.PAPERS)).containsExactly("papers.licence which");
        person.posts(
                Journey.PAPERS,
                Map.of("-asked", List.of("papers.licence"), "papers.licence.which", List.of("invoice")));
        assertThat(person.mistakes(Journey.PAPERS)).isEmpty();
        assertThat(person.journey().filled().papers().getFirst().title().in("en"))
                .isEqualTo("licence (invoice)");
        assertThat(Answers.fromMap(person.answers().toMap())).isEqualTo(person.answers());
    }

    @Test
    void aMistakeInATableIsToldAtItsCell() {
        assertThat(new Sketch()
                        .page("one", item("a", "text"))
                        .table("fee", "mass number -> money", "<= \"x\" | 100")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("form.yaml:8:5: Expected two values of one type");
    }

    @Test
    void aTextHasThePluralOfItsLanguage() {
        String words = "{count(people), plural, =0 {nobody} one {# person} other {# people, {first | none}}}";
        var form = new Sketch()
                .page(
                        "one",
                        rows("people", 0, 5, item("name", "text")),
                        item("first", "text"),
                        item("info", "info").text(words))
                .form();
        var person = new Person(form).posts("one", Map.of("-asked", List.of("people")));
        assertThat(info(person, "en")).isEqualTo("nobody");
        person.presses("one", "addRow", "people");
        assertThat(info(person, "en")).isEqualTo("1 person");
        assertThat(info(person, "zh")).isEqualTo("1 people, none");
        person.presses("one", "addRow", "people");
        assertThat(info(person, "en")).isEqualTo("2 people, none");
    }

    private static String info(Person person, String language) {
        return person.journey().questions("one", language).getLast().text();
    }
}
