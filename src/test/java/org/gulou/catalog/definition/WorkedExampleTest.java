package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of the catalogue's README can be copied into a folder, as it says. */
class WorkedExampleTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n# file: ([\\w-]+)\n(.*?)```", Pattern.DOTALL);
    private static final String SERVICE = "services/market-regulation/cart-permit/";
    private static final Pattern LETTER =
            Pattern.compile("```html\n<!-- file: ([\\w/.-]+) -->\n(.*?)```", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("(?s:```.*?```)|(?m:^\\|.*$)|`[^`\n]+`");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static List<String> blocks(String kind) {
        var blocks = new ArrayList<String>();
        Matcher found = BLOCK.matcher(Own.text("README.md"));
        while (found.find()) {
            if (found.group(1).equals(kind)) {
                blocks.add(found.group(2));
            }
        }
        assertThat(blocks).as("blocks '# file: %s'", kind).isNotEmpty();
        return blocks;
    }

    /** The letters of the README, by the end of their paths. */
    private static Map<String, String> letters() {
        return LETTER.matcher(Own.text("README.md"))
                .results()
                .collect(Collectors.toMap(letter -> letter.group(1), letter -> letter.group(2)));
    }

    private static Folder with(String workflow, Map<String, String> letters) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, SERVICE + "service.yaml", blocks("service").getFirst());
        put(files, SERVICE + "form.yaml", blocks("form").getFirst());
        put(files, SERVICE + "workflow.yaml", workflow);
        put(files, SERVICE + "forms/inspection.yaml", blocks("inspection").getFirst());
        letters.forEach((path, text) -> put(files, SERVICE + path, text));
        put(files, "parameters/cart.yaml", blocks("parameters").getFirst());
        put(files, "vocabularies/cart-kinds.yaml", blocks("vocabulary").getFirst());
        put(files, "vocabularies/bodies.yaml", blocks("bodies").getFirst());
        put(files, "elements/cart@1.yaml", blocks("element").getFirst());
        put(files, "workflows/street-permit@1.yaml", blocks("archetype").getFirst());
        return Own.around(SERVICE, Own.FOLDER.with(files));
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(UTF_8));
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void theServiceThatTheReadmeExplainsCanBePublished() {
        assertThat(told(Own.problems(with(blocks("workflow").getFirst(), letters()))))
                .isEmpty();
    }

    @Test
    void theStoryOfTheServiceThatTheReadmeExplainsIsTrue() {
        Folder folder = with(blocks("workflow").getFirst(), letters());
        Folder told = folder.with(Map.of(
                SERVICE + "examples/one-cart.yaml", blocks("example").getFirst().getBytes(UTF_8)));

        assertThat(Own.DEFINITIONS.read(told)).isInstanceOfSatisfying(Definitions.Reading.Sound.class, sound -> {
            List<Example> stories = Own.DEFINITIONS.examples(told, sound.catalogue());
            assertThat(stories).hasSize(1);
            assertThat(told(stories.getFirst().check())).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers", "occasion", "everyday-words", "plain-words", "held-papers", "import"})
    void whatStandsBesideItHasTheRightShape(String kind) {
        var mistakes = new Mistakes();
        var files = new LinkedHashMap<String, byte[]>();
        put(files, kind + ".yaml", blocks(kind).getFirst());

        assertThat(new Sources(new Folder(new TreeMap<>(files)), new Schemas(Own.FOLDER), mistakes)
                        .definition(kind + ".yaml", kind))
                .isPresent();
        assertThat(told(mistakes.all())).isEmpty();
    }

    @Test
    void everyKeyOfTheSchemasIsTaught() {
        String taught = taught(Own.text("README.md"));
        var untaught = new TreeSet<String>();
        for (String path : Own.FOLDER.paths()) {
            if (path.startsWith("schemas/") && path.endsWith(".json")) {
                keys(MAPPER.readTree(Own.text(path))).stream()
                        .filter(key -> !Pattern.compile("(?<![A-Za-z-])" + Pattern.quote(key) + "(?![A-Za-z-])")
                                .matcher(taught)
                                .find())
                        .forEach(key -> untaught.add(path + " " + key));
            }
        }
        assertThat(untaught).isEmpty();
    }

    /** What the README shows as code or lists in a table. */
    private static String taught(String readme) {
        return CODE.matcher(readme).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static Set<String> keys(JsonNode schema) {
        var keys = new TreeSet<String>();
        if (schema.path("properties").isObject()) {
            keys.addAll(schema.path("properties").propertyNames());
        }
        schema.forEach(inner -> keys.addAll(keys(inner)));
        return keys;
    }

    @Test
    void theWorkflowThatExtendsAnotherCanBePublished() {
        var letters = letters();
        letters.replaceAll((path, other) -> "<html><body><p>{case.number}</p></body></html>");

        assertThat(told(Own.problems(with(blocks("workflow").getLast(), letters))))
                .as("its moves are others, and so are its letters")
                .isEmpty();
    }
}
