package org.gulou.web.admin.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.design.Answering;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.Wording;
import org.gulou.language.PlainCondition;
import org.gulou.language.PlainCondition.Sign;
import org.gulou.web.ui.Language;

/**
 * A condition on the page: always, line by line, or as a rule.
 *
 * @param name what its fields are called
 */
public record ConditionView(
        String name,
        ConditionForm.About about,
        ConditionForm form,
        Map<String, ReadableQuestion> questions,
        Language language) {
    private static final int LONGEST = 60;

    /** Something to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /** Choices under a heading. */
    public record Group(String words, List<Choice> choices) {}

    /**
     * A line.
     *
     * @param field what its fields are called before their last part
     * @param of the question that its values belong to: they are no answers to another one
     * @param than what it can be compared with instead of a value; none for questions that are not
     * @param input how its value is given: {@code none}, {@code one}, {@code several}, {@code number}, {@code date}, {@code text}
     */
    public record Line(
            int number,
            String field,
            String of,
            List<Group> questions,
            List<Choice> signs,
            List<Choice> than,
            String input,
            List<Choice> values,
            String value) {}

    /** What its fields are called: as the key of the rule. */
    static String name(ConditionForm.About about) {
        return about.name().toLowerCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public String getLegend() {
        return language.say("design.when." + name(about));
    }

    public List<Choice> getHows() {
        return about.choices().stream()
                .map(how -> new Choice(
                        how.name(), language.say("design.how." + name(about) + "." + how), how == form.how()))
                .toList();
    }

    public boolean isAll() {
        return form.all();
    }

    public String getRule() {
        return form.rule();
    }

    public boolean isLineByLine() {
        return form.how() == ConditionForm.How.LINES;
    }

    public boolean isRuled() {
        return form.how() == ConditionForm.How.RULE;
    }

    /** Whether there is any question before that it could be about. */
    public boolean isPossible() {
        return !questions.isEmpty();
    }

    public List<Line> getLines() {
        var lines = new ArrayList<Line>();
        for (ConditionForm.Line line : form.lines()) {
            lines.add(line(lines.size(), line));
        }
        return lines;
    }

    private Line line(int number, ConditionForm.Line line) {
        Optional<ReadableQuestion> question = Optional.ofNullable(questions.get(line.name()));
        List<Sign> signs = question.map(asked -> asked.answering().signs()).orElse(List.of());
        Optional<Sign> sign = signs.stream()
                .filter(one -> one.name().equals(line.sign()))
                .findFirst()
                .or(() -> signs.stream().findFirst());
        return new Line(
                number,
                getName() + "/" + number,
                line.name(),
                groups(line.name()),
                question.map(asked -> signs.stream()
                                .map(one -> new Choice(one.name(), words(asked, one), sign.equals(Optional.of(one))))
                                .toList())
                        .orElse(List.of()),
                sign.filter(one -> !one.takesNothing())
                        .flatMap(one -> question)
                        .map(asked -> than(asked, line.than()))
                        .orElse(List.of()),
                line.than().isEmpty()
                        ? question.flatMap(asked -> sign.map(one -> input(asked, one)))
                                .orElse("none")
                        : "none",
                question.map(asked -> values(asked, line.values())).orElse(List.of()),
                line.values().stream().findFirst().orElse(""));
    }

    private List<Choice> than(ReadableQuestion question, String chosen) {
        return question.comparable(questions).stream()
                .map(name -> new Choice(name, shortened(called(name, questions, language)), name.equals(chosen)))
                .toList();
    }

    /** What a name means to people. */
    static String called(String name, Map<String, ReadableQuestion> questions, Language language) {
        return switch (name) {
            case PlainCondition.TODAY -> language.say("design.than.today");
            case ReadableQuestion.FILED -> language.say("design.than.filed");
            default ->
                Optional.ofNullable(questions.get(name))
                        .map(question -> called(question, language.getTag()))
                        .orElse(name);
        };
    }

    /** Days are not more or less, but after and before. */
    private String words(ReadableQuestion question, Sign sign) {
        return language.say((question.answering() == Answering.DAY ? "design.sign.day." : "design.sign.") + sign);
    }

    private List<Group> groups(String chosen) {
        var byPage = new LinkedHashMap<Wording, List<Choice>>();
        questions
                .values()
                .forEach(question -> byPage.computeIfAbsent(question.page(), none -> new ArrayList<>())
                        .add(new Choice(
                                question.name(),
                                shortened(called(question, language.getTag())),
                                question.name().equals(chosen))));
        return byPage.entrySet().stream()
                .map(page -> new Group(
                        page.getKey().isBlank()
                                ? language.say("design.rules")
                                : shortened(page.getKey().in(language.getTag())),
                        page.getValue()))
                .toList();
    }

    static String called(ReadableQuestion question, String tag) {
        return question.title().isBlank() ? question.name() : question.title().in(tag);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String input(ReadableQuestion question, Sign sign) {
        if (sign.takesNothing()) {
            return "none";
        }
        return switch (question.answering()) {
            case YES_NO -> "one";
            case NUMBER -> "number";
            case DAY -> "date";
            case OPTION, OPTIONS -> question.options().isEmpty() ? "text" : sign.takesSeveral() ? "several" : "one";
            case TEXT, OTHERWISE -> "text";
        };
    }

    /** What is compared with but not offered any more is still to be seen. */
    private List<Choice> values(ReadableQuestion question, List<String> chosen) {
        if (question.answering() == Answering.YES_NO) {
            return Stream.of("true", "false")
                    .map(value -> new Choice(value, language.say("design.truth." + value), chosen.contains(value)))
                    .toList();
        }
        List<String> codes = question.options().stream().map(OptionRow::code).toList();
        return Stream.concat(
                        question.options().stream()
                                .map(option -> new Choice(
                                        option.code(), option.in(language.getTag()), chosen.contains(option.code()))),
                        chosen.stream()
                                .filter(value -> !value.isBlank() && !codes.contains(value))
                                .map(value -> new Choice(value, value, true)))
                .toList();
    }
}
