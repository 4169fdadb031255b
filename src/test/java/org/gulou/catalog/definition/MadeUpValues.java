package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.forms.Question;
import org.gulou.kernel.CheckDigits;

/** What somebody might type into a question, made up at random: of its kind, within its limits, from its options. */
final class MadeUpValues {
    private static final List<String> NAMES = List.of("王芳", "李秀英", "张伟", "吴阿妹", "杨秀珍", "石老三", "潘志强");
    private static final List<String> LATIN = List.of("WANG FANG", "LI XIUYING", "ZHANG WEI");
    private static final List<String> WORDS = List.of("示例内容", "云岩区示例路 12 号", "按现场情况填写", "示例", "A-17 号");
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;
    private final LocalDate today;
    private final String organisation;

    /** @param organisation the code of the organisation that somebody acts for; the empty text for none */
    MadeUpValues(Random random, LocalDate today, String organisation) {
        this.random = random;
        this.today = today;
        this.organisation = organisation;
    }

    /** The raw values of its controls, in their order; none where the question offers nothing to choose. */
    List<String> of(Question question) {
        return switch (question.kind()) {
            case "boolean" -> List.of(String.valueOf(random.nextBoolean()));
            case "declaration" -> List.of("true");
            case "choice", "row" -> oneOf(question.options());
            case "choices", "severalRows" -> someOf(question.options());
            case "integer" -> List.of(number(question, 0));
            case "decimal", "money", "percent" -> List.of(number(question, random.nextInt(3)));
            case "date" -> day(between(question));
            case "month" -> day(between(question)).subList(0, 2);
            case "year" -> day(between(question)).subList(0, 1);
            case "time" -> List.of(clock());
            case "dateTime" -> both(day(between(question)), List.of(clock()));
            case "dateRange" -> {
                LocalDate from = between(question);
                yield both(day(from), day(from.plusDays(random.nextInt(20))));
            }
            case "division" -> deeper(question);
            case "coordinates" -> List.of("26." + digits(4), "106." + digits(4));
            case "signature" -> List.of(pick(NAMES));
            case "name" -> List.of(random.nextInt(4) > 0 ? pick(NAMES) : pick(LATIN));
            default -> List.of(code(question));
        };
    }

    private String code(Question question) {
        return switch (question.kind()) {
            case "residentId", "drivingLicence" -> resident("520103");
            case "residencePermit" -> resident("810000");
            case "foreignerId" -> resident("911520");
            case "passport" -> "E" + digits(8);
            case "hkMacauPermit" -> "H" + digits(8);
            case "taiwanPermit" -> digits(8);
            case "uscc" -> organisation.isEmpty() || random.nextInt(4) == 0 ? uscc() : organisation;
            case "phone" -> "138" + digits(8);
            case "email" -> "resident" + digits(4) + "@example.org";
            case "postcode" -> "550" + digits(3);
            case "bankCard" -> card();
            case "plate" -> "贵A" + digits(5);
            case "iban" -> "GB82WEST12345698765432";
            case "vin" -> "LSVAM4187C2184847";
            default -> text(question);
        };
    }

    /** Once in a while longer or shorter than usual, and digits where a code might be asked for. */
    private String text(Question question) {
        String text = switch (random.nextInt(5)) {
            case 0 -> digits(4 + random.nextInt(9));
            case 1 -> pick(WORDS) + "，" + pick(WORDS) + "，" + pick(WORDS);
            default -> pick(WORDS);
        };
        return question.maxLength() > 0 && text.length() > question.maxLength()
                ? text.substring(0, question.maxLength())
                : text;
    }

    private List<String> oneOf(List<Question.Choice> options) {
        return options.isEmpty() ? List.of() : List.of(pick(options).value());
    }

    private List<String> someOf(List<Question.Choice> options) {
        List<Question.Choice> some = options.stream()
                .filter(option -> !option.exclusive() && random.nextInt(3) == 0)
                .toList();
        return some.isEmpty()
                ? oneOf(options)
                : some.stream().map(Question.Choice::value).toList();
    }

    private String number(Question question, int places) {
        double least = question.min().isEmpty() ? 0 : Double.parseDouble(question.min());
        double most = question.max().isEmpty()
                ? Math.max(least, 1) * (random.nextBoolean() ? 10 : 1000)
                : Double.parseDouble(question.max());
        double made = least + random.nextDouble() * (most - least);
        return BigDecimal.valueOf(made)
                .setScale(places, RoundingMode.FLOOR)
                .max(new BigDecimal(question.min().isEmpty() ? "0" : question.min()))
                .toPlainString();
    }

    /** A day within the question's limits, mostly a near one. */
    private LocalDate between(Question question) {
        long least = question.min().length() == 10
                ? LocalDate.parse(question.min()).toEpochDay()
                : today.minusDays(random.nextInt(3) == 0 ? 20_000 : 400).toEpochDay();
        long most = question.max().length() == 10
                ? LocalDate.parse(question.max()).toEpochDay()
                : today.plusDays(random.nextBoolean() ? 0 : 400).toEpochDay();
        return LocalDate.ofEpochDay(least + (most > least ? random.nextLong(most - least + 1) : 0));
    }

    static List<String> day(LocalDate day) {
        return List.of("" + day.getYear(), "" + day.getMonthValue(), "" + day.getDayOfMonth());
    }

    private String clock() {
        return "%02d:%02d".formatted(8 + random.nextInt(10), random.nextInt(60));
    }

    private static List<String> both(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** The place chosen so far, and one of those below it. */
    private List<String> deeper(Question question) {
        List<Question.Select> levels = question.selects();
        var places = new ArrayList<>(question.values().subList(0, Math.max(0, levels.size() - 1)));
        if (!levels.isEmpty()) {
            places.add(pick(levels.getLast().places()).value());
        }
        return places;
    }

    private String resident(String area) {
        LocalDate birth = today.minusDays(365L * (1 + random.nextInt(85)) + random.nextInt(365));
        String digits = area + birth.toString().replace("-", "") + digits(3);
        return digits + CheckDigits.residentCheck(digits);
    }

    private String uscc() {
        String code = "91520103" + IntStream.range(0, 9).mapToObj(i -> letter()).collect(Collectors.joining());
        return code + CheckDigits.usccCheck(code);
    }

    private String letter() {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }

    private String card() {
        String digits = "6222" + digits(14);
        return IntStream.range(0, 10)
                .mapToObj(last -> digits + last)
                .filter(CheckDigits::luhn)
                .findFirst()
                .orElseThrow();
    }

    private String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(random.nextInt(10)))
                .collect(Collectors.joining());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
