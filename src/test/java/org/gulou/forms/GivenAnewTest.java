package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import org.junit.jupiter.api.Test;

/** Files, signatures and promises of one case are none of another. */
class GivenAnewTest {
    private final Form form = new Sketch()
            .page(
                    "one",
                    item("name", "text"),
                    item("scan", "file"),
                    item("hand", "signature"),
                    item("promise", "declaration"),
                    rows("people", 1, 3, item("name", "text"), item("photo", "file")))
            .paper("cert", "true", "upload")
            .form();

    @Test
    void theyAreLeftOutAlsoInRowsAndAllElseStays() {
        Answers filed = new Person(form)
                .answers("one", "name", "王芳", "hand", "王芳", "promise", "true", "people.r1.name", "李强")
                .hands("cert", "f1")
                .answers()
                .withFile("scan", new Upload("f2", "a.pdf", "pdf", 1))
                .withFile("people.r1.photo", new Upload("f3", "b.jpg", "jpg", 1));

        Answers begun = GivenAnew.without(form, filed, Sketch.today());

        assertThat(begun.raw()).containsOnlyKeys("name", "people.r1.name");
        assertThat(begun.rows()).isEqualTo(filed.rows());
        assertThat(begun.settled()).isEmpty();
        assertThat(begun.papers()).isEmpty();
        assertThat(begun.uploads()).isEmpty();
    }
}
