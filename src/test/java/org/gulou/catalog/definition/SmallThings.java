package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Place;
import org.gulou.language.Type;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/** What a move takes where no story tells: a few words, the smallest number, each of the options in turn. */
record SmallThings(Move move, Instant now) {
    private static final Place NOWHERE = new Place("made up", 1, 1);
    private static final String WORDS = "经核对，符合规定，予以办理。";

    List<Node.Fields> made() {
        List<Map<String, Node>> all = List.of(Map.of());
        for (Need need : move.needs()) {
            List<Node> values = values(need);
            var more = new ArrayList<Map<String, Node>>();
            for (Map<String, Node> one : all) {
                if (values.isEmpty()) {
                    more.add(one);
                }
                for (Node value : values) {
                    var with = new LinkedHashMap<>(one);
                    with.put(need.key(), value);
                    more.add(with);
                }
            }
            all = more;
        }
        return all.stream()
                .limit(24)
                .map(with -> new Node.Fields(with, Map.of(), NOWHERE))
                .toList();
    }

    private List<Node> values(Need need) {
        return switch (need) {
            case Need.Reason reason -> List.of(text(WORDS));
            case Need.Remedy remedy -> List.of(text("60 日内可以申请行政复议。"));
            case Need.Item item -> item.required() ? values(item.type().present()) : List.of();
            case Need.Answer answer -> List.of();
            case Need.Signatures signatures -> List.of();
            case Need.Which which -> List.of(new Node.Items(List.of(text("1")), NOWHERE));
            case Need.Items items -> List.of();
            case Need.Paper paper -> List.of();
            case Need.FilledBefore before -> List.of();
            case Need.Filled filled -> List.of();
        };
    }

    private List<Node> values(Type type) {
        return switch (type) {
            case Type.Choice choice ->
                choice.options().stream().sorted().map(SmallThings::text).toList();
            case Type.Money money -> List.of(number("1"), number("100"));
            case Type.Simple simple when simple.equals(Type.NUMBER) -> List.of(number("1"), number("100"));
            case Type.Simple simple
            when simple.equals(Type.BOOLEAN) ->
                List.of(
                        new Node.Scalar("true", Node.Sort.BOOLEAN, NOWHERE),
                        new Node.Scalar("false", Node.Sort.BOOLEAN, NOWHERE));
            case Type.Simple simple
            when simple.equals(Type.DATE) -> List.of(text(OfficeTime.day(now).toString()));
            case Type.Simple simple
            when simple.equals(Type.CALENDAR_MONTH) ->
                List.of(text(OfficeTime.day(now).toString().substring(0, 7)));
            case Type.ListOf list ->
                values(list.element().present()).stream()
                        .<Node>map(one -> new Node.Items(List.of(one), NOWHERE))
                        .toList();
            default -> List.of(text(WORDS));
        };
    }

    private static Node text(String text) {
        return new Node.Scalar(text, Node.Sort.TEXT, NOWHERE);
    }

    private static Node number(String number) {
        return new Node.Scalar(new BigDecimal(number).toPlainString(), Node.Sort.NUMBER, NOWHERE);
    }
}
