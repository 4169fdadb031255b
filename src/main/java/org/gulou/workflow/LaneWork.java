package org.gulou.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * How far a lane of a case is.
 *
 * @param key of the element whose lane it is; the empty text where the lane is no {@code each}
 * @param name of that element for people
 * @param element that element; empty where there is none
 * @param posts who works on it
 * @param outcome what came of it; empty while it is open
 * @param act what brought the outcome; empty while it is open, and where it was cancelled
 * @param due when its time runs out; empty where it has none or is over
 */
public record LaneWork(
        Lane lane,
        String key,
        LocalizedText name,
        Value element,
        Set<Post> posts,
        Optional<String> outcome,
        Optional<Act> act,
        Optional<Instant> due) {
    public LaneWork {
        posts = Set.copyOf(posts);
    }

    /** How far a lane is, or was when the case left it: once for each element. */
    public static List<LaneWork> of(Workflow workflow, Situation situation, String lane) {
        var view = new CaseView(workflow, situation);
        return view.stateOf(lane).flatMap(view::board).stream()
                .flatMap(board -> board.work().stream())
                .filter(one -> one.lane().id().equals(lane))
                .toList();
    }

    /**
     * What people call an element: an option by its title, a row by its first text, which is a name in nearly every list, or by
     * its place.
     */
    static LocalizedText name(String key, Value element, int place, Lane.Each each) {
        String plain = element instanceof Value.Fields(Map<String, Value> row) && row.containsKey(Type.Fields.KEY)
                ? first(each.list().type(), row, place)
                : key;
        return each.options().getOrDefault(key, LocalizedText.of(plain, plain));
    }

    private static String first(Type list, Map<String, Value> row, int place) {
        return texts(list, row)
                .filter(field -> !field.equals(Type.Fields.KEY))
                .flatMap(field -> row.get(field) instanceof Value.Text(String text) ? Stream.of(text) : Stream.empty())
                .findFirst()
                .orElse(Integer.toString(place));
    }

    /** The fields of a row that hold a text, in the order of the form: what is chosen is a code, and no name. */
    private static Stream<String> texts(Type list, Map<String, Value> row) {
        return list.present() instanceof Type.ListOf(Type element, int least)
                        && element.present() instanceof Type.Fields(Map<String, Type> fields, var keys)
                ? fields.entrySet().stream()
                        .filter(field -> field.getValue().present().equals(Type.TEXT))
                        .map(Map.Entry::getKey)
                : row.keySet().stream();
    }

    /** Its name for people, with that of the element where there are several. */
    public LocalizedText label() {
        return key.isEmpty() ? lane.label() : lane.label().bracketing(name);
    }

    /** The same; where the element is the body that works on it, people read the name of the body. */
    public LocalizedText label(Function<BodyId, Optional<LocalizedText>> names) {
        return posts.stream()
                .map(Post::body)
                .filter(body -> body.id().equals(key))
                .findFirst()
                .flatMap(names)
                .map(lane.label()::bracketing)
                .orElseGet(this::label);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /** The id of the move that gives it its outcome. */
    public String move() {
        return LaneAct.id(lane.id(), key);
    }

    LaneWork cancelled() {
        return isOpen() ? ended(Lane.CANCELLED) : this;
    }

    /** The same at an end that nobody brought about here. */
    LaneWork ended(String how) {
        return new LaneWork(lane, key, name, element, posts, Optional.of(how), Optional.empty(), Optional.empty());
    }
}
