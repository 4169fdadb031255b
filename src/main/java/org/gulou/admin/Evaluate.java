package org.gulou.admin;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gulou.duties.Settings;
import org.gulou.language.JsonLine;

/**
 * Evaluates rules from the command line: a question a line on standard input, an answer a line on standard output, in
 * the same order. Lines are described at {@link JsonLine}; empty ones are passed over.
 */
public final class Evaluate {
    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        var clock = new Settings().clock();
        String language = ReaderLanguage.ofTerminal();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(JsonLine.answer(line, clock.instant(), language));
            }
        }
    }
}
