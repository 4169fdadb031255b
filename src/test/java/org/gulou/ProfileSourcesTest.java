package org.gulou;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sources that only a profile compiles (benchmarks, fuzzing, killing) keep up with the code. What needs a library
 * of the profile alone is left to the profile; everything else is compiled here.
 */
class ProfileSourcesTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/bench/java"), Path.of("src/fuzz/java"), Path.of("src/kill/java"));

    @TempDir
    Path classes;

    @Test
    void whatOnlyAProfileCompilesStillFitsTheCode() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        List<Path> sources = sources();
        try (var files = compiler.getStandardFileManager(found, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            // even where a name is missing everything is looked at to the end
            var options = List.of("-proc:none", "-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "1000");
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        List<Diagnostic<? extends JavaFileObject>> errors = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        Set<JavaFileObject> elsewhere = errors.stream()
                .filter(ProfileSourcesTest::needsAnotherLibrary)
                .map(Diagnostic::getSource)
                .collect(toSet());

        assertThat(errors.stream()
                        .filter(each -> !elsewhere.contains(each.getSource()))
                        .map(Object::toString)
                        .collect(joining("\n")))
                .isEmpty();
        assertThat(sources).hasSizeGreaterThan(elsewhere.size() + 15);
    }

    private static boolean needsAnotherLibrary(Diagnostic<?> error) {
        return error.getCode().equals("compiler.err.doesnt.exist")
                && !error.getMessage(Locale.ROOT).contains("org.gulou");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = FOLDERS.stream().flatMap(ProfileSourcesTest::below)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
