package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.kernel.LocalizedText.NONE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Upload FIRST = new Upload("a", "plan.pdf", "pdf", 10);
    private static final Upload SECOND = new Upload("b", "plan.pdf", "pdf", 12);

    @Test
    void whatStayedIsNotTold() {
        var form = form(List.of(FIRST), answer("area", "60"));

        assertThat(Change.between(form, form)).isEmpty();
    }

    @Test
    void anAnswerIsToldWithWhatItWas() {
        var before = form(List.of(FIRST), answer("area", "60"), answer("street", "1"));
        var after = form(List.of(FIRST), answer("area", "64"), answer("street", "1"));

        assertThat(Change.between(before, after))
                .containsExactly(new Change(text("area"), text("60"), text("64"), List.of()));
    }

    @Test
    void anotherFileOfTheSameNameIsAChange() {
        var before = form(List.of(FIRST), answer("area", "60"));
        var after = form(List.of(SECOND), answer("area", "60"));

        assertThat(Change.between(before, after))
                .containsExactly(new Change(text("plan"), text("plan.pdf"), text("plan.pdf"), List.of(FIRST)));
    }

    @Test
    void severalFilesAreNamedInTheWayOfTheReadersLanguage() {
        assertThat(Change.between(form(List.of(FIRST)), form(List.of(FIRST, SECOND))))
                .extracting(Change::after)
                .containsExactly(LocalizedText.of("plan.pdf、plan.pdf", "plan.pdf, plan.pdf"));
    }

    @Test
    void whatIsNewlyAskedAndWhatIsGoneAreTold() {
        var before = form(List.of(), answer("platform", "A"));
        var after = form(List.of(), answer("diners", "80"));

        assertThat(Change.between(before, after))
                .containsExactly(
                        new Change(text("diners"), NONE, text("80"), List.of()),
                        new Change(text("platform"), text("A"), NONE, List.of()));
    }

    @Test
    void ofAnAnswerInARowTheRowIsNamed() {
        assertThat(Change.between(form(List.of(), staff("莫兰")), form(List.of(), staff("龙志强"))))
                .containsExactly(new Change(
                        LocalizedText.of("person 1：staff.r1.name", "person 1: staff.r1.name"),
                        text("莫兰"),
                        text("龙志强"),
                        List.of()));
    }

    private static Entry staff(String name) {
        return new Entry.Rows(
                "staff",
                text("staff"),
                List.of(new FilledForm.Row("r1", text("person 1"), List.of(answer("staff.r1.name", name)))));
    }

    private static FilledForm form(List<Upload> files, Entry... entries) {
        var paper = new FilledForm.Paper("plan", text("plan"), new Way(Way.Means.UPLOAD, ""), "", files);
        return new FilledForm(
                List.of(new FilledForm.Section(
                        "page", text("page"), Stream.of(entries).toList())),
                Map.of(),
                List.of(),
                List.of(paper),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Entry answer(String path, String shown) {
        return new Entry.Answer(
                path, text(path), "text", Value.of(shown), text(shown), false, List.of(), Optional.empty());
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(words, words);
    }
}
