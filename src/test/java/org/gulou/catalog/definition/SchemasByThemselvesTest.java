package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** Editors of others know a file and its schema, and nothing of layers: what ships has no mistake for them either. */
class SchemasByThemselvesTest {
    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final String BASE = "https://gulou.example/schemas/";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = schemas();

    private static SchemaRegistry schemas() {
        var texts = new HashMap<String, String>();
        try (Stream<Path> files = Files.list(CATALOGUE.resolve("schemas"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                texts.put(BASE + file.getFileName(), Files.readString(file, UTF_8));
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    static Stream<Path> workflows() throws IOException {
        return Files.walk(CATALOGUE.resolve("services")).filter(path -> path.endsWith("workflow.yaml"));
    }

    private static Stream<String> mistakes(String workflow) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + "workflow.schema.json"));
        Object read = new Load(LoadSettings.builder().build()).loadFromString(workflow);
        return schema.validate(MAPPER.valueToTree(read)).stream().map(Object::toString);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyWorkflowThatShipsHasTheShapeOfItsSchema(Path workflow) throws IOException {
        assertThat(mistakes(Files.readString(workflow, UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states: {granted: {label: {en: Done}}}",
                "moves: {grant: {else: {zh: 不符合。}}}",
                "clocks: {decision: {extend: {drop: true}}}",
                "clocks: {decision: {extend: {times: 2}}}",
                "moves: {grant: {hint: {drop: true}}}"
            })
    void aLayerSaysOnlyWhatItChanges(String layer) {
        String head = "{schema: gulou/workflow/v1, extends: {workflow: standard-licence@1}, ";
        assertThat(mistakes(head + layer + "}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label: {en: Done}",
                "label: {zh: 完, en: Done}, text: {zh: 完}",
                "label: {drop: true}",
                "label: {zh: 完, en: Done}, lasts: 3 days"
            })
    void aWholeWorkflowSaysItAll(String state) {
        assertThat(mistakes("{schema: gulou/workflow/v1, start: done, states: {done: {citizen: decided, end: granted, "
                        + state + "}}, moves: {go: {from: done, to: done, by: auto}}}"))
                .isNotEmpty();
    }
}
