package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.advice.Burden;
import org.gulou.catalog.advice.Finding;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.duties.Settings;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * Checks a catalogue folder, or the folder of one service, as publishing would, tells its stories and advises on its
 * texts, from the command line. Mistakes, warnings and notes are printed a line each, a summary last, in English or, with
 * {@code -Dlang=zh}, in Chinese. Ends with 0 if the folder can be published, 1 if not (with {@code --strict} also if there
 * is a warning), and 2 if it cannot be read at all.
 */
public final class Check {
    private static final String USUAL = "services-catalog";

    private Check() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        LocalDate today = OfficeTime.day(Settings.machine().instant());
        System.exit(run(List.of(arguments), out, ReaderLanguage.ofTerminal(), today));
    }

    /** Checks as the words of a command line ask, answers in {@code language}, and gives the exit code. */
    static int run(List<String> arguments, PrintStream out, String language, LocalDate today) throws IOException {
        var words = new ArrayList<>(arguments);
        boolean strict = words.removeIf("--strict"::equals);
        boolean ranking = words.removeIf("--burden"::equals);
        Optional<String> sarif = Options.take(words, "--sarif");
        Optional<Path> since = Options.take(words, "--since").map(Path::of);
        Path own = Path.of(Options.take(words, "--own").orElse(USUAL));
        Path folder = Path.of(words.isEmpty() ? USUAL : words.getFirst());
        Optional<Path> missing = List.of(own, folder, since.orElse(own)).stream()
                .filter(path -> !Files.isDirectory(path))
                .findFirst();
        if (words.size() > 1 || missing.isPresent()) {
            out.println(say(
                            "Expected a folder, got {arguments}.",
                            words.size() > 1 ? words.toString() : missing.orElse(folder))
                    .in(language));
            usage().forEach(line -> out.println(line.in(language)));
            return 2;
        }
        if (!isOfDefinitions(folder)) {
            out.println(say(
                            "{folder} is no catalogue and no service: it holds neither 'services/' nor 'service.yaml'.",
                            folder)
                    .in(language));
            usage().forEach(line -> out.println(line.in(language)));
            return 2;
        }
        Folder portal = Folder.read(own);
        var advisor = Advisor.of(portal);
        var subject = Subject.of(folder, portal);
        Optional<Subject> before = since.isPresent() ? Optional.of(Subject.of(since.get(), portal)) : Optional.empty();
        Findings findings = check(subject, new Definitions(portal), advisor, before, today);
        findings.lines().forEach(line -> out.println(line.in(language)));
        if (ranking) {
            Ranking.of(findings.burdens()).forEach(line -> out.println(line.in(language)));
        }
        out.println(findings.summary().in(language));
        if (sarif.isPresent()) {
            Files.writeString(Path.of(sarif.get()), Sarif.of(findings, folder, language));
        }
        boolean sound = findings.errors().isEmpty()
                && !(strict && !findings.allWarnings().isEmpty());
        return sound ? 0 : 1;
    }

    /** Of any other folder each file would be told to have no place in a catalogue. */
    private static boolean isOfDefinitions(Path folder) {
        return Subject.isOfService(folder)
                || Files.isDirectory(folder.resolve("services"))
                || Files.isDirectory(folder.resolve("vocabularies"));
    }

    private static List<Sentence> usage() {
        return List.of(
                say("Usage: check [folder of a catalogue or of one service] [options]"),
                say("  --sarif <file>    writes all findings as SARIF 2.1.0"),
                say("  --since <folder>  also notes what has changed in one language only since that folder"),
                say("  --burden          ranks the services by what they ask of a person"),
                say("  --strict          ends with 1 if there is a warning"),
                say("  --own <folder>    the portal's own catalogue, for schemas and lists of words"));
    }

    private static Findings check(
            Subject subject, Definitions definitions, Advisor advisor, Optional<Subject> before, LocalDate today) {
        var advice = new ArrayList<Finding>(subject.advice(advisor));
        before.ifPresent(older -> advice.addAll(subject.since(older, advisor)));
        Map<String, Burden> burdens = subject.burdens(advisor);
        return switch (subject.read(definitions)) {
            case Definitions.Reading.Refused(List<Problem> problems, List<Problem> warnings) ->
                new Findings(
                        problems,
                        List.of(),
                        warnings,
                        advice,
                        burdens,
                        say("Not one service is taken while one mistake is left"));
            case Definitions.Reading.Sound sound -> {
                Catalogue catalogue = sound.catalogue();
                List<Example> examples = subject.stories(definitions, catalogue);
                List<Problem> untrue = examples.parallelStream()
                        .flatMap(one -> one.check().stream())
                        .toList();
                var warnings = new ArrayList<>(sound.warnings());
                examples.forEach(story -> warnings.addAll(story.warnings()));
                warnings.addAll(subject.ofDay(catalogue, today));
                yield new Findings(
                        List.of(), untrue, warnings, advice, burdens, subject.counted(catalogue, examples.size()));
            }
        };
    }
}
