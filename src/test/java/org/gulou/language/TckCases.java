package org.gulou.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Runs the test cases of a model and tells of each whether it passed, failed, or asks for what is no rule language. */
final class TckCases {
    sealed interface Outcome {
        record Passed() implements Outcome {}

        record Failed(String words) implements Outcome {}

        record OutOfScope(String reason) implements Outcome {}
    }

    /** What a refusal says that names something the language leaves out on purpose, and how the report names it. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "not offered: functions of another", "a function in another programming language",
            "not offered: the type 'function", "functions as values",
            "' is a function", "functions as values",
            "not offered: the test", "a unary test as a value",
            "Expected boolean, but", "a condition over what is no boolean: a type error before anything runs");

    private final TckModel model;

    private TckCases(TckModel model) {
        this.model = model;
    }

    static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    static Map<String, Outcome> run(Path file) throws IOException {
        var cases = new TckCases(new TckModel(file));
        var outcomes = new LinkedHashMap<String, Outcome>();
        for (Path tests : TckModel.testsOf(file)) {
            Element suite = TckFiles.read(tests);
            String name = TckFiles.children(suite, "modelName").getFirst().getTextContent();
            if (!name.equals(file.getFileName().toString())) {
                continue;
            }
            for (Element test : TckFiles.children(suite, "testCase")) {
                outcomes.put(tests.getFileName() + " " + test.getAttribute("id"), cases.judge(test));
            }
        }
        return outcomes;
    }

    private Outcome judge(Element test) {
        var inputs = new LinkedHashMap<String, Value>();
        for (Element input : TckFiles.children(test, "inputNode")) {
            inputs.put(input.getAttribute("name"), TckFiles.value(input));
        }
        if (test.getAttribute("type").equals("decisionService")) {
            return new Outcome.OutOfScope("a decision service");
        }
        var failures = new ArrayList<String>();
        for (Element result : TckFiles.children(test, "resultNode")) {
            Value expected =
                    TckFiles.value(TckFiles.children(result, "expected").getFirst());
            try {
                switch (model.decide(result.getAttribute("name"), inputs)) {
                    case TckModel.Result.Of(Value came, String source) -> {
                        if (!TckModel.same(came, expected)) {
                            failures.add("<" + source + "> expected " + Words.of(expected) + ", got " + Words.of(came)
                                    + " where " + TckModel.shown(inputs));
                        }
                    }
                    case TckModel.Result.Refused(Fault fault, String source) -> {
                        if (source.matches("matches\\(.*\\\\\\d.*") && !(expected instanceof Value.Empty)) {
                            return new Outcome.OutOfScope("a pattern with a back-reference, which needs backtracking");
                        }
                        if (!(expected instanceof Value.Empty)) {
                            for (var leftOut : LEFT_OUT.entrySet()) {
                                if (fault.reason().contains(leftOut.getKey())) {
                                    return new Outcome.OutOfScope(leftOut.getValue());
                                }
                            }
                            failures.add("<" + source + "> expected " + Words.of(expected) + ", got " + fault);
                        }
                    }
                }
            } catch (TckModel.OutOfScope outside) {
                return new Outcome.OutOfScope(String.valueOf(outside.getMessage()));
            }
        }
        return failures.isEmpty() ? new Outcome.Passed() : new Outcome.Failed(String.join("; ", failures));
    }
}
