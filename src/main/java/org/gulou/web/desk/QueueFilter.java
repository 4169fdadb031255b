package org.gulou.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Queue;
import org.gulou.cases.QueueOrder;
import org.gulou.catalog.Published;
import org.gulou.forms.Listed;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Posted;

/**
 * What the queue shows, as it stands in the query of its address: filters, columns and order. Columns are questions of
 * one service, so they are there once a service is chosen.
 */
record QueueFilter(Posted posted, List<AnswerColumn> questions) {
    /** In the address, the path of a question that stands in the list; empty where she wants none. */
    static final String COLUMN = "column";

    private static final String TEXT = "text";
    private static final String STATE = "state";
    private static final String FILED = "filed";
    private static final Set<String> FIELDS = Set.of(
            TEXT,
            "service",
            STATE,
            "light",
            "holder",
            "label",
            "group",
            FILED + DayRange.FROM,
            FILED + DayRange.TO,
            COLUMN,
            HeldBack.NAME,
            "order",
            "down");
    private static final Set<String> LOOKS = Set.of(COLUMN, "order", "down");
    private static final String USUAL = "due";
    private static final int LONGEST = 200;

    /** Stands in no number, name or answer. */
    private static final String NOTHING = "\uFFFF";

    /** In the address, for what is meant for her own groups or for all. */
    static final String MINE = "mine";

    static QueueFilter of(Posted posted, Published published, String language) {
        List<AnswerColumn> questions = published
                .catalogue()
                .service(posted.text("service"))
                .map(service -> Listed.of(service.newest().form()).stream()
                        .map(question -> AnswerColumn.of(question, posted, language))
                        .toList())
                .orElse(List.of());
        return new QueueFilter(posted, questions);
    }

    /** That of a view: the query of an address. */
    static QueueFilter of(String query, Published published, String language) {
        return of(Posted.ofQuery(query), published, language);
    }

    Queue queue() {
        return new Queue(
                isLost() ? NOTHING : posted.text(TEXT),
                posted.text("service"),
                chosen(Queue.Urgency.class, "light", Queue.Urgency.ANY),
                chosen(Queue.Holder.class, "holder", Queue.Holder.ANYBODY),
                posted.text("label"),
                meant(posted.text("group")),
                questions.stream().flatMap(AnswerColumn::asked).toList(),
                order(),
                posted.text("service").isEmpty() ? "" : posted.text(STATE),
                filed().days());
    }

    /** Whether what she typed is gone; nothing is found then, as everything would be more than she asked for. */
    boolean isLost() {
        return posted.has(HeldBack.NAME);
    }

    /** Whether what a field says may tell who somebody is: all that is typed, and nothing that is chosen from a list. */
    boolean isPersonal(String field) {
        return field.equals(TEXT)
                || questions.stream()
                        .filter(column ->
                                column.way() != AnswerColumn.Way.CHOICE && column.way() != AnswerColumn.Way.YES_NO)
                        .anyMatch(column -> narrowing(column).anyMatch(field::equals));
    }

    private static Stream<String> narrowing(AnswerColumn column) {
        return Stream.of(column.field(), column.field() + ".from", column.field() + ".to");
    }

    /** On which days they were filed. */
    DayRange filed() {
        return DayRange.of(FILED, posted);
    }

    private static Queue.Meant meant(String group) {
        return switch (group) {
            case "" -> new Queue.Meant.ForAnybody();
            case MINE -> new Queue.Meant.ForMe();
            default -> new Queue.Meant.For(group);
        };
    }

    private QueueOrder order() {
        return new QueueOrder(by(posted.text("order")), posted.has("down"));
    }

