package org.gulou.catalog.definition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Type;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.gulou.workflow.By;
import org.gulou.workflow.Lanes;
import org.gulou.workflow.Role;
import org.gulou.workflow.Workflow;

/**
 * Whether the posts and bodies to which a workflow gives work are there: a post that no body has, or a body that is none,
 * would leave it lying for ever.
 */
final class NamedPosts {
    private static final Set<String> NAMING_ROLES = Set.of("worker", "by", "role", "notify", "with");
    private static final Pattern ROLE =
            Pattern.compile("([a-z][a-z-]*)\\.(?:province|prefecture|county|township|village)");
    private static final Pattern ROUTED = Pattern.compile("([a-z][a-z-]*) of .*", Pattern.DOTALL);

    private final Places places;
    private final Map<String, Expression> routes = new LinkedHashMap<>();

    /** The lists of whose elements a worker is, by the word that names her. */
    private final Map<String, List<Expression>> lists;

    private final BiFunction<Level, String, Optional<Body>> lacking;
    private final Mistakes mistakes;

    /**
     * @param lacking a body of a level that works on cases of the service and has no such post
     */
    NamedPosts(
            Places places,
            Optional<Workflow> workflow,
            BiFunction<Level, String, Optional<Body>> lacking,
            Mistakes mistakes) {
        this.places = places;
        this.lacking = lacking;
        this.mistakes = mistakes;
        workflow.ifPresent(way -> routed(way).forEach(route -> routes.put(route.word(), route.body())));
        this.lists = workflow.map(NamedPosts::lists).orElse(Map.of());
    }

    private static Map<String, List<Expression>> lists(Workflow workflow) {
        return Lanes.of(workflow).stream()
                .flatMap(lane -> of(lane.worker())
                        .flatMap(route -> lane.each().stream()
                                .filter(each -> each.name().equals(route.body().source()))
                                .map(each -> Map.entry(route.word(), each.list()))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Stream<By.Routed> routed(Workflow workflow) {
        return Stream.of(
                        workflow.states().stream().flatMap(state -> state.routed().stream()),
                        workflow.moves().stream().flatMap(move -> of(move.by())),
                        Lanes.of(workflow).stream().flatMap(lane -> of(lane.worker())))
                .flatMap(routes -> routes);
    }

    private static Stream<By.Routed> of(By by) {
        return by instanceof By.Routed routed ? Stream.of(routed) : Stream.of();
    }

    void check(Node node) {
        switch (node) {
            case Node.Items list -> list.items().forEach(this::check);
            case Node.Fields fields -> {
                for (Map.Entry<String, Node> field : fields.fields().entrySet()) {
                    if (NAMING_ROLES.contains(field.getKey()) && field.getValue() instanceof Node.Scalar role) {
                        post(role);
                    } else {
                        check(field.getValue());
                    }
                }
            }
            case Node.Scalar scalar -> {
                // names no role by itself
            }
        }
    }

    private void post(Node.Scalar role) {
        Matcher post = ROLE.matcher(role.text());
        if (post.matches() && !places.posts().contains(post.group(1))) {
            mistakes.unknown(new Written(post.group(1), role.place()), say("post"), places.posts());
        } else if (post.matches()) {
            Role.read(role.text())
                    .flatMap(named -> lacking.apply(named.level(), named.post()))
                    .ifPresent(body -> mistakes.warn(new Written(post.group(1), role.place())
                            .problem(
                                    say(
                                            "Nobody can be '{role}' at '{body}', which works on such cases: it has no post '{post}'.",
                                            role.text(),
                                            body.id().id(),
                                            post.group(1)),
                                    Nearest.suggestion(post.group(1), body.posts()))));
        }
        Matcher routed = ROUTED.matcher(role.text());
        Expression body = routes.get(role.text());
        if (routed.matches() && body != null) {
            if (!places.posts().contains(routed.group(1))) {
                mistakes.warn(new Written(routed.group(1), role.place())
                        .problem(
                                say(
                                        "No body has the post '{post}', so the work would lie with nobody.",
                                        routed.group(1)),
                                Nearest.suggestion(routed.group(1), places.posts())));
            }
            var written = new Written(role.text(), role.place());
            bodies(written, body);
            lists.getOrDefault(role.text(), List.of()).forEach(list -> named(written, list));
        }
    }

    private void named(Written role, Expression body) {
        body.outcomes().stream()
                .sorted()
                .filter(text -> !places.bodyIds().contains(text))
                .forEach(text -> mistakes.add(role.problem(
                        say(
                                "'{role}' may come to '{text}', which is no body: the work would lie with nobody.",
                                role,
                                text),
                        Nearest.suggestion(text, places.bodyIds())
                                .or(say("A rule names a body by its id in vocabularies/bodies.yaml.")))));
    }

    private void bodies(Written role, Expression body) {
        named(role, body);
        List<String> options = options(body.type());
        if (!options.isEmpty()) {
            mistakes.warn(role.problem(
                    say(
                            "'{role}' names options that are no bodies, whose work would lie with nobody: [{options}].",
                            role,
                            options),
                    say("Give options the ids of bodies, or an attribute that names the body.")));
        }
    }

    private List<String> options(Type type) {
        return type.present() instanceof Type.Choice choice
                ? choice.options().stream()
                        .filter(option -> !places.bodyIds().contains(option))
                        .toList()
                : List.of();
    }
}
