package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Body;
import org.gulou.places.Division;

/**
 * A kind of body that every division of a level has: written once, it makes one for each division that has none of its
 * own for that work.
 */
final class Everywhere {
    private record Work(DivisionCode division, Level level, String department) {}

    private final Sources sources;
    private final Collection<Division> divisions;
    private final Set<Work> done = new HashSet<>();

    Everywhere(Sources sources, Collection<Division> divisions, Collection<Body> listed) {
        this.sources = sources;
        this.divisions = divisions;
        listed.forEach(this::does);
    }

    private void does(Body body) {
        body.departments().forEach(department -> done.add(new Work(body.division(), body.level(), department)));
    }

    /** The bodies of one entry under {@code everywhere}. */
    List<Body> of(Node.Fields kind) {
        Level level = PlacesReader.level(kind.stringOrEmpty("level")).orElseThrow();
        List<String> endings = kind.strings("ending");
        var bodies = new ArrayList<Body>();
        for (Division division : divisions) {
            if (division.level() == level && ends(division, endings) && isFree(division, level, kind)) {
                bodies.add(body(kind, level, division));
            }
        }
        bodies.forEach(this::does);
        if (bodies.isEmpty()) {
            sources.mistakes()
                    .warn(kind.written("id")
                            .orElseThrow()
                            .problem(
                                    say("No division of the level '{level}' gets this body.", level.word()),
                                    say("Leave it out, or correct its level or ending.")));
        }
        return bodies;
    }

    private static boolean ends(Division division, List<String> endings) {
        String name = division.name().in(LocalizedText.FIRST_LANGUAGE);
        return endings.isEmpty() || endings.stream().anyMatch(name::endsWith);
    }

    private boolean isFree(Division division, Level level, Node.Fields kind) {
        return kind.strings("departments").stream()
                .noneMatch(department -> done.contains(new Work(division.code(), level, department)));
    }

    private Body body(Node.Fields kind, Level level, Division division) {
        return new Body(
                new BodyId(kind.stringOrEmpty("id") + "-" + division.code()),
                placed(kind.words("name"), division),
                division.code(),
                level,
                Set.copyOf(kind.strings("departments")),
                placed(kind.words("address"), division),
                kind.words("hours"),
                kind.stringOrEmpty("phone"),
                Set.copyOf(kind.strings("posts")));
    }

    private LocalizedText placed(LocalizedText words, Division division) {
        Optional<Division> above = divisions.stream()
                .filter(one -> division.parent().filter(one.code()::equals).isPresent())
                .findFirst();
        return words.map((language, text) -> text.replace(
                        "{division}", division.name().in(language))
                .replace("{above}", above.map(one -> one.name().in(language)).orElse("")));
    }
}