    /** Questions come first: to be ordered by, what every case has is named with a hyphen, as no path of a question is. */
    private QueueOrder.By by(String column) {
        if (questions.stream().anyMatch(question -> question.path().equals(column))) {
            return new QueueOrder.By.Answer(column);
        }
        return switch (column) {
            case "filed" -> new QueueOrder.By.Filed();
            case "case-number" -> new QueueOrder.By.Number();
            case "case-applicant" -> new QueueOrder.By.Applicant();
            case "case-state" -> new QueueOrder.By.State();
            default -> new QueueOrder.By.Due();
        };
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String name, E usual) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(posted.text(name)))
                .findFirst()
                .orElse(usual);
    }

    /** Whether it leaves something out; an order and columns do not. */
    boolean narrows() {
        return pairs().stream().map(Map.Entry::getKey).anyMatch(name -> !LOOKS.contains(name));
    }

    /** The column by which it is ordered, as the address names it. */
    String orderedBy() {
        return switch (order().by()) {
            case QueueOrder.By.Due due -> USUAL;
            case QueueOrder.By.Filed filed -> "filed";
            case QueueOrder.By.Number number -> "case-number";
            case QueueOrder.By.Applicant applicant -> "case-applicant";
            case QueueOrder.By.State state -> "case-state";
            case QueueOrder.By.Answer(String path) -> path;
        };
    }

    /** The questions that stand in the list. */
    List<AnswerColumn> columns() {
        return questions.stream().filter(AnswerColumn::shown).toList();
    }

    /**
     * What it was to be narrowed by and is not: the newest form asks no such thing, as when a view is older than the
     * form, or what was typed means nothing there.
     */
    List<String> ignored() {
        Map<String, AnswerColumn> known =
                questions.stream().collect(Collectors.toMap(AnswerColumn::path, Function.identity()));
        return posted.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(AnswerColumn.NARROWS)
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()))
                .map(field -> path(field.getKey(), known.keySet()))
                .distinct()
                .filter(path -> !known.containsKey(path)
                        || known.get(path).asked().findAny().isEmpty())
                .map(path -> known.containsKey(path) ? known.get(path).title() : path)
                .toList();
    }

    /** A range has two fields. */
    private static String path(String field, Set<String> known) {
        String path = field.substring(AnswerColumn.NARROWS.length());
        return known.contains(path) ? path : path.replaceFirst("\\.(from|to)$", "");
    }

    /** All that says something, name and value, each once, though a form may send what stands in its address, too. */
    List<Map.Entry<String, String>> pairs() {
        Set<String> narrows = questions.stream().flatMap(QueueFilter::narrowing).collect(Collectors.toSet());
        Stream<Map.Entry<String, String>> said = posted.values().entrySet().stream()
                .filter(field -> FIELDS.contains(field.getKey()) || narrows.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream()
                        .map(String::strip)
                        .filter(value ->
                                !value.isEmpty() && value.length() <= LONGEST && !isUsual(field.getKey(), value))
                        .map(value -> Map.entry(field.getKey(), value)));
        boolean none = posted.has(COLUMN) && posted.all(COLUMN).stream().allMatch(String::isBlank);
        return Stream.concat(said, none ? Stream.of(Map.entry(COLUMN, "")) : Stream.of())
                .distinct()
                .toList();
    }

    private boolean isUsual(String name, String value) {
        return (name.equals("order") && value.equals(USUAL) && !posted.has("down"))
                || value.equals(Queue.Urgency.ANY.name())
                || value.equals(Queue.Holder.ANYBODY.name());
    }

    /** The query of the address that shows the same with the columns that she has for the service. */
    String queryWithoutColumns() {
        return query(pairs().stream().filter(pair -> !pair.getKey().equals(COLUMN)));
    }

    /** The query of the address that shows the same. */
    String query() {
        return query(pairs().stream());
    }

    /** The same in another order; a second time turns it round. */
    String orderedBy(String by) {
        boolean turned = orderedBy().equals(by) && !posted.has("down");
        Stream<Map.Entry<String, String>> rest = pairs().stream()
                .filter(pair -> !pair.getKey().equals("order") && !pair.getKey().equals("down"));
        Stream<Map.Entry<String, String>> order = Stream.of(Map.entry("order", by));
        Stream<Map.Entry<String, String>> down = turned ? Stream.of(Map.entry("down", "1")) : Stream.empty();
        return query(Stream.of(rest, order, down).flatMap(part -> part));
    }

    private static String query(Stream<Map.Entry<String, String>> pairs) {
        return pairs.map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
