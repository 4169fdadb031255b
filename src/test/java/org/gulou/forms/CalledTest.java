package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class CalledTest {
    @Test
    void whatHasALabelOfItsOwnGoesByIt() {
        assertThat(inForm(page("One", group("holder", "Holder", "Name"), answer("street", "Street"))))
                .isEqualTo(Map.of("holder.Name", "Name", "street", "Street"));
    }

    @Test
    void whatStandsInARowNamesTheRow() {
        assertThat(inForm(page("One", rows("people", "People", "Person 1"))))
                .isEqualTo(Map.of("people", "People", "people.r1", "Person 1", "people.r1.Name", "Person 1: Name"));
    }

    @Test
    void twoOfOneLabelNameTheGroupsAroundThem() {
        assertThat(inForm(page("One", group("holder", "Holder", "Name"), group("agent", "Agent", "Name"))))
                .isEqualTo(Map.of("holder.Name", "Holder: Name", "agent.Name", "Agent: Name"));
    }

    @Test
    void withoutATitleAroundThemTheyNameTheirPages() {
        assertThat(inForm(page("Child", group("one", "", "Name")), page("Mother", group("two", "", "Name"))))
                .isEqualTo(Map.of("one.Name", "Child: Name", "two.Name", "Mother: Name"));
    }

    @Test
    void groupsOfOneTitleNameTheirPagesToo() {
        assertThat(inForm(page("Child", group("one", "Who", "Name")), page("Mother", group("two", "Who", "Name"))))
                .isEqualTo(Map.of("one.Name", "Child · Who: Name", "two.Name", "Mother · Who: Name"));
    }

    @Test
    void belowTheTitleOfThePageThePageIsNotNamedOnceMore() {
        FilledForm form =
                form(page("Child", group("one", "", "Name")), page("Mother", group("two", "Mother herself", "Name")));

        assertThat(english(Called.onPages(form))).isEqualTo(Map.of("one.Name", "Name", "two.Name", "Name"));
    }

    @Test
    void aLabelBeforeItsAnswerAsksNoMore() {
        assertThat(Called.before("为谁备案？")).isEqualTo("为谁备案");
        assertThat(Called.before("For whom do you file?")).isEqualTo("For whom do you file");
        assertThat(Called.before("手机号码")).isEqualTo("手机号码");
    }

    private static Map<String, String> inForm(FilledForm.Section... pages) {
        return english(Called.inForm(form(pages)));
    }

    private static Map<String, String> english(Map<String, LocalizedText> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().in("en")));
    }

    private static FilledForm form(FilledForm.Section... pages) {
        return new FilledForm(
                List.of(pages), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    private static FilledForm.Section page(String title, Entry... entries) {
        return new FilledForm.Section(title, text(title), List.of(entries));
    }

    private static Entry group(String id, String title, String label) {
        return new Entry.Group(
                id, title.isEmpty() ? LocalizedText.NONE : text(title), List.of(answer(id + "." + label, label)));
    }

    private static Entry rows(String id, String title, String row) {
        return new Entry.Rows(
                id,
                text(title),
                List.of(new FilledForm.Row("r1", text(row), List.of(answer(id + ".r1.Name", "Name")))));
    }

    private static Entry.Answer answer(String path, String label) {
        return new Entry.Answer(
                path, text(label), "text", Value.of("x"), text("x"), false, List.of(), Optional.empty());
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(words, words);
    }
}
