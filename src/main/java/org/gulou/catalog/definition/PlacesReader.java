package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Vocabulary;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.places.Body;
import org.gulou.places.Division;
import org.gulou.places.Places;

/** Reads {@code vocabularies/divisions.csv} (code, level, name, parent_code and perhaps name_en) and the bodies. */
final class PlacesReader {
    static final String BODIES = "vocabularies/bodies.yaml";
    private static final String DIVISIONS = "vocabularies/divisions.csv";

    private final Sources sources;
    private final Map<DivisionCode, Division> divisions = new LinkedHashMap<>();

    /** What is in the lines above, also where the rest of the line is wrong. */
    private final Set<DivisionCode> seen = new HashSet<>();

    private final Set<String> ids = new HashSet<>();

    private PlacesReader(Sources sources) {
        this.sources = sources;
    }

    static Places read(Sources sources, Map<String, Vocabulary> vocabularies) {
        var reader = new PlacesReader(sources);
        reader.divisions();
        return new Places(reader.divisions.values(), reader.bodies(vocabularies));
    }

    private void divisions() {
        List<String> lines =
                sources.text(DIVISIONS).stream().flatMap(String::lines).toList();
        List<String> columns =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(",", -1));
        for (int i = 1; i < lines.size(); i++) {
            division(new Place(DIVISIONS, i + 1, 1), columns, lines.get(i).split(",", -1));
        }
    }

    private void division(Place place, List<String> columns, String[] cells) {
        if (cells.length != columns.size()) {
            sources.mistakes().at(place, say("Expected {columns} columns, got {cells}.", columns.size(), cells.length));
            return;
        }
        Optional<DivisionCode> code = DivisionCode.parse(cell(columns, cells, "code"));
        code.ifPresent(seen::add);
        Optional<Level> level = level(cell(columns, cells, "level"));
        if (code.isEmpty() || level.isEmpty()) {
            sources.mistakes()
                    .at(place, say("Expected a division code and its level, got '{cells}'.", String.join(",", cells)));
            return;
        }
        Optional<DivisionCode> parent = DivisionCode.parse(cell(columns, cells, "parent_code"));
        if (parent.isPresent() && !seen.contains(parent.get())) {
            sources.mistakes().at(place, say("Expected the parent {parent} in a line above.", parent.get()));
        }
        var name = new LinkedHashMap<String, String>();
        name.put("zh", cell(columns, cells, "name"));
        String english = cell(columns, cells, "name_en");
        if (!english.isEmpty()) {
            name.put("en", english);
        }
        divisions.put(code.get(), new Division(code.get(), level.get(), new LocalizedText(name), parent));
    }

    private static String cell(List<String> columns, String[] cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : cells[index].strip();
    }

    static Optional<Level> level(String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private List<Body> bodies(Map<String, Vocabulary> vocabularies) {
        Set<String> departments = new LinkedHashSet<>();
        Optional.ofNullable(vocabularies.get("departments"))
                .ifPresent(list -> list.terms().forEach(term -> departments.add(term.id())));
        List<Node.Fields> files = sources.definition(BODIES, "bodies").stream().toList();
        var listed = new ArrayList<Body>();
        for (Node.Fields body :
                files.stream().flatMap(file -> file.maps("bodies").stream()).toList()) {
            check(body, departments);
            body.written("division").ifPresent(this::known);
            listed.add(body(body));
        }
        var everywhere = new Everywhere(sources, divisions.values(), listed);
        var bodies = new ArrayList<>(listed);
        for (Node.Fields kind :
                files.stream().flatMap(file -> file.maps("everywhere").stream()).toList()) {
            check(kind, departments);
            bodies.addAll(everywhere.of(kind));
        }
        return bodies;
    }

    /** Whether an entry names departments that are there, and an id that no other entry has. */
    private void check(Node.Fields entry, Set<String> departments) {
        Written id = entry.written("id").orElseThrow();
        if (!ids.add(id.text())) {
            sources.mistakes().add(id.problem(say("There are two bodies '{id}'.", id), say("Rename one of them.")));
        }
        entry.writtens("departments").stream()
                .filter(department -> !departments.contains(department.text()))
                .forEach(department -> sources.mistakes().unknown(department, say("department"), departments));
    }

    private void known(Written division) {
        if (!divisions.containsKey(new DivisionCode(division.text()))) {
            sources.mistakes().unknown(division, say("division"), Set.of());
        }
    }

    private static Body body(Node.Fields body) {
        return new Body(
                new BodyId(body.stringOrEmpty("id")),
                body.words("name"),
                new DivisionCode(body.stringOrEmpty("division")),
                level(body.stringOrEmpty("level")).orElseThrow(),
                Set.copyOf(body.strings("departments")),
                body.words("address"),
                body.words("hours"),
                body.stringOrEmpty("phone"),
                Set.copyOf(body.strings("posts")));
    }
}
