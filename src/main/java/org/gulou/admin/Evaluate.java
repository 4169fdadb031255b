package org.gulou.admin;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.definition.CalendarReader;
import org.gulou.catalog.definition.Folder;
import org.gulou.duties.Settings;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.JsonLine;
import org.gulou.language.Surroundings;

/**
 * Evaluates rules from the command line: a question a line on standard input, an answer a line on standard output, in
 * the same order. Lines are described at {@link JsonLine}; empty ones are passed over. Working days are those of the
 * catalogue, {@code services-catalog} unless {@code --own <folder>} says otherwise.
 */
public final class Evaluate {
    private static final String USUAL = "services-catalog";

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        var clock = new Settings().clock();
        WorkingCalendar calendar = calendar(Path.of(
                Options.take(new ArrayList<>(List.of(arguments)), "--own").orElse(USUAL)));
        String language = ReaderLanguage.ofTerminal();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(JsonLine.answer(line, Surroundings.at(clock.instant(), calendar), language));
            }
        }
    }

    /** Working days are those of the portal's catalogue; where there is none, of every week. */
    private static WorkingCalendar calendar(Path own) throws IOException {
        return Files.isDirectory(own) ? CalendarReader.of(Folder.read(own)) : WorkingCalendar.WEEKDAYS_ONLY;
    }
}
