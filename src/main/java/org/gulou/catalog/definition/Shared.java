package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.Parameters.AsOf;
import org.gulou.catalog.Parameters.Dated;
import org.gulou.catalog.Parameters.Parameter;
import org.gulou.catalog.Vocabulary;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Place;
import org.gulou.kernel.WorkingCalendars;
import org.gulou.kernel.Written;
import org.gulou.language.Type;
import org.gulou.places.Places;

/** The dated data beside the versions, which all services use: vocabularies, places, figures and calendars. */
record Shared(
        Map<String, Vocabulary> vocabularies,
        Places places,
        Parameters parameters,
        WorkingCalendars calendars,
        Deserted deserted) {
    static Shared read(Sources sources) {
        Map<String, Vocabulary> vocabularies = vocabularies(sources);
        Places places = PlacesReader.read(sources, vocabularies);
        return new Shared(
                vocabularies, places, parameters(sources), CalendarReader.read(sources, places), new Deserted(places));
    }

    private static Map<String, Vocabulary> vocabularies(Sources sources) {
        var vocabularies = new LinkedHashMap<String, Vocabulary>();
        for (String path : sources.paths("vocabularies/[^/]+\\.yaml")) {
            if (!path.equals(PlacesReader.BODIES)) {
                sources.definition(path, "vocabulary").ifPresent(file -> {
                    Vocabulary vocabulary = vocabulary(sources, path, file);
                    vocabularies.put(vocabulary.id(), vocabulary);
                });
            }
        }
        return vocabularies;
    }

    private static Vocabulary vocabulary(Sources sources, String path, Node.Fields file) {
        Written id = file.written("id").orElseThrow();
        sameAsFile(sources, id, path);
        var terms = new ArrayList<Vocabulary.Term>();
        var seen = new HashSet<String>();
        for (Node.Fields option : file.maps("options")) {
            Written term = option.written("id").orElseThrow();
            if (!seen.add(term.text())) {
                sources.mistakes()
                        .add(term.problem(say("The id '{id}' stands in this list twice.", term), say("Remove one.")));
            }
            terms.add(new Vocabulary.Term(
                    term.text(),
                    option.words("title"),
                    option.words("hint"),
                    option.stringOrEmpty("code"),
                    day(sources, option, "from"),
                    day(sources, option, "until"),
                    option.is("exclusive"),
                    option.string("asks"),
                    OptionReader.attributes(sources, option)));
        }
        AttributeSorts.check(sources, file.maps("options"));
        return new Vocabulary(id.text(), file.words("title"), terms);
    }

    /** An id that has to equal the name of its file. */
    static void sameAsFile(Sources sources, Written id, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.yaml$", "");
        if (!id.text().equals(name)) {
            sources.mistakes()
                    .add(id.problem(
                            say("Expected '{name}' as the file is called, got '{id}'.", name, id),
                            say("Rename one of them.")));
        }
    }

    /** The day under {@code key}; the schema knows its form, but not that 30 February is none. */
    static Optional<LocalDate> day(Sources sources, Node.Fields fields, String key) {
        return fields.written(key).flatMap(written -> day(sources.mistakes(), written));
    }

    static Optional<LocalDate> day(Mistakes mistakes, Written written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeException impossible) {
            mistakes.add(written.problem(
                    say("There is no day {written} in the calendar.", written),
                    say("Write a day that exists, such as 2026-10-01.")));
            return Optional.empty();
        }
    }

    private static Parameters parameters(Sources sources) {
        var byName = new LinkedHashMap<String, Parameter>();
        for (String path : sources.paths("parameters/[^/]+\\.yaml")) {
            sources.definition(path, "parameters")
                    .flatMap(file -> file.fields("parameters"))
                    .ifPresent(all -> all.fields().forEach((name, node) -> {
                        Place key = all.keyPlace(name);
                        if (byName.containsKey(name)) {
                            sources.mistakes()
                                    .at(
                                            key,
                                            say("The figure '{name}' stands in another file too.", name),
                                            say("Keep it in one of them."));
                        } else if (node instanceof Node.Fields figure) {
                            byName.put(name, parameter(sources, figure));
                        }
                    }));
        }
        return new Parameters(byName);
    }

    private static Parameter parameter(Sources sources, Node.Fields figure) {
        String currency = Currencies.read(sources, figure);
        Type type = figure.stringOrEmpty("type").equals("money")
                ? new Type.Money(currency.isEmpty() ? "CNY" : currency)
                : Type.NUMBER;
        boolean percent = figure.stringOrEmpty("type").equals("percent");
        List<Dated> values = figure.maps("values").stream()
                .flatMap(dated -> day(sources, dated, "from").stream()
                        .map(from -> new Dated(
                                new DivisionCode(dated.stringOrEmpty("division")),
                                from,
                                Parameter.counted(new BigDecimal(dated.stringOrEmpty("value")), percent))))
                .toList();
        twice(sources, figure, values);
        return new Parameter(
                figure.words("title"), figure.words("per"), type, percent, asOf(figure.stringOrEmpty("asOf")), values);
    }

    /** Which of two values for one place and day holds, nobody could tell. */
    private static void twice(Sources sources, Node.Fields figure, List<Dated> values) {
        var seen = new HashSet<List<Object>>();
        for (int i = 0;
                i < values.size() && values.size() == figure.items("values").size();
                i++) {
            Dated dated = values.get(i);
            if (!seen.add(List.of(dated.division(), dated.from()))) {
                sources.mistakes()
                        .at(
                                figure.items("values").get(i).place(),
                                say("Two values hold in {division} from {day} on.", dated.division(), dated.from()),
                                say("Remove one of them."));
            }
        }
    }

    private static AsOf asOf(String day) {
        return switch (day) {
            case "case.acceptedOn" -> AsOf.ACCEPTED;
            case "case.decidedOn" -> AsOf.DECIDED;
            default -> AsOf.FILED;
        };
    }
}
