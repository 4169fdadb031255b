package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class FilledFormTest {
    private final Form form = new Sketch()
            .page(
                    "one",
                    group("applicant", item("name", "name").required(), item("born", "date")),
                    choice("colour", "red", "blue"),
                    item("secret", "text").show("colour = \"red\""),
                    item("box", "info").text("read me"))
            .page("two", rows("people", 1, 5, item("age", "integer").required()))
            .rule("adults", "count(people[age >= 18])")
            .eligible("some", "adults > 0", false)
            .paper("proof", "true", "later 5 working days")
            .fee("copy", "adults * 10")
            .form();

    private static final Taken TAKEN = new Taken(
            Optional.of(LocalDateTime.of(2026, 11, 1, 9, 30)),
            Optional.of(new BigDecimal("26.57430")),
            Optional.of(new BigDecimal("106.71300")));

    private Person filled() {
        return new Person(form)
                .answers("one", "applicant.name", "王芳", "applicant.born", "1985|5|1", "colour", "red", "secret", "hush")
                .answers("one", "colour", "blue")
                .answers("two", "people.r1.age", "40");
    }

    @Test
    void itHoldsWhatWasAskedInTheOrderAskedAndNothingElse() {
        var form = filled().journey().filled();
        assertThat(form.sections()).extracting(FilledForm.Section::page).containsExactly("one", "two");
        assertThat(form.sections().getFirst().entries()).extracting(Entry::path).containsExactly("applicant", "colour");
        assertThat(form.answer("applicant.born").orElseThrow().shown().in("en")).isEqualTo("1 May 1985");
        assertThat(form.toMap().toString()).doesNotContain("hush");
        assertThat(form.values()).containsKeys("applicant", "people", "adults");
    }

    @Test
    void anInformationBoxIsKeptForThePlacesWhereItIsRead() {
        var journey = new Person(new Sketch()
                        .page(
                                "one",
                                item("name", "text"),
                                item("aside", "info").text("Only here."),
                                item("keep", "info")
                                        .text("Bring {name | a card}.")
                                        .on(ReadOn.RECEIPT, ReadOn.DESK))
                        .form())
                .answers("one", "name", "*my* card")
                .journey();

        assertThat(journey.questions("one", "en")).extracting(Question::id).containsExactly("name", "aside");
        assertThat(journey.filled().sections().getFirst().entries())
                .filteredOn(Entry.Note.class::isInstance)
                .singleElement()
                .isEqualTo(new Entry.Note(
                        "keep",
                        LocalizedText.of("keep（中文）", "keep"),
                        LocalizedText.of("Bring \\*my\\* card.", "Bring \\*my\\* card."),
                        Set.of(ReadOn.RECEIPT, ReadOn.DESK)));
        assertThat(FilledForm.fromMap(journey.filled().toMap())).isEqualTo(journey.filled());
    }

    @Test
    void aNoticeHoldsWhatIsNamedAndNothingThatOnlyEqualsIt() {
        Form form = new Sketch()
                .page("one", item("illness", "boolean"), item("size", "integer"))
                .page("people", rows("people", 1, 5, item("name", "name"), item("age", "integer")))
                .rule("big", "size > 2")
                .rule("count", "count(people) + 1")
                .rule("first", "people[1].name")
                .form();
        FilledForm filled = new Person(form)
                .answers("one", "illness", "true", "size", "4")
                .answers("people", "people.r1.name", "王芳", "people.r1.age", "2")
                .journey()
                .filled();

        assertThat(named(filled, form, "size")).containsExactly("4");
        assertThat(named(filled, form, "first")).containsExactly("王芳");
        assertThat(named(filled, form, "people.name")).containsExactly("王芳");
        assertThat(named(filled, form, "big")).isEmpty();
        assertThat(named(filled, form, "count")).isEmpty();
    }

    private static List<String> named(FilledForm filled, Form form, String name) {
        return filled.named(name, form).stream()
                .map(answer -> answer.shown().in("zh"))
                .toList();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        var form = filled().journey().filled();
        assertThat(FilledForm.fromMap(form.toMap())).isEqualTo(form);
    }

    @Test
    void answersAreReadBackAsTheyWereWritten() {
        var answers = filled().answers()
                .withPaperFile("proof", new Upload("f1", "a.pdf", "pdf", 12))
                .withFile("scan", new Upload("f2", "b.jpg", "jpg", 13, TAKEN));
        assertThat(Answers.fromMap(answers.toMap())).isEqualTo(answers);
        assertThat(answers.withoutFile("f1").paper("proof").files()).isEmpty();
    }
}
