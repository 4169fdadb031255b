package org.gulou.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Sought;
import org.gulou.cases.Sought.Course;
import org.gulou.cases.Sought.Order;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Ending;

/** What is looked for among the cases of an office, as it stands in the query of the address of its page; its text waits elsewhere ({@link HeldBack}). */
record FindFilter(Posted posted) {
    private static final int LONGEST = 200;
    private static final String TEXT = "text";
    private static final String FOLLOWED = "followed";
    private static final String ANY = "ANY";
    private static final String OPEN = "OPEN";
    private static final String ENDED = "ENDED";
    private static final List<String> FIELDS = List.of(
            TEXT,
            HeldBack.NAME,
            "service",
            "state",
            "course",
            "filed" + DayRange.FROM,
            "filed" + DayRange.TO,
            "ended" + DayRange.FROM,
            "ended" + DayRange.TO,
            "office",
            FOLLOWED,
            "order",
            "down");

    /** The values by which it can be asked how far a case has come, any of them first. */
    static List<String> courses() {
        return Stream.concat(
                        Stream.of(ANY, OPEN, ENDED),
                        Arrays.stream(Ending.values()).map(Ending::name))
                .toList();
    }

    Sought sought() {
        String service = posted.text("service");
        return new Sought(
                value(TEXT),
                service,
                service.isEmpty() ? "" : posted.text("state"),
                course(),
                filed().days(),
                ended().days(),
                posted.text("office"),
                order(),
                posted.has(FOLLOWED));
    }

    /** Whether what she typed is gone. */
    boolean isLost() {
        return posted.has(HeldBack.NAME);
    }

    /** Whether what a field says may tell who somebody is. */
    static boolean isPersonal(String field) {
        return field.equals(TEXT);
    }

    DayRange filed() {
        return DayRange.of("filed", posted);
    }

    DayRange ended() {
        return DayRange.of("ended", posted);
    }

    private Course course() {
        String wanted = posted.text("course");
        return switch (wanted) {
            case OPEN -> new Course.Open();
            case ENDED -> new Course.Ended();
            default ->
                Arrays.stream(Ending.values())
                        .filter(ending -> ending.name().equals(wanted))
                        .findFirst()
                        .<Course>map(Course.EndedBy::new)
                        .orElseGet(Course.Any::new);
        };
    }

    private Order order() {
        Optional<Order.By> by = Arrays.stream(Order.By.values())
                .filter(each -> name(each).equals(posted.text("order")))
                .findFirst();
        return by.isPresent() ? new Order(by.get(), posted.has("down")) : Order.NEWEST;
    }

    private static String name(Order.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** The column by which it is ordered, as the address names it. */
    String orderedBy() {
        return name(order().by());
    }

    /** Of a text, as much as is looked for, so that the journal says what was. */
    private String value(String field) {
        String value = posted.text(field);
        return field.equals(TEXT) && value.length() > LONGEST
                ? value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST) - 1))
                : value;
    }

    private Stream<Map.Entry<String, String>> pairs() {
        return FIELDS.stream()
                .map(field -> Map.entry(field, value(field)))
                .filter(pair -> !pair.getValue().isEmpty()
                        && pair.getValue().length() <= LONGEST
                        && !pair.getValue().equals(ANY));
    }

    /** The query of the address that shows the same. */
    String query() {
        return query(pairs());
    }

    /** The same in another order; a second time turns it round. */
    String orderedBy(String by) {
        boolean turned = orderedBy().equals(by) && !order().descending();
        Stream<Map.Entry<String, String>> rest = pairs().filter(
                        pair -> !pair.getKey().equals("order") && !pair.getKey().equals("down"));
        Stream<Map.Entry<String, String>> down = turned ? Stream.of(Map.entry("down", "1")) : Stream.empty();
        return query(Stream.of(rest, Stream.of(Map.entry("order", by)), down).flatMap(part -> part));
    }

    private static String query(Stream<Map.Entry<String, String>> pairs) {
        return pairs.map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
