package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;
import org.gulou.language.Value;

/**
 * Whether what is reckoned over lanes, such as the mean of marks, reads those alone in which something was filled in: one
 * that was cancelled, or in which silence stands, has no value, and with it the whole comes to nothing.
 *
 * @param outcomes what can come of each lane, by {@link LaneAnswers#fact}
 */
record SoundColumns(Workflow workflow, WorkflowSource source, Map<String, List<Value>> outcomes, Mistakes mistakes) {
    private static final Pattern RECKONED =
            Pattern.compile("\\b(mean|median|sum|min|max)\\(\\s*([a-z][A-Za-z0-9]*)\\.([a-z][A-Za-z0-9]*)\\s*\\)");

    void check() {
        source.moves().forEach(move -> move.when().ifPresent(this::check));
    }

    private void check(Written when) {
        Matcher found = RECKONED.matcher(when.text());
        while (found.find()) {
            String[] part = {found.group(), found.group(1), found.group(2), found.group(3)};
            Lanes.of(workflow).stream()
                    .filter(lane -> lane.id().equals(part[2]) && lane.each().isPresent() && mayHaveNone(lane))
                    .filter(lane -> !part[3].equals(Lanes.OUTCOME))
                    .forEach(lane -> mistakes.warn(
                            when,
                            say(
                                    "'{rule}' comes to nothing where one of '{lane}' was cancelled or kept silent.",
                                    part[0],
                                    lane),
                            say(
                                    "Read those who answered: {rule}.",
                                    "%s(%s[outcome = \"done\"].%s)".formatted(part[1], part[2], part[3]))));
        }
    }

    private boolean mayHaveNone(Lane lane) {
        return outcomes.getOrDefault(LaneAnswers.fact(lane.id()), List.of()).stream()
                .anyMatch(outcome -> outcome instanceof Value.Text(String word) && !word.equals(Lane.DONE));
    }
}
