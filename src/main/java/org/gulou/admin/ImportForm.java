package org.gulou.admin;

import static org.gulou.kernel.Sentence.say;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.kernel.Sentence;

/**
 * Makes the first drafts of forms of other systems, from the command line: {@code ImportForm <form.json|zip|xlsx> [--words
 * <translations.json>] [--into <form.yaml>]}. Prints what could not be carried over and how much is; writes the draft where it
 * is told to, never over a file; where a file holds several forms, into a folder. Ends with 0 if there is a draft, 1 if there is
 * none, and 2 if the command is not understood.
 */
public final class ImportForm {
    private ImportForm() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, ReaderLanguage.ofTerminal()));
    }

    static int run(List<String> arguments, PrintStream out, String language) throws IOException {
        var words = new ArrayList<>(arguments);
        Optional<Path> into = Options.take(words, "--into").map(Path::of);
        Optional<Path> translations = Options.take(words, "--words").map(Path::of);
        // every command of the deployed application is told where the catalogue lies; a form needs none
        Options.take(words, "--own");
        if (words.size() != 1
                || !Files.isRegularFile(Path.of(words.getFirst()))
                || translations.filter(file -> !Files.isRegularFile(file)).isPresent()) {
            out.println(
                    say("Usage: import-form <form.json|zip|xlsx> [--words <translations.json>] [--into <form.yaml>]")
                            .in(language));
            return 2;
        }
        Path file = Path.of(words.getFirst());
        List<Conversion> forms;
        try {
            var told = new ArrayList<byte[]>();
            if (translations.isPresent()) {
                told.add(Files.readAllBytes(translations.get()));
            }
            forms = Families.convert(Files.readAllBytes(file), told);
        } catch (Unreadable broken) {
            out.println(broken.in(file.toString()).in(language));
            return 1;
        }
        forms.forEach(form -> print(form, forms.size() > 1, out, language));
        if (into.isEmpty()) {
            return 0;
        }
        return (forms.size() == 1
                        ? write(into.get(), forms.getFirst(), out, language)
                        : writeAll(into.get(), forms, out, language))
                ? 0
                : 1;
    }

    private static void print(Conversion form, boolean named, PrintStream out, String language) {
        if (named) {
            out.println(form.title());
        }
        form.lossy()
                .forEach(fate -> fate.lost()
                        .forEach((Sentence lost) -> out.println(
                                say("{name}: {lost}", fate.name(), lost).in(language))));
        out.println(form.summary().in(language));
    }

    private static boolean writeAll(Path folder, List<Conversion> forms, PrintStream out, String language)
            throws IOException {
        Files.createDirectories(folder);
        boolean all = true;
        for (int i = 0; i < forms.size(); i++) {
            all &= write(folder.resolve("form-" + (i + 1) + ".yaml"), forms.get(i), out, language);
        }
        return all;
    }

    private static boolean write(Path file, Conversion conversion, PrintStream out, String language)
            throws IOException {
        try {
            Files.writeString(file, conversion.alone(language), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException there) {
            out.println(say("{file} is there already; nothing is written over it.", file)
                    .in(language));
            return false;
        }
    }
}
