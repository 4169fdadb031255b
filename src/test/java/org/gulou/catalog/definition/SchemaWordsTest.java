package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.Translations;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever writes a definition reads in her language what a key is for. */
class SchemaWordsTest {
    private static final Path SCHEMAS = Path.of("services-catalog/schemas");
    private static final Path CHINESE = Path.of("src/main/resources/org/gulou/schemas_zh.po");
    private static final Pattern MSGID = Pattern.compile("(?m)^msgid \"(.+)\"$");

    private static Set<String> descriptions(JsonNode schema) {
        var found = new TreeSet<String>();
        JsonNode words = schema.path("description");
        if (schema.isObject() && words.isString()) {
            found.add(words.asString());
        }
        schema.forEach(inner -> found.addAll(descriptions(inner)));
        return found;
    }

    private static Set<String> descriptions() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> descriptions(schema(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JsonNode schema(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void everyDescriptionIsThereInChinese() throws IOException {
        assertThat(descriptions())
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        english -> assertThat(Translations.of(english, "zh")).containsPattern("[\\u4E00-\\u9FFF]"));
    }

    @Test
    void noTranslationIsLeftOverAndTheyStandInOrder() throws IOException {
        var translated = MSGID.matcher(Files.readString(CHINESE))
                .results()
                .map(found -> found.group(1).replace("\\\"", "\"").replace("\\\\", "\\"))
                .toList();

        assertThat(translated).isSorted().doesNotHaveDuplicates();
        assertThat(descriptions()).containsAll(translated);
    }

    @Test
    void aSchemaIsReadInTheLanguageOfItsReader() {
        JsonNode form = schema(SCHEMAS.resolve("form.schema.json"));

        SchemaWords.into("zh", form);

        assertThat(form.path("description").asString()).isEqualTo("申办时的题目，或工作人员填写的内容。");
        assertThat(descriptions(form)).allSatisfy(words -> assertThat(words).containsPattern("[\\u4E00-\\u9FFF]"));
    }
}
