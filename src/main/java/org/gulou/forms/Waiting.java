package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;

/** Which named rules must be read before others: told by the words in them, for their types are not known yet. */
final class Waiting {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private Waiting() {}

    /** The words of a rule, its texts left out. */
    static Set<String> uses(Written written) {
        var words = new LinkedHashSet<String>();
        var matcher = WORD.matcher(QUOTED.matcher(written.text()).replaceAll(""));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The way from a rule back to itself, where every rule waits for another: following them must come round. */
    static List<String> ring(Map<String, Written> waiting) {
        var way = new ArrayList<String>();
        String at = waiting.keySet().iterator().next();
        while (!way.contains(at)) {
            way.add(at);
            at = Optional.ofNullable(waiting.get(at)).stream()
                    .flatMap(rule -> uses(rule).stream())
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElse(at);
        }
        var ring = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        ring.add(at);
        return ring;
    }
}
