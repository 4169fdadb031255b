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
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.foreign.Codes;
import org.gulou.catalog.foreign.Imported;
import org.gulou.catalog.foreign.Importing;
import org.gulou.catalog.foreign.Mapping;
import org.gulou.catalog.foreign.Mappings;
import org.gulou.catalog.foreign.Report;
import org.gulou.kernel.Problem;

/**
 * Imports a foreign catalogue from the command line: {@code Import <mapping.yaml> <file> [--into folder] [--dry-run]
 * [--own <the portal's services-catalog>]}. Prints what is wrong row by row, then numbers. Ends with 0 if it was taken (or
 * could be), 1 if it cannot be read, and 2 if the command is not understood.
 */
public final class Import {
    private static final String USUAL = "services-catalog";

    private Import() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, ReaderLanguage.ofTerminal()));
    }

    static int run(List<String> arguments, PrintStream out, String language) throws IOException {
        var words = new ArrayList<>(arguments);
        boolean dry = words.removeIf("--dry-run"::equals);
        Path into = Path.of(Options.take(words, "--into").orElse("imported"));
        Path own = Path.of(Options.take(words, "--own").orElse(USUAL));
        if (words.size() != 2
                || !Files.isDirectory(own)
                || !words.stream().allMatch(word -> Files.isRegularFile(Path.of(word)))) {
            out.println(say("Usage: import <mapping.yaml> <file> [--into <folder>] [--dry-run]")
                    .in(language));
            return 2;
        }
        Folder portal = Folder.read(own);
        var told = new ArrayList<Problem>();
        Path paper = Path.of(words.getFirst());
        Optional<Mapping> mapping =
                Mappings.read(new Definitions(portal), paper.toString(), Files.readAllBytes(paper), told);
        if (mapping.isEmpty()) {
            told.forEach(mistake -> out.println(mistake.in(language)));
            return 1;
        }
        Path file = Path.of(words.getLast());
        var before = Imported.read(into, mapping.get().source());
        Report report = Importing.read(
                mapping.get(),
                file.getFileName().toString(),
                Files.readAllBytes(file),
                Codes.of(portal),
                before.entries(),
                rows -> {});
        report.problems().forEach(problem -> out.println(problem.in(language)));
        report.summary().forEach(line -> out.println(line.in(language)));
        if (report.broken()) {
            return 1;
        }
        if (!dry) {
            before.replace(report.entries());
        }
        return 0;
    }
}
