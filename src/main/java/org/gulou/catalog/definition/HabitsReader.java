package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.catalog.finding.Habits;
import org.gulou.catalog.finding.Habits.Saying;
import org.gulou.catalog.finding.Habits.SettledElsewhere;
import org.gulou.kernel.Nearest;

/** Reads how people speak and what they apply for; a catalogue may do without. */
final class HabitsReader {
    private static final String WORDS = "finding/everyday-words.yaml";
    private static final String USE = "finding/use.yaml";

    private HabitsReader() {}

    static Habits read(Sources sources, Set<String> services) {
        Optional<Fields> words = file(sources, WORDS, "everyday-words");
        return new Habits(
                file(sources, USE, "use")
                        .flatMap(use -> use.fields("applications"))
                        .map(use -> applications(use, services, sources.mistakes()))
                        .orElse(Map.of()),
                words.map(HabitsReader::filler).orElse(Set.of()),
                words.flatMap(file -> file.fields("readings"))
                        .map(HabitsReader::readings)
                        .orElse(Map.of()),
                words.map(file -> sayings(file, "words")).orElse(List.of()),
                words.map(file -> sayings(file, "variants")).orElse(List.of()),
                words.map(HabitsReader::settledElsewhere).orElse(List.of()));
    }

    private static List<Saying> sayings(Fields file, String key) {
        return file.maps(key).stream()
                .map(group -> new Saying(group.strings("says"), group.strings("means")))
                .toList();
    }

    private static List<SettledElsewhere> settledElsewhere(Fields file) {
        return file.maps("settledElsewhere").stream()
                .map(group -> new SettledElsewhere(group.strings("says"), group.words("where")))
                .toList();
    }

    private static Optional<Fields> file(Sources sources, String path, String schema) {
        return sources.has(path) ? sources.definition(path, schema) : Optional.empty();
    }

    private static Map<String, Long> applications(Fields use, Set<String> services, Mistakes mistakes) {
        var applications = new HashMap<String, Long>();
        for (String service : use.fields().keySet()) {
            if (!services.contains(service)) {
                mistakes.warn(use.keyPlace(service)
                        .problem(
                                say("There is no {what} '{name}'.", say("service"), service),
                                Nearest.suggestion(service, services)));
            }
            applications.put(service, Long.valueOf(use.stringOrEmpty(service)));
        }
        return applications;
    }

    private static Set<String> filler(Fields file) {
        var filler = new HashSet<String>();
        for (Node list : file.items("filler")) {
            if (list instanceof Items(var words, var place)) {
                words.forEach(word -> {
                    if (word instanceof Scalar scalar) {
                        filler.add(scalar.text());
                    }
                });
            }
        }
        return filler;
    }

    private static Map<String, List<String>> readings(Fields file) {
        var readings = new HashMap<String, List<String>>();
        file.fields()
                .keySet()
                .forEach(word -> readings.put(
                        word, List.of(file.stringOrEmpty(word).replace('ü', 'v').split(" "))));
        return readings;
    }
}
