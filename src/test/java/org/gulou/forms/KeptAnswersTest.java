package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Kept;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What is kept of answers when rows and files go, questions move, and rules ask where answers are from. */
class KeptAnswersTest {
    private static Sketch nested() {
        return new Sketch()
                .page(
                        "one",
                        rows("people", 1, 3, item("name", "text"), rows("pets", 1, 3, item("kind", "text"))),
                        item("note", "text"));
    }

    @Test
    void aRowThatIsRemovedTakesAllInItAlongAndNothingElse() {
        var person = new Person(nested().form())
                .presses("one", "addRow", "people")
                .presses("one", "addRow", "people.k1.pets")
                .answers(
                        "one",
                        "people.r1.name",
                        "王芳",
                        "people.k1.name",
                        "李强",
                        "people.k1.pets.r1.kind",
                        "cat",
                        "note",
                        "x");
        assertThat(person.answers().rows()).containsKeys("people", "people.r1.pets", "people.k1.pets");
        person.presses("one", "removeRow", "people.k1");
        assertThat(person.answers().raw()).containsOnlyKeys("people.r1.name", "note");
        assertThat(person.answers().rows()).containsOnlyKeys("people", "people.r1.pets");
        assertThat(person.answers().settled())
                .contains("people.r1.name", "note")
                .noneMatch(path -> path.startsWith("people.k1"));
    }

    @Test
    void whatACaseKeepsTellsThatAnOptionalPaperWasLeftOut() {
        Form form = new Sketch()
                .page("one", item("note", "text"))
                .paperOf(0, 1, "cert", "false", "upload")
                .feeIf("certless", "not(given(\"cert\"))", "50")
                .form();
        Journey filed = new Person(form)
                .answers("one", "note", "x")
                .posts(Journey.PAPERS, Map.of("-asked", List.of("papers.cert", "papers.other")))
                .journey();
        assertThat(filed.fees().lines()).hasSize(1);

        Answers kept = Kept.of(filed.answers(), filed);

        assertThat(Journey.of(form, kept, Sketch.today()).fees()).isEqualTo(filed.fees());
        assertThat(kept.settled()).containsExactlyInAnyOrder("note", "papers.cert");
    }

    @Test
    void aFileGoesFromWhereItIsAndTheOthersStay() {
        Answers answers = Answers.NONE
                .with("note", List.of("f2"))
                .withFile("scan", new Upload("f1", "a.pdf", "pdf", 1))
                .withFile("scan", new Upload("f2", "b.pdf", "pdf", 2))
                .withPaperFile("proof", new Upload("f3", "c.pdf", "pdf", 3))
                .withPaperFile("proof", new Upload("f4", "d.pdf", "pdf", 4));
        assertThat(answers.withoutFile("f1").at("scan")).containsExactly("f2");
        assertThat(answers.withoutFile("f1").at("note")).containsExactly("f2");
        assertThat(answers.withoutFile("f3").paper("proof").files()).containsExactly("f4");
        assertThat(answers.withoutFile("f3").paper("proof").way()).contains(Way.Means.UPLOAD);
        assertThat(answers.withoutFile("f3").uploads()).containsOnlyKeys("f1", "f2", "f4");
    }

    @Test
    void answersFollowTheirQuestionsAndPapersToOtherNames() {
        Answers answers = new Answers(
                        Map.of("old", List.of("x"), "same", List.of("y")),
                        Map.of("old", List.of("r1")),
                        Set.of("old"),
                        Map.of("proof", new Answers.Paper(Optional.of(Way.Means.AT_WINDOW), "", List.of())),
                        Map.of())
                .withOrigin("old", Origin.byDefault(List.of("x")));
        Answers now = answers.renamed(path -> path.replace("old", "new"), path -> path + "2");
        assertThat(now.raw()).isEqualTo(Map.of("new", List.of("x"), "same", List.of("y")));
        assertThat(now.rows()).containsOnlyKeys("new");
        assertThat(now.settled()).containsExactly("new");
        assertThat(now.papers()).containsOnlyKeys("proof2");
        assertThat(now.origin("new").map(Origin::source)).contains("default");
    }

    @Test
    void whereAnAnswerIsFromIsKnownOfTheRowTheGroupAndTheForm() {
        Form form = new Sketch()
                .page(
                        "one",
                        item("width", "integer").with("default", "3"),
                        group("g", item("width", "integer")),
                        rows(
                                "parts",
                                1,
                                3,
                                item("width", "integer"),
                                from("own", "source(row.width)"),
                                from("outer", "source(form.width)"),
                                from("grouped", "source(g.width)")),
                        from("top", "source(width)"))
                .form();
        Answers typed = Answers.NONE.with("g.width", List.of("1")).with("parts.r1.width", List.of("2"));
        Journey journey = Journey.of(form, typed, Sketch.today());
        assertThat(List.of("parts.r1.own", "parts.r1.grouped"))
                .allMatch(path -> journey.value(path).equals(Value.of("person")));
        assertThat(List.of("parts.r1.outer", "top"))
                .allMatch(path -> journey.value(path).equals(Value.of("default")));
    }

    private static ItemSketch from(String id, String rule) {
        return item(id, "text").with("computed", rule).with("required", "false");
    }

    @Test
    void rulesReadWhetherAPaperWasGivenAndHowItComes() {
        var person = new Person(new Sketch()
                        .page("one", item("a", "text"))
                        .paper("proof", "true", "upload", "later 5 days")
                        .rule("there", "given(\"proof\")")
                        .rule("how", "way(\"proof\")")
                        .form())
                .answers("one");
        assertThat(person.journey().values().get("there")).isEqualTo(Value.unknown("papers.proof"));
        assertThat(person.journey().values().get("how")).isEqualTo(Value.unknown("papers.proof"));
        person.posts("papers", Map.of("-asked", List.of("papers.proof")), "papers.proof.way", "later");
        assertThat(person.journey().values())
                .containsEntry("there", Value.FALSE)
                .containsEntry("how", Value.of("later"));
        person.hands("proof", "f1");
        assertThat(person.journey().values())
                .containsEntry("there", Value.TRUE)
                .containsEntry("how", Value.of("upload"));
    }

    @Test
    void whatIsReadInARowIsAskedBeforeItWhateverItIsCalledBy() {
        for (String path : List.of("row.late", "late", "form.end", "parent.end")) {
            assertThat(new Sketch()
                            .page(
                                    "one",
                                    rows(
                                            "people",
                                            1,
                                            3,
                                            item("name", "name").required(),
                                            item("early", "text").show("answered(" + path + ")")))
                            .pageEach("two", "people", "p", item("late", "text"))
                            .page("three", item("end", "text"))
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("is asked on a later page than 'people.early'");
        }
    }

    @Test
    void aGroupDoesNotWaitForWhatStandsInIt() {
        assertThat(new Sketch()
                        .page("one", group("g", item("a", "boolean").required()).show("g.a"))
                        .problems())
                .singleElement()
                .asString()
                .contains("These wait for each other: ", "g → g.a");
    }
}
