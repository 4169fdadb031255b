package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/**
 * Looks for figures that rules read and nobody has set: at all, or at a place where the service is offered. Found in
 * the text, because a figure is looked up by name only when the rule is evaluated.
 *
 * @param today to look for those alone that are set, but hold from a later day
 */
record FigureUse(Parameters parameters, Map<String, List<Offer>> offers, Optional<LocalDate> today, Mistakes mistakes) {
    private static final String NAME = "parameter(";
    private static final String QUOTE = "(?:\\\\?\"|&quot;)";
    private static final Pattern USE = Pattern.compile(
            "\\b" + Pattern.quote(NAME) + "\\s*(?:name\\s*:\\s*)?" + QUOTE + "([^\"&\\\\]*)" + QUOTE + "\\s*([,)])");

    /** What is read wherever it is taken in: whether there is such a figure at all. */
    private static final Pattern SHARED = Pattern.compile("(elements|workflows|offers)/.*");

    /** The names of the figures that a rule reads, in the order of its text. */
    static List<String> named(String rule) {
        return USE.matcher(rule).results().map(use -> use.group(1)).distinct().toList();
    }

    /** Looks at the rules of one service. */
    void in(Folder files, String folder, String service) {
        in(
                files,
                path -> path.startsWith(folder + "/") && !path.contains("/examples/"),
                offers.getOrDefault(service, List.of()));
    }

    /** Looks at the rules that services share, and at those of single bodies. */
    void inShared(Folder files) {
        in(files, path -> SHARED.matcher(path).matches(), List.of());
    }

    private void in(Folder files, Predicate<String> read, List<Offer> own) {
        files.files().forEach((path, bytes) -> {
            if (read.test(path)) {
                String text = new String(bytes, UTF_8);
                if (text.contains(NAME)) {
                    List<String> lines = text.lines().toList();
                    for (int line = 0; line < lines.size(); line++) {
                        look(new Place(path, line + 1, 1), lines.get(line), own);
                    }
                }
            }
        });
    }

    private void look(Place line, String text, List<Offer> own) {
        Matcher use = USE.matcher(text);
        while (use.find()) {
            var name = new Written(use.group(1), line.right(use.start(1)));
            Optional<Parameters.Parameter> figure =
                    Optional.ofNullable(parameters.byName().get(name.text()));
            boolean hereAndNow = use.group(2).equals(")");
            if (today.isPresent()) {
                figure.filter(known -> hereAndNow).ifPresent(known -> ahead(name, known, own, today.get()));
            } else if (figure.isEmpty()) {
                mistakes.unknown(name, say("figure"), parameters.byName().keySet());
            } else if (hereAndNow) {
                own.stream()
                        .filter(offer -> reaching(figure.get(), offer).findAny().isEmpty())
                        .findFirst()
                        .ifPresent(offer -> mistakes.add(name.problem(
                                say(
                                        "The figure '{name}' has no value for {division}, where {body} offers this.",
                                        name,
                                        offer.division(),
                                        offer.body().id().id()),
                                say("Give a value for that division or one above it."))));
            }
        }
    }

    /** The first office where the figure only begins later. */
    private void ahead(Written name, Parameters.Parameter figure, List<Offer> own, LocalDate day) {
        own.stream()
                .filter(offer -> figure.on(day, offer.division()).isEmpty())
                .flatMap(offer -> reaching(figure, offer)
                        .map(Parameters.Dated::from)
                        .min(Comparator.naturalOrder())
                        .map(from -> say(
                                "The figure '{name}' has no value in {division} before {from}, where {body} offers this.",
                                name,
                                offer.division(),
                                from,
                                offer.body().id().id()))
                        .stream())
                .findFirst()
                .ifPresent(found -> mistakes.warn(name.problem(
                        found,
                        say("Give the value that holds today as well, or have this published from that day on."))));
    }

    private static Stream<Parameters.Dated> reaching(Parameters.Parameter figure, Offer offer) {
        return figure.values().stream().filter(dated -> offer.division().within(dated.division()));
    }
}
