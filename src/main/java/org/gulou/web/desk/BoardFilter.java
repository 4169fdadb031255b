package org.gulou.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.cases.Queue;
import org.gulou.cases.board.Narrowed;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Posted;

/** What a lead looks at, as it stands in the query of the address of her board and of the list of her cases. */
record BoardFilter(Map<String, String> values) {
    private static final String STATE = "state";
    private static final int LONGEST = 200;

    static BoardFilter of(Posted posted) {
        var values = new LinkedHashMap<String, String>();
        for (String name : new String[] {"service", "office", "clerk", STATE, "light", "due"}) {
            String value = posted.text(name);
            if (!value.isEmpty() && value.length() <= LONGEST) {
                values.put(name, value);
            }
        }
        return new BoardFilter(values);
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }

    Narrowed narrowed() {
        return new Narrowed(text("service"), text("office"), text("clerk"), text(STATE), light(), due());
    }

    private Queue.Urgency light() {
        return Arrays.stream(Queue.Urgency.values())
                .filter(light -> light.name().equals(text("light")))
                .findFirst()
                .orElse(Queue.Urgency.ANY);
    }

    private LocalDate due() {
        return AsTyped.day(text("due")).orElse(LocalDate.MAX);
    }

    /** The query with other values; an empty one takes the name out. */
    String with(String... changes) {
        var changed = new LinkedHashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                changed.remove(changes[i]);
            } else {
                changed.put(changes[i], changes[i + 1]);
            }
        }
        return changed.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String query() {
        return with();
    }
}
