package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** How many lanes there can be side by side in one state: one of each kind, and one for each element of a list. */
record LaneCount(int least, int most) {
    /** Nothing is known of how long a list can be at most. */
    private static final int ANY = 999;

    /** Lists longer than this are not told apart from those without an end. */
    private static final int LONGEST = 200;

    /** A list by its name, or those of its elements that fit. */
    private static final Pattern LIST = Pattern.compile("([a-z]\\w*)(\\s*\\[.*])?", Pattern.DOTALL);

    static LaneCount of(List<Lane> lanes, Names names) {
        return lanes.stream()
                .map(lane ->
                        lane.each().map(each -> elements(each.list(), names)).orElse(new LaneCount(1, 1)))
                .reduce(new LaneCount(0, 0), LaneCount::and);
    }

    private LaneCount and(LaneCount other) {
        return new LaneCount(least + other.least, Math.min(ANY, most + other.most));
    }

    boolean isFixed() {
        return least == most;
    }

    private static LaneCount elements(Expression list, Names names) {
        int least = list.type().present() instanceof Type.ListOf known ? known.least() : 0;
        Matcher named = LIST.matcher(list.source().strip());
        return new LaneCount(least, named.matches() ? most(named.group(1), names) : ANY);
    }

    /** The longest that what the form keeps of the list allows. */
    private static int most(String list, Names names) {
        List<Expression> kept = new KeptBounds(names).of(list);
        var supposed = new Supposed(names);
        return kept.isEmpty()
                ? ANY
                : IntStream.rangeClosed(1, LONGEST)
                                .filter(length ->
                                        kept.stream().anyMatch(bound -> breaks(supposed, bound, list, length)))
                                .findFirst()
                                .orElse(ANY + 1)
                        - 1;
    }

    private static boolean breaks(Supposed supposed, Expression bound, String list, int length) {
        Value holds = supposed.value(bound, Map.of(Supposed.count(list), Value.of(length)));
        return holds.equals(Value.of(false));
    }
}
