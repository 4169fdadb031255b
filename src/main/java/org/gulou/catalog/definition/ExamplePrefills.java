package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Prefilling;
import org.gulou.forms.RegisterQuestion;
import org.gulou.forms.RegisterRecord;

/** What registers fill in in a story: a record, or a list of them, of which a question gets the one with its key. */
final class ExamplePrefills {
    private static final String KEY = "key";

    private final Form form;
    private final Circumstances around;
    private final Node.Fields registers;
    private final Mistakes mistakes;
    private final Map<String, List<RegisterRecord>> records = new LinkedHashMap<>();

    ExamplePrefills(Form form, Circumstances around, Node.Fields registers, Mistakes mistakes) {
        this.form = form;
        this.around = around;
        this.registers = registers;
        this.mistakes = mistakes;
        registers.fields().forEach((register, told) -> {
            switch (told) {
                case Node.Fields one -> records.put(register, List.of(record(one)));
                case Node.Items several ->
                    records.put(
                            register,
                            registers.maps(register).stream()
                                    .map(ExamplePrefills::record)
                                    .toList());
                case Node.Scalar outcome -> {}
            }
        });
    }

    private static RegisterRecord record(Node.Fields told) {
        var fields = new LinkedHashMap<String, List<String>>();
        told.without(Set.of(KEY)).fields().keySet().forEach(name -> fields.put(name, told.strings(name)));
        return new RegisterRecord(told.stringOrEmpty(KEY), fields);
    }

    /** The answers with what registers hold of what is asked by now. */
    Answers into(Answers answers) {
        if (records.isEmpty()) {
            return answers;
        }
        Answers filled = answers;
        for (RegisterQuestion question : prefilling(answers).all()) {
            if (records.containsKey(question.register())) {
                Prefilling.Entered entered = prefilling(filled).entered(question, held(question), around.today());
                filled = entered.answers();
                entered.unfit().stream()
                        .sorted()
                        .forEach(path -> mistakes.at(
                                registers.keyPlace(question.register()),
                                say("'{item}' does not take what the register holds.", path),
                                say("Write it as a person would type it.")));
            }
        }
        return filled;
    }

    private Prefilling prefilling(Answers answers) {
        return new Prefilling(form, answers, around);
    }

    private List<RegisterRecord> held(RegisterQuestion question) {
        List<RegisterRecord> all = records.getOrDefault(question.register(), List.of());
        List<String> keys =
                question.keys().orElseGet(() -> question.beside().stream().toList());
        List<RegisterRecord> those = all.stream()
                .filter(record -> values(record).anyMatch(keys::contains))
                .toList();
        return those.isEmpty() ? all : those;
    }

    private static Stream<String> values(RegisterRecord record) {
        return record.fields().values().stream().flatMap(List::stream);
    }
}
