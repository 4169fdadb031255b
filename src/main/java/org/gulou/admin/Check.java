package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.kernel.Problem;

/**
 * Checks a catalogue folder as publishing would, and tells its stories, from the command line:
 * {@code Check [folder] [--own <the portal's services-catalog>] [--sarif <file>]}. Mistakes and warnings are printed a
 * line each, a summary last, in English or, with {@code -Dlang=zh}, in Chinese. Ends with 0 if the folder can be published, 1 if not, and 2 if it cannot be read at all.
 */
public final class Check {
    private static final String USUAL = "services-catalog";

    private Check() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, ReaderLanguage.ofTerminal()));
    }

    /** Checks as the words of a command line ask, answers in {@code language}, and gives the exit code. */
    static int run(List<String> arguments, PrintStream out, String language) throws IOException {
        var words = new ArrayList<>(arguments);
        Optional<String> sarif = option(words, "--sarif");
        Path own = Path.of(option(words, "--own").orElse(USUAL));
        Path folder = Path.of(words.isEmpty() ? USUAL : words.getFirst());
        if (words.size() > 1 || !Files.isDirectory(folder) || !Files.isDirectory(own)) {
            out.println(say("Expected a folder, got {arguments}.", words.size() > 1 ? words.toString() : folder)
                    .in(language));
            out.println(say("Usage: check [folder] [--own <the portal's services-catalog>] [--sarif <file>]")
                    .in(language));
            return 2;
        }
        Findings findings = check(Folder.read(folder), new Definitions(Folder.read(own)));
        findings.errors().forEach(mistake -> out.println(mistake.in(language)));
        findings.warnings()
                .forEach(warning -> out.println(Findings.marked(warning).in(language)));
        out.println(findings.summary().in(language));
        if (sarif.isPresent()) {
            Files.writeString(Path.of(sarif.get()), Sarif.of(findings, folder, language));
        }
        return findings.errors().isEmpty() ? 0 : 1;
    }

    /** The value after {@code name}; both are taken out of {@code words}. */
    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }

    private static Findings check(Folder folder, Definitions definitions) {
        return switch (definitions.read(folder)) {
            case Definitions.Reading.Refused(List<Problem> problems, List<Problem> warnings) ->
                new Findings(problems, List.of(), warnings, say("Not one service is taken while one mistake is left"));
            case Definitions.Reading.Sound sound -> {
                Catalogue catalogue = sound.catalogue();
                List<Example> examples = definitions.examples(folder, catalogue);
                List<Problem> untrue =
                        examples.stream().flatMap(one -> one.check().stream()).toList();
                yield new Findings(
                        List.of(),
                        untrue,
                        sound.warnings(),
                        say(
                                "{services} services, {offers} offers, {examples} examples",
                                catalogue.services().size(),
                                catalogue.offers().size(),
                                examples.size()));
            }
        };
    }
}
