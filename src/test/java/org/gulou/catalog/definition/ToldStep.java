package org.gulou.catalog.definition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;

/**
 * What a story tells of one act that was done.
 *
 * @param at when; empty where the story does not say
 * @param with what was given, its days moved to those of the occasion
 */
record ToldStep(Optional<Instant> at, String move, Node.Fields with) {
    /** What all stories of the service tell, those of the occasion's own first, as if they had begun with it. */
    static List<ToldStep> of(Occasion occasion) {
        String folder = occasion.story().substring(0, occasion.story().lastIndexOf('/') + 1);
        var told = new ArrayList<>(of(occasion.told(), occasion));
        Own.FOLDER.files().keySet().stream()
                .filter(path -> path.startsWith(folder) && !path.equals(occasion.story()))
                .sorted()
                .flatMap(path -> Node.read(path, Own.FOLDER.files().get(path)).stream())
                .forEach(story -> told.addAll(of(story, occasion)));
        return List.copyOf(told);
    }

    private static List<ToldStep> of(Node.Fields story, Occasion occasion) {
        Duration later = Example.moment(story, "at", new Mistakes())
                .map(at -> Duration.between(at, occasion.at()))
                .orElse(Duration.ZERO);
        return story.maps("then").stream()
                .filter(step ->
                        step.get("refused").isEmpty() && step.get("move").isPresent())
                .map(step -> new ToldStep(
                        Example.moment(step, "at", new Mistakes()).map(at -> at.plus(later)),
                        step.stringOrEmpty("move"),
                        (Node.Fields) moved(step.fields("with").orElse(Example.NONE), later.toDays())))
                .toList();
    }

    private static Node moved(Node node, long days) {
        return switch (node) {
            case Node.Scalar(String text, Node.Sort sort, var place) ->
                days != 0 && text.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? new Node.Scalar(LocalDate.parse(text).plusDays(days).toString(), sort, place)
                        : node;
            case Node.Items(List<Node> items, var place) ->
                new Node.Items(items.stream().map(item -> moved(item, days)).toList(), place);
            case Node.Fields fields -> {
                var all = new LinkedHashMap<String, Node>();
                fields.fields().forEach((name, inner) -> all.put(name, moved(inner, days)));
                yield new Node.Fields(all, fields.keys(), fields.place());
            }
        };
    }
}
