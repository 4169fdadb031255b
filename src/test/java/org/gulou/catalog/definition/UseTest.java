package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.junit.jupiter.api.Test;

/** An element is narrowed where it is used, and never widened. */
class UseTest {
    private static final String ELEMENT = """
            items:
              - {id: name, kind: name, title: {zh: 姓名, en: Name}, required: true}
              - {id: mail, kind: email}
              - {id: born, kind: date, required: adult}
              - {id: age, kind: integer, computed: 1, required: false}
            """;

    private final Mistakes mistakes = new Mistakes();

    private List<Node.Fields> used(String use) {
        var said = (Node.Fields) Yaml.read("form.yaml", use, mistakes).orElseThrow();
        var element = (Node.Fields) Yaml.read("e.yaml", ELEMENT, mistakes).orElseThrow();
        return new Use(said, new Written("person@1", new Place("form.yaml", 1, 7)), mistakes)
                .narrowed(element.maps("items"));
    }

    private static List<String> required(List<Node.Fields> items) {
        return items.stream().map(item -> item.stringOrEmpty("required")).toList();
    }

    private List<String> told() {
        return mistakes.all().stream().map(Problem::toString).toList();
    }

    @Test
    void fewerItemsMayBeAskedFor() {
        assertThat(used("{use: person@1, only: [name, born]}"))
                .extracting(item -> item.stringOrEmpty("id"))
                .containsExactly("name", "born");
    }

    @Test
    void moreItemsMayBeRequired() {
        assertThat(required(used("{use: person@1, required: true}"))).containsExactly("true", "true", "true", "false");
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingThatTheElementAsksForMayBeLeftOpen() {
        used("{use: person@1, only: [name], required: false}");

        assertThat(told()).singleElement().asString().contains("The element 'person@1' asks for 'name'");
    }

    @Test
    void itemsMayBeCalledOtherwise() {
        assertThat(used("{use: person@1, label: {name: {zh: 户主, en: Head}}}")
                        .getFirst()
                        .words("title")
                        .in("en"))
                .isEqualTo("Head");
    }

    @Test
    void itemsMayBeFilledInBeforeAnyoneTypes() {
        assertThat(used("{use: person@1, defaults: {name: case.applicant.name}}"))
                .extracting(item -> item.stringOrEmpty("default"))
                .containsExactly("case.applicant.name", "", "", "");
    }

    @Test
    void itemsThatTheElementLacksAreToldWithTheNearestName() {
        used("{use: person@1, only: [nome], label: {mial: {zh: 甲, en: A}}, defaults: {bron: today()}}");

        assertThat(told())
                .hasSize(3)
                .anyMatch(line -> line.contains("'bron'. Did you mean 'born'?"))
                .anyMatch(line -> line.contains("'nome'. Did you mean 'name'?"))
                .anyMatch(line -> line.contains("'mial'. Did you mean 'mail'?"));
    }
}
