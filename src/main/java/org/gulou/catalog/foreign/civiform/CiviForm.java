package org.gulou.catalog.foreign.civiform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of CiviForm with its questions, as the system exports it. Its blocks are pages; a block that repeats another is asked
 * in the rows of the question that enumerates them.
 */
public final class CiviForm implements Family {
    private static final int DEEPEST = 8;

    @Override
    public String format() {
        return "CiviForm";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return file.path("program").path("blockDefinitions").isArray();
    }

    @Override
    public List<Outline> forms(JsonNode file) throws Unreadable {
        if (!file.path("questions").isArray()) {
            throw new Unreadable(
                    1,
                    say("This program comes without its questions."),
                    say("Export it with them: 'program' and 'questions' stand side by side in the file."));
        }
        return List.of(new Program(file).outline());
    }

    /** One program, while it is read. */
    private static final class Program {
        private final JsonNode program;
        private final Localized texts;
        private final Outline outline;
        private final Map<Long, Question> questions = new LinkedHashMap<>();
        private final Map<Long, List<JsonNode>> repeated = new LinkedHashMap<>();

        Program(JsonNode file) {
            program = file.path("program");
            String name = Localized.text(program.path("localizedName"));
            outline = new Outline(name.isEmpty() ? program.path("adminName").asString("") : name);
            texts = new Localized(outline);
            texts.of(program.path("localizedName"));
            for (JsonNode one : file.path("questions")) {
                Question question = Question.of(one);
                questions.put(question.id(), question);
            }
            for (JsonNode block : program.path("blockDefinitions")) {
                if (block.path("repeaterId").isNumber()) {
                    repeated.computeIfAbsent(block.path("repeaterId").asLong(-1), none -> new ArrayList<>())
                            .add(block);
                }
            }
        }

        Outline outline() {
            var pages = new ArrayList<Field>();
            for (JsonNode block : program.path("blockDefinitions")) {
                if (!block.path("repeaterId").isNumber()) {
                    pages.add(block(block, FieldType.PAGE, 0));
                }
            }
            return outline.with(pages);
        }

        private Field block(JsonNode block, FieldType type, int depth) {
            String name = Localized.text(block.path("localizedName"));
            String title = name.isEmpty() ? block.path("name").asString("") : texts.of(block.path("localizedName"));
            String key = "block" + block.path("id").asString("");
            Field page =
                    Field.of(type, "block", key, title).named(title).hint(texts.of(block.path("localizedDescription")));
            JsonNode predicate = block.path("hidePredicate").isObject()
                    ? block.path("hidePredicate")
                    : block.path("visibilityPredicate");
            if (predicate.isObject()) {
                page.shown(predicate.toString(), () -> new Predicates(questions).shown(predicate));
            }
            JsonNode eligible = block.path("eligibilityDefinition").path("predicate");
            if (eligible.isObject()) {
                outline.eligible(
                        key, texts.of(block.path("localizedEligibilityMessage")), title, eligible.toString(), () -> {
                            if (!program.path("eligibilityIsGating").asBoolean(true)) {
                                throw new NotCarried(say("there whoever does not meet it may apply all the same"));
                            }
                            return new Predicates(questions).term(eligible.path("rootNode"));
                        });
            }
            var inner = new ArrayList<Field>();
            for (JsonNode asked : block.path("questionDefinitions")) {
                inner.add(question(asked, block, depth));
            }
            return page.with(inner);
        }

        /** What the rows are called in which a question stands, the innermost first. */
        private List<JsonNode> rows(Question question) {
            var rows = new ArrayList<JsonNode>();
            if (question.said("entityType").isObject() && !question.type().equals("enumerator")) {
                rows.add(question.said("entityType"));
            }
            Question around = questions.get(question.enumerator());
            while (around != null && rows.size() < DEEPEST) {
                rows.add(around.said("entityType"));
                around = questions.get(around.enumerator());
            }
            return rows;
        }

        private Field question(JsonNode asked, JsonNode block, int depth) {
            Question question = questions.get(asked.path("id").asLong(-1));
            if (question == null) {
                String id = asked.path("id").asString("");
                return Field.left("question", "question" + id, id, say("Question {id} is not in the file.", id));
            }
            Field field = new QuestionField(question, rows(question), texts).field();
            if (field.type() != FieldType.WORDS) {
                answered(field, question, asked.path("optional").asBoolean(false));
            }
            if (question.type().equals("enumerator")) {
                var rows = new ArrayList<Field>();
                for (JsonNode inner : repeated.getOrDefault(block.path("id").asLong(-1), List.of())) {
                    rows.add(
                            depth < DEEPEST
                                    ? block(inner, FieldType.FRAME, depth + 1)
                                    : Field.left(
                                            "block",
                                            "block" + inner.path("id").asString(""),
                                            inner.path("name").asString(""),
                                            say("it is nested more than {deepest} deep", DEEPEST)));
                }
                field.with(rows);
            }
            return field;
        }
    }

    /** Of a name or address that may be left blank, all is asked that must be there once something of it is. */
    private static void answered(Field field, Question question, boolean optional) {
        if (!optional) {
            field.required();
            return;
        }
        List<Term.Path> parts = field.children().stream()
                .map(part -> new Term.Path(List.of(question.key(), part.key())))
                .toList();
        List<Term.Path> demanded = parts.stream()
                .filter(part -> field.demanded().stream()
                        .anyMatch(one -> one.key().equals(part.names().getLast())))
                .toList();
        if (!demanded.isEmpty()) {
            field.check("optional", "", () -> new Term.Any(List.of(each("=", parts), each("!=", demanded))));
        }
    }

    /** Whether all of these are blank, or none is. */
    private static Term each(String sign, List<Term.Path> paths) {
        return new Term.All(paths.stream()
                .map(path -> (Term) new Term.Compared(sign, path, Term.EMPTY))
                .toList());
    }

    /**
     * A question of the program.
     *
     * @param all what the file says of it: what every type has stands in its configuration, what only some have there or beside it
     */
    record Question(long id, String type, JsonNode all) {
        private static final String SEVERAL = "multioption";

        static Question of(JsonNode all) {
            String type = all.path("type").asString("");
            var question = new Question(all.path("config").path("id").asLong(-1), type, all);
            return type.equals(SEVERAL)
                    ? new Question(
                            question.id(),
                            question.said("multiOptionQuestionType")
                                    .asString(type)
                                    .toLowerCase(Locale.ROOT),
                            all)
                    : question;
        }

        JsonNode config() {
            return all.path("config");
        }

        /** What stands in its configuration, or beside it. */
        JsonNode said(String name) {
            return config().has(name) ? config().path(name) : all.path(name);
        }

        /** The question in whose rows it is asked; none has a negative number. */
        long enumerator() {
            return said("enumeratorId").asLong(-1);
        }

        /** By which conditions of the draft find it. */
        String key() {
            return "question " + id;
        }

        /** What its maker calls it, which says more than its number. */
        String name() {
            return config().path("name").asString("");
        }

        /** Its options by the numbers that conditions call them by; none where it has none. */
        Map<String, JsonNode> options() {
            var options = new LinkedHashMap<String, JsonNode>();
            said("questionOptions")
                    .forEach(option -> options.putIfAbsent(option.path("id").asString(""), option));
            return options;
        }
    }

    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
