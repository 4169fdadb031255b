package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;

/** The one merge rule, by which every layer is laid over the one below. */
class MergeTest {
    private static final String BELOW = """
        title: {zh: 甲, en: A}
        tags: [a, b]
        papers:
          - {id: one, title: {zh: 一, en: One}}
          - {id: two, when: x > 1}
        states:
          first: {worker: clerk.county}
          last: {end: granted}
        rules:
          wide: width > 2
        """;

    private final Mistakes mistakes = new Mistakes();

    private Node.Fields merged(String upper) {
        return new Merge(Sentence.say("the service"), mistakes)
                .over(node("below.yaml", BELOW), node("above.yaml", upper));
    }

    private Node.Fields node(String file, String text) {
        return Yaml.read(file, text, mistakes)
                .map(Node.Fields.class::cast)
                .orElseThrow(() -> new AssertionError(mistakes.all().toString()));
    }

    private static List<String> ids(Node.Fields merged, String list) {
        return merged.maps(list).stream()
                .map(entry -> entry.stringOrEmpty("id"))
                .toList();
    }

    private List<String> told() {
        return mistakes.all().stream().map(Problem::toString).toList();
    }

    @Test
    void mapsMergeByKeyAndTextsByLanguage() {
        assertThat(merged("title: {en: B}").words("title").texts())
                .containsEntry("zh", "甲")
                .containsEntry("en", "B");
    }

    @Test
    void thingsWithAnIdMergeById() {
        Node.Fields merged = merged("papers: [{id: two, when: x > 2}]");

        assertThat(ids(merged, "papers")).containsExactly("one", "two");
        assertThat(merged.maps("papers").get(1).string("when")).contains("x > 2");
    }

    @Test
    void otherListsAreReplaced() {
        assertThat(merged("tags: [c]").strings("tags")).containsExactly("c");
    }

    @Test
    void anEmptyListThatWouldTakeNothingAwayIsAMistake() {
        merged("papers: []");

        assertThat(told())
                .containsExactly(
                        "above.yaml:1:1: An empty list takes nothing away: 'one' and whatever else the service has"
                                + " stays. Write '{id: one, drop: true}' for each that is to go, or leave 'papers' out.");
    }

    @Test
    void anEmptyListOverAnEmptyOneOrOverValuesIsNone() {
        assertThat(merged("tags: []").strings("tags")).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsNewSaysSo() {
        assertThat(ids(merged("papers: [{id: three, add: true}]"), "papers")).containsExactly("one", "two", "three");
    }

    @Test
    void whatIsNewStandsWhereItSaysInTheOrderOfTheLayer() {
        assertThat(ids(merged("papers: [{id: p, after: one}, {id: q, after: one}, {id: r, add: true}]"), "papers"))
                .containsExactly("one", "p", "q", "two", "r");
        assertThat(merged("states: {p: {after: first}, q: {after: first}}")
                        .fields("states")
                        .orElseThrow()
                        .fields()
                        .keySet())
                .containsExactly("first", "p", "q", "last");
    }

    @Test
    void whatIsTakenAwayIsGone() {
        assertThat(ids(merged("papers: [{id: one, drop: true}]"), "papers")).containsExactly("two");
        assertThat(merged("states: {first: {drop: true}}")
                        .fields("states")
                        .orElseThrow()
                        .fields())
                .containsOnlyKeys("last");
        assertThat(merged("papers: [{id: two, when: {drop: true}}]")
                        .maps("papers")
                        .get(1)
                        .fields())
                .containsOnlyKeys("id");
        assertThat(told()).isEmpty();
    }

    @Test
    void aNewNamedRuleIsWrittenAsAMap() {
        assertThat(merged("rules: {wide: width > 3, long: {add: true, rule: length > 9}}")
                        .fields("rules")
                        .flatMap(rules -> rules.string("long")))
                .contains("length > 9");
        assertThat(told()).isEmpty();
    }

    @Test
    void markersDoNotStayInTheWhole() {
        assertThat(merged("papers: [{id: three, after: one, when: y}]")
                        .maps("papers")
                        .get(1)
                        .fields())
                .containsOnlyKeys("id", "when");
    }

    @Test
    void anIdThatTheLayerBelowLacksIsAMistakeWithASuggestion() {
        merged("papers: [{id: tow, when: x > 2}]");

        assertThat(told())
                .containsExactly("above.yaml:1:15: There is no 'tow' in the service that could be changed here."
                        + " Did you mean 'two'? Something new says 'add: true' or 'after: <id>'.");
    }

    @Test
    void aNameThatTheLayerBelowLacksIsAMistakeWithASuggestion() {
        merged("states: {frist: {worker: head.county}}");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("above.yaml:1:10: There is no 'frist' in the service")
                .contains("Did you mean 'first'?");
    }

    @Test
    void whatIsThereCannotBeAdded() {
        merged("papers: [{id: two, add: true}]");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("above.yaml:1:15: 'two' is in the service already (below.yaml:5).");
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        merged("papers: [{id: three, drop: true}]\nstates: {x: {drop: true}}");

        assertThat(told()).hasSize(2).allMatch(line -> line.contains("There is no '"));
    }

    @Test
    void whatIsTakenAwaySaysNothingElse() {
        merged("papers: [{id: two, drop: true, when: rooms > 2}]");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("above.yaml:1:32: 'two' is dropped here, so 'when' says nothing.");
    }

    @Test
    void nothingStandsAfterWhatIsNotThere() {
        merged("papers: [{id: three, after: six}]");

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("above.yaml:1:29: There is no 'six' in the service behind which it could stand.")
                .endsWith("Possible: one, two.");
    }

    @Test
    void everyValueKeepsItsPlace() {
        Node.Fields merged = merged("papers:\n  - {id: two, required: false}");

        Node.Fields two = merged.maps("papers").get(1);
        assertThat(two.written("when").orElseThrow().place()).isEqualTo(new Place("below.yaml", 5, 21));
        assertThat(two.written("required").orElseThrow().place()).isEqualTo(new Place("above.yaml", 2, 25));
    }

    @Test
    void aLayerThatSaysNothingChangesNothing() {
        assertThat(merged("{}").fields()).isEqualTo(node("below.yaml", BELOW).fields());
    }
}
