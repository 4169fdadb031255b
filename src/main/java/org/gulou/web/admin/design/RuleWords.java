package org.gulou.web.admin.design;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.design.Answering;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.language.PlainCondition;
import org.gulou.language.PlainCondition.Constant;
import org.gulou.language.PlainCondition.Sort;
import org.gulou.language.PlainCondition.Test;
import org.gulou.web.ui.Language;

/** A rule in words, with the questions and options as people read them. */
record RuleWords(Map<String, ReadableQuestion> questions, Language language) {
    /** The rule in words where it tests questions line by line; else as it is written. */
    String of(String rule) {
        return PlainCondition.of(rule)
                .filter(condition -> condition.tests().stream().allMatch(this::fits))
                .map(condition -> condition.tests().stream()
                        .map(this::words)
                        .collect(Collectors.joining(language.say(condition.all() ? "design.and" : "design.or"))))
                .orElse(rule);
    }

    /** Whether there are words for it: a sign that no line offers for such a question has none. */
    private boolean fits(Test test) {
        return Optional.ofNullable(questions.get(test.name()))
                .filter(question -> question.answering().signs().contains(test.sign()))
                .isPresent();
    }

    private String words(Test test) {
        ReadableQuestion question =
                Optional.ofNullable(questions.get(test.name())).orElseThrow();
        String called = ConditionView.called(question, language.getTag());
        if (question.answering() == Answering.YES_NO && !test.values().isEmpty()) {
            return language.say(
                    "design.said.truth",
                    called,
                    language.say("design.truth." + test.values().getFirst().text()));
        }
        String values = test.values().stream()
                .map(value -> word(question, value))
                .collect(Collectors.joining(language.say("design.listed")));
        return language.say(
                "design.said",
                called,
                language.say(
                        (question.answering() == Answering.DAY ? "design.sign.day." : "design.sign.") + test.sign()),
                values);
    }

    private String word(ReadableQuestion question, Constant value) {
        if (value.sort() == Sort.NAME) {
            return language.say("design.said.value", ConditionView.called(value.text(), questions, language));
        }
        return question.options().stream()
                .filter(option -> option.code().equals(value.text()))
                .findFirst()
                .map((OptionRow option) -> option.in(language.getTag()))
                .or(() -> Optional.of(value.text()).filter(text -> value.sort() == Sort.TEXT))
                .map(words -> language.say("design.said.value", words))
                .orElse(value.text());
    }
}
