package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Occasion;
import org.gulou.catalog.Occasion.Part;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Reads {@code occasions/*.yaml}: guides through several services. */
final class OccasionReader {
    private static final Period NO_TIME = new Period(0, Period.Unit.DAYS);

    private final Sources sources;
    private final Shared shared;
    private final Set<String> services;

    OccasionReader(Sources sources, Shared shared, Set<String> services) {
        this.sources = sources;
        this.shared = shared;
        this.services = services;
    }

    List<Occasion> all() {
        var occasions = new ArrayList<Occasion>();
        for (String path : sources.paths("occasions/[^/]+\\.yaml")) {
            sources.definition(path, "occasion").ifPresent(file -> occasions.add(occasion(file, path)));
        }
        return occasions;
    }

    private Occasion occasion(Fields file, String path) {
        Written id = file.written("id").orElseThrow();
        Shared.sameAsFile(sources, id, path);
        if (services.contains(id.text())) {
            sources.mistakes().add(id.problem(say("There is a service of this name, too."), say("Choose another id.")));
        }
        return new Occasion(id.text(), guide(file), parts(file));
    }

    private List<Part> parts(Fields file) {
        var parts = new ArrayList<Part>();
        var before = new HashSet<String>();
        for (Fields part : file.maps("parts")) {
            part.written("service")
                    .filter(service -> !services.contains(service.text()))
                    .ifPresent(service -> sources.mistakes().unknown(service, say("service"), services));
            if (part.get("service").isEmpty() == part.get("title").isEmpty()) {
                sources.mistakes()
                        .at(
                                part.place(),
                                say("A part is either a service of this catalogue or has a title of its own."),
                                say("Write 'service:' or 'title:'."));
            }
            part.writtens("after").stream()
                    .filter(other -> !before.contains(other.text()))
                    .forEach(other -> sources.mistakes().unknown(other, say("earlier part"), before));
            before.add(part.stringOrEmpty("id"));
            parts.add(new Part(
                    part.stringOrEmpty("id"),
                    part.string("service"),
                    part.words("title"),
                    part.words("words"),
                    part.strings("after")));
        }
        return parts;
    }

    private Guide guide(Fields file) {
        var reader = new GuideReader(sources, shared);
        return new Guide(
                file.stringOrEmpty("lead"),
                Optional.empty(),
                "public-service",
                file.words("title"),
                GuideReader.keywords(file),
                file.words("summary"),
                file.words("description"),
                GuideReader.audience(file),
                reader.themes(file),
                List.of(),
                new Guide.Time(Optional.empty(), Optional.empty(), LocalizedText.NONE),
                Guide.Access.GUEST,
                new Guide.Offered(List.of(Level.COUNTY), Set.of(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("online", "window"),
                0,
                new Guide.Result("filing", file.words("title"), LocalizedText.NONE, Optional.empty(), Optional.empty()),
                file.maps("faq").stream()
                        .map(faq -> new Guide.Question(faq.words("question"), faq.words("answer")))
                        .toList(),
                new Guide.Contact("", "", LocalizedText.NONE),
                file.words("demonstration"),
                new Guide.Retention(NO_TIME, NO_TIME, NO_TIME, "delete"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
