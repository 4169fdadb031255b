package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.regex.Pattern;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;

/** Finds files that have no place in a catalogue: a misspelt name would otherwise be left out in silence. */
record Strangers(NotYet notYet) {
    private static final String SERVICE = "services/[^/]+/[^/]+/";
    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile("(?:.*/)?[A-Z][A-Z._-]*(?:\\.md)?"),
            Pattern.compile("schemas/[^/]+"),
            Pattern.compile("vocabularies/(?:[^/]+\\.yaml|divisions\\.csv)"),
            Pattern.compile("finding/(?:everyday-words|use)\\.yaml"),
            Pattern.compile("wording/(?:plain-words|held-papers)\\.yaml"),
            Pattern.compile("calendars/(?:cn-workdays|[0-9]+)\\.csv"),
            Pattern.compile("(?:parameters|elements|workflows|offers|occasions)/[^/]+\\.yaml"),
            Pattern.compile(SERVICE + "(?:service|form|workflow)\\.yaml"),
            Pattern.compile(SERVICE + "(?:forms|examples)/[^/]+\\.yaml"),
            Pattern.compile(SERVICE + "letters/[^/]+\\.html"));
    private static final List<String> NAMES = List.of(
            "service.yaml",
            "form.yaml",
            "workflow.yaml",
            "divisions.csv",
            "bodies.yaml",
            "cn-workdays.csv",
            "everyday-words.yaml",
            "use.yaml",
            "plain-words.yaml",
            "held-papers.yaml");

    void look(String path, Mistakes mistakes) {
        if (KNOWN.stream().anyMatch(known -> known.matcher(path).matches())) {
            return;
        }
        var place = new Place(path, 1, 1);
        if (path.startsWith("registers/")) {
            mistakes.at(place, NotYet.reason(say("the folder 'registers'")));
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        mistakes.at(
                place,
                say("This file has no place in a catalogue."),
                Nearest.didYouMean(name, NAMES).or(say("Move or remove it.")));
    }
}
