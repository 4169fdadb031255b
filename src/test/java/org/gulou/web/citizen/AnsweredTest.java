package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class AnsweredTest {
    private static final LocalizedText NAME = LocalizedText.of("云岩张记米粉店", "Zhang's noodles");

    @Test
    void aGroupWithoutATitleHasNoHeadingAndIsNotSetIn() {
        assertThat(lines(LocalizedText.NONE)).hasSize(2).noneMatch(line -> line.isHeading() || line.inside());
    }

    @Test
    void aGroupWithATitleIsNamed() {
        assertThat(lines(NAME)).hasSize(3).first().matches(Answered.Line::isHeading);
    }

    @Test
    void whatIsAskedApartStandsBelowItsPageAndRow() {
        var one = new FilledForm.Row("r1", LocalizedText.of("人员 1", "person 1"), List.of(answer("people.r1.name")));
        var two = new FilledForm.Row(
                "r2",
                LocalizedText.of("人员 2", "person 2"),
                List.of(answer("people.r2.name"), answer("people.r2.phone")));
        var page = new FilledForm.Section(
                "people",
                LocalizedText.of("谁来管理？", "Who runs it?"),
                List.of(new Entry.Rows("people", NAME, List.of(one, two)), answer("articles")));
        var form = new FilledForm(
                List.of(page), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

        assertThat(Answered.headings(
                        Answered.of(form, "zh", ReadOn.CHECK),
                        List.of("people.r1.name", "people.r2.name", "people.r2.phone", "articles")))
                .isEqualTo(Map.of(
                        "people.r1.name", "谁来管理？ · 人员 1",
                        "people.r2.name", "谁来管理？ · 人员 2",
                        "articles", "谁来管理？"));
    }

    private static List<Answered.Line> lines(LocalizedText title) {
        var group = new Entry.Group("company", title, List.of(answer("company.name")));
        var page = new FilledForm.Section("company", NAME, List.of(group, answer("entityType")));
        var form = new FilledForm(
                List.of(page), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
        return Answered.of(form, "zh", ReadOn.CHECK).getFirst().lines();
    }

    private static Entry.Answer answer(String path) {
        return new Entry.Answer(path, NAME, "text", Value.of("云岩张记米粉店"), NAME, false, List.of(), Optional.empty());
    }
}
