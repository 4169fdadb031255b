package org.gulou.catalog.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.PlainCondition;
import org.gulou.language.PlainCondition.Constant;
import org.gulou.language.PlainCondition.Sign;
import org.gulou.language.PlainCondition.Sort;

/**
 * When something is asked, or must be answered, as people fill it in.
 *
 * @param all whether all lines must hold, or any
 * @param rule as it is written, for what lines cannot say
 */
public record ConditionForm(How how, boolean all, List<Line> lines, String rule) {
    /** So many lines can be filled in; a longer rule is shown as it is written. */
    public static final int MOST_LINES = 40;

    public ConditionForm {
        lines = List.copyOf(lines);
    }

    /** What is chosen first. */
    public enum How {
        NEVER,
        ALWAYS,
        LINES,
        RULE
    }

    /** What the condition decides; it says what holds where nothing is written. */
    public enum About {
        SHOW(How.ALWAYS, "true"),
        REQUIRED(How.NEVER, "false"),
        /** What the answers must keep. */
        CHECK(How.LINES, "");

        private final How unlessSaid;
        private final String saidTheSame;

        About(How unlessSaid, String saidTheSame) {
            this.unlessSaid = unlessSaid;
            this.saidTheSame = saidTheSame;
        }

        /** What can be chosen. */
        public List<How> choices() {
            return switch (this) {
                case SHOW -> List.of(How.ALWAYS, How.LINES, How.RULE);
                case REQUIRED -> List.of(How.NEVER, How.ALWAYS, How.LINES, How.RULE);
                case CHECK -> List.of(How.LINES, How.RULE);
            };
        }

        private Optional<How> plainly(String rule) {
            return this != CHECK && (rule.isEmpty() || rule.equals(saidTheSame))
                    ? Optional.of(unlessSaid)
                    : this == REQUIRED && rule.equals("true") ? Optional.of(How.ALWAYS) : Optional.empty();
        }
    }

    /**
     * One test; what is not chosen yet is the empty text.
     *
     * @param than the name that it is compared with instead of a value; the empty text where it is a value
     */
    public record Line(String name, String sign, List<String> values, String than) {
        public static final Line EMPTY = new Line("", "", List.of(), "");

        public Line {
            values = List.copyOf(values);
        }

        static Line of(PlainCondition.Test test) {
            boolean other = test.values().stream().anyMatch(value -> value.sort() == Sort.NAME);
            List<String> values = test.values().stream().map(Constant::text).toList();
            return new Line(
                    test.name(), test.sign().name(), other ? List.of() : values, other ? values.getFirst() : "");
        }

        /** Whether its fields can hold all values: several only where they can be chosen from a list. */
        private boolean isShown(Map<String, ReadableQuestion> questions) {
            return values.size() < 2
                    || Optional.ofNullable(questions.get(name))
                            .filter(question -> !question.options().isEmpty())
                            .isPresent();
        }

        private Optional<PlainCondition.Test> test(Map<String, ReadableQuestion> questions) {
            return Optional.ofNullable(questions.get(name))
                    .flatMap(question -> question.answering().signs().stream()
                            .filter(one -> one.name().equals(sign))
                            .findFirst()
                            .flatMap(fitting -> than.isEmpty() || fitting.takesNothing()
                                    ? test(fitting, question.answering().sort())
                                    : other(fitting, question, questions)));
        }

        private Optional<PlainCondition.Test> test(Sign fitting, Sort sort) {
            List<Constant> constants = values.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> new Constant(sort, value.strip()))
                    .toList();
            boolean enough =
                    fitting.takesNothing() || (fitting.takesSeveral() ? !constants.isEmpty() : constants.size() == 1);
            boolean sound = constants.stream().allMatch(Line::isSound);
            return enough && sound
                    ? Optional.of(
                            new PlainCondition.Test(name, fitting, fitting.takesNothing() ? List.of() : constants))
                    : Optional.empty();
        }

        private Optional<PlainCondition.Test> other(
                Sign fitting, ReadableQuestion question, Map<String, ReadableQuestion> questions) {
            return question.comparable(questions).contains(than)
                    ? Optional.of(new PlainCondition.Test(name, fitting, List.of(new Constant(Sort.NAME, than))))
                    : Optional.empty();
        }

        private static boolean isSound(Constant constant) {
            return switch (constant.sort()) {
                case TEXT, NAME -> true;
                case NUMBER -> constant.text().matches("-?[0-9]+(\\.[0-9]+)?");
                case YES_NO -> Set.of("true", "false").contains(constant.text());
                case DAY -> constant.text().matches("\\d{4}-\\d{2}-\\d{2}");
            };
        }
    }

    /** A rule as it is written, line by line where it has that shape and these questions. */
    public static ConditionForm of(String rule, About about, Map<String, ReadableQuestion> questions) {
        Optional<How> plainly = about.plainly(rule);
        if (plainly.isPresent()) {
            return new ConditionForm(plainly.get(), true, List.of(Line.EMPTY), "");
        }
        if (rule.isEmpty()) {
            return new ConditionForm(How.LINES, true, List.of(Line.EMPTY), "");
        }
        return PlainCondition.of(rule)
                .map(condition -> new ConditionForm(
                        How.LINES,
                        condition.all(),
                        condition.tests().stream().map(Line::of).toList(),
                        rule))
                .filter(form -> form.lines().size() <= MOST_LINES
                        && form.lines().stream().allMatch(line -> line.isShown(questions))
                        && form.condition(questions).equals(PlainCondition.of(rule)))
                .orElseGet(() -> new ConditionForm(How.RULE, true, List.of(Line.EMPTY), rule));
    }

    /** What the lines say; empty where one of them is not complete, or there is none. */
    public Optional<PlainCondition> condition(Map<String, ReadableQuestion> questions) {
        List<Line> filled =
                lines.stream().filter(line -> !line.name().isEmpty()).toList();
        List<PlainCondition.Test> tests =
                filled.stream().flatMap(line -> line.test(questions).stream()).toList();
        return tests.isEmpty() || tests.size() < filled.size()
                ? Optional.empty()
                : Optional.of(new PlainCondition(all, tests));
    }

    /** Whether something is missing in what is chosen. */
    public boolean isIncomplete(Map<String, ReadableQuestion> questions) {
        return switch (how) {
            case LINES -> condition(questions).isEmpty();
            case RULE -> rule.isBlank();
            case NEVER, ALWAYS -> false;
        };
    }

    /**
     * The rule that says this, the empty text for none.
     *
     * @param before what is written; it stays where it says the same
     */
    public String written(String before, About about, Map<String, ReadableQuestion> questions) {
        return switch (how) {
            case NEVER, ALWAYS -> {
                String plain = how == about.unlessSaid ? "" : "true";
                yield about.plainly(before).equals(Optional.of(how)) ? before : plain;
            }
            case RULE -> rule.strip();
            case LINES -> {
                Optional<PlainCondition> condition = condition(questions);
                yield condition.isPresent() && condition.equals(PlainCondition.of(before))
                        ? before
                        : condition.map(PlainCondition::source).orElse("");
            }
        };
    }
}
