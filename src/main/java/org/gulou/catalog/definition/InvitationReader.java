package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gulou.catalog.Invitation;
import org.gulou.forms.Form;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;
import org.gulou.language.DecisionTable;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Reads {@code startedBy}: which register invites people to a service, and what it fills in of the form. */
record InvitationReader(Mistakes mistakes) {
    private static final String REGISTER = "register ";
    private static final Pattern READ =
            Pattern.compile("(?<![\\w.\"])" + Invitation.EVENT + "\\.([A-Za-z][A-Za-z0-9]*)");

    /** The register; empty where people come by themselves. */
    static Optional<String> register(Node.Fields service) {
        return service.fields("startedBy")
                .flatMap(started -> started.string("event"))
                .map(event -> event.substring(REGISTER.length()));
    }

    Optional<Invitation> read(Node.Fields service, Form form) {
        return service.fields("startedBy").map(started -> {
            Map<String, Type> reads = started.fields("reads").map(this::types).orElse(Map.of());
            var names = Names.of(Map.of(Invitation.EVENT, new Type.Fields(reads)));
            return new Invitation(
                    reads,
                    started.fields("map")
                            .map(map -> rules(map, names, reads.keySet(), form))
                            .orElse(Map.of()));
        });
    }

    private Map<String, Type> types(Node.Fields reads) {
        var types = new LinkedHashMap<String, Type>();
        reads.fields()
                .keySet()
                .forEach(name -> reads.written(name)
                        .ifPresent(written -> DecisionTable.type(written.text())
                                .ifPresentOrElse(
                                        type -> types.put(name, type),
                                        () -> mistakes.add(written.problem(
                                                say("Expected a type, got '{written}'.", written),
                                                say("Write text, number, money, boolean or date."))))));
        return types;
    }

    private Map<String, Expression> rules(Node.Fields map, Names names, Set<String> told, Form form) {
        var rules = new LinkedHashMap<String, Expression>();
        List<String> paths = form.paths();
        map.fields().keySet().forEach(path -> {
            if (!paths.contains(path)) {
                mistakes.unknown(new Written(path, map.keyPlace(path)), say("item"), paths);
            }
            map.written(path)
                    .filter(rule -> isTold(rule, told))
                    .flatMap(rule -> mistakes.compiled(rule, names, Type.ANY))
                    .ifPresent(rule -> rules.put(path, rule));
        });
        return rules;
    }

    /** Whether the register tells all that a rule reads of it, as far as its owner says. */
    private boolean isTold(Written rule, Set<String> told) {
        Optional<MatchResult> other = READ.matcher(rule.text())
                .results()
                .filter(read -> !told.contains(read.group(1)))
                .findFirst();
        other.ifPresent(read -> mistakes.add(rule.place()
                .right(read.start())
                .problem(
                        say("Nothing says that the register tells '{name}'.", read.group(1)),
                        told.isEmpty()
                                ? say(
                                        "Say beside 'event' what it tells: 'reads: {form}'.",
                                        "{" + read.group(1) + ": text}")
                                : Nearest.suggestion(read.group(1), told))));
        return other.isEmpty();
    }
}
