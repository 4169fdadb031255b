package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.api.Refused.Wrong;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.MadeUpApplication;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Outline;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AnswerSchemaTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Applicant FIRM = new Applicant("", "", "云岩顺达货运有限公司", "91520103MA6DEM0022");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is put in the place of each text or number, one after the other, as far as its schema has such a limit. */
    private enum Edge {
        LEAST,
        BELOW,
        MOST,
        ABOVE,
        PADDED,
        OTHER,
        NONE;

        JsonNode of(JsonNode schema, JsonNode answer) {
            return schema.path("type").asString("").equals("string")
                    ? NODES.stringNode(text(schema, answer.asString()))
                    : NODES.numberNode(number(schema, answer));
        }

        private String text(JsonNode schema, String answer) {
            String filler = schema.path("pattern").asString("").contains("Latin") ? "A" : "王";
            int least = schema.path("minLength").asInt(1);
            int most = schema.path("maxLength").asInt(answer.length());
            return switch (this) {
                case LEAST -> filler.repeat(least);
                case BELOW -> filler.repeat(Math.max(0, least - 1));
                case MOST -> filler.repeat(most);
                case ABOVE -> filler.repeat(most + 1);
                case PADDED -> " " + filler.repeat(most) + "\n";
                case OTHER -> filler + "\u001f" + "-’A\r\n王".repeat(1 + least / 5);
                case NONE -> answer + " ";
            };
        }

        private BigDecimal number(JsonNode schema, JsonNode answer) {
            BigDecimal least = schema.path("minimum").decimalValue(BigDecimal.ZERO);
            BigDecimal most = schema.path("maximum").decimalValue(answer.decimalValue());
            return switch (this) {
                case LEAST -> least;
                case BELOW -> least.subtract(BigDecimal.ONE);
                case MOST -> most;
                case ABOVE -> most.add(BigDecimal.ONE);
                case PADDED -> most.multiply(BigDecimal.TEN);
                case OTHER -> most.add(new BigDecimal("0.01"));
                case NONE -> most.setScale(3).negate();
            };
        }
    }

    static Stream<Arguments> services() {
        return MadeUpApplication.occasions(CATALOGUE).entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    /** Of what is written as the schema says. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void nothingThatThePortalTakesIsRefusedByTheSchemaAtTheEdgesOfEachAnswer(String service, List<Occasion> occasions) {
        var version = CATALOGUE.version(occasions.getFirst().offer()).orElseThrow();
        Form form = version.form();
        Applicant applicant = version.guide().admits(false) ? Applicant.UNKNOWN : FIRM;
        Made made = occasions.stream()
                .flatMap(one -> made(one, applicant).stream())
                .findFirst()
                .orElseThrow();
        var world = MadeUpApplication.around(CATALOGUE, made.occasion(), applicant);
        ObjectNode json = new SentAnswers(form, world, made.whole().answers()).json();
        ObjectNode described = new AnswerSchema("zh").of("https://portal.example/schema", "事项", Outline.of(form));
        Schema schema = SCHEMAS.getSchema(described);

        var refused = new ArrayList<String>();
        for (Edge edge : Edge.values()) {
            JsonNode sent = edged(edge, described, json);
            Set<String> wrong = PrefilledForm.of(form, world, sent).wrong().stream()
                    .map(Wrong::field)
                    .collect(Collectors.toSet());
            schema.validate(sent).stream()
                    .filter(error ->
                            !wrong.contains(field(error.getInstanceLocation().toString())))
                    .forEach(error -> refused.add(edge + " " + error));
        }
        assertThat(refused).isEmpty();
    }

    /** A form filled in to its end, and on what occasion. */
    private record Made(Occasion occasion, Journey whole) {}

    private static Optional<Made> made(Occasion occasion, Applicant applicant) {
        return MadeUpApplication.journey(CATALOGUE, occasion, applicant, new Random(7))
                .map(whole -> new Made(occasion, whole));
    }

    /** The first row of a list is r1. */
    private static String field(String pointer) {
        return "answers"
                + Pattern.compile("/(\\d+)(?=/)")
                        .matcher(pointer)
                        .replaceAll(row -> ".r" + (Integer.parseInt(row.group(1)) + 1))
                        .replace('/', '.');
    }

    private static JsonNode edged(Edge edge, JsonNode schema, JsonNode answer) {
        return switch (answer) {
            case ObjectNode object -> {
                ObjectNode edged = NODES.objectNode();
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    JsonNode inside = schema.path("properties").path(member.getKey());
                    edged.set(
                            member.getKey(),
                            edged(
                                    edge,
                                    inside.isMissingNode() ? schema.path("additionalProperties") : inside,
                                    member.getValue()));
                }
                yield edged;
            }
            case ArrayNode list
            when !list.isEmpty() && list.get(0).isObject() -> {
                ArrayNode edged = NODES.arrayNode();
                list.forEach(row -> edged.add(edged(edge, schema.path("items"), row)));
                yield edged;
            }
            default -> isPlain(schema) ? edge.of(schema, answer) : answer;
        };
    }

    private static boolean isPlain(JsonNode schema) {
        return List.of("string", "number", "integer")
                        .contains(schema.path("type").asString(""))
                && !schema.has("format")
                && !schema.path("pattern").asString("").contains("\\d");
    }

    @Test
    void everyFormatHasAPatternByWhichAnyProgramCanJudge() {
        String all = MadeUpApplication.occasions(CATALOGUE).values().stream()
                .map(occasions ->
                        CATALOGUE.version(occasions.getFirst().offer()).orElseThrow())
                .map(version -> new AnswerSchema("zh")
                        .of("https://portal.example/schema", "事项", Outline.of(version.form()))
                        .toString())
                .collect(Collectors.joining());

        assertThat(Pattern.compile("\"format\":\"[^\"]+\"(?!,\"pattern\":)")
                        .matcher(all)
                        .results())
                .isEmpty();
        assertThat(all).contains("\"format\":\"residentId\",\"pattern\":\"^(?:\\\\d{17}[\\\\dX])$\"");
    }

    @Test
    void whatTheDefinitionSaysOfAnAnswerWhateverElseIsAnsweredIsInTheSchema() {
        String all = MadeUpApplication.occasions(CATALOGUE).values().stream()
                .map(occasions ->
                        CATALOGUE.version(occasions.getFirst().offer()).orElseThrow())
                .map(version -> new AnswerSchema("zh")
                        .of("https://portal.example/schema", "事项", Outline.of(version.form()))
                        .toString())
                .collect(Collectors.joining());
        Stream<String> limits = Stream.of(
                "\"minimum\":0,\"maximum\":",
                "\"minLength\":",
                "\"maxLength\":200",
                "\"maxItems\":",
                "\"minimum\":1850,\"maximum\":2199");

        assertThat(limits.filter(limit -> !all.contains(limit))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, ZH, 王芳",
        "name, ZH, ' 阿依古丽·买买提 '",
        "name, ZH, WANG FANG",
        "name, LATIN, Wáng Fāng",
        "name, LATIN, O’Brien-Łuk J.",
        "name, LATIN, 王芳",
        "name, LATIN, ' WANG, FANG '",
        "coordinates, ANY, 26.57 106.71",
        "coordinates, ANY, 91 0",
        "coordinates, ANY, -90 180"
    })
    void aNameInItsScriptAndAPointOnTheEarthAreDescribedAsTheyAreTaken(String name, Kind.Script script, String answer) {
        Kind.Parameters none = Kind.Parameters.NONE;
        var parameters = new Kind.Parameters(
                none.length(),
                script,
                none.ordered(),
                none.view(),
                none.currency(),
                none.round(),
                none.unit(),
                none.options(),
                none.reads(),
                none.level(),
                none.within(),
                none.files());
        Kind kind = Kind.of(name, parameters).orElseThrow();
        boolean point = name.equals("coordinates");
        List<String> typed = point ? List.of(answer.split(" ")) : List.of(answer);
        JsonNode sent = point
                ? NODES.arrayNode().add(new BigDecimal(typed.getFirst())).add(new BigDecimal(typed.getLast()))
                : NODES.stringNode(answer);
        ObjectNode schema = new AnswerSchema("zh")
                .of(
                        "https://portal.example/schema",
                        "",
                        List.of(new Outline.Asked(
                                "it",
                                LocalizedText.NONE,
                                LocalizedText.NONE,
                                kind,
                                Optional.empty(),
                                Optional.empty())));

        boolean taken = kind.read(typed, new Local(LocalDate.EPOCH, Divisions.NONE)) instanceof Reading.Typed read
                && read.flaw().isEmpty();

        assertThat(SCHEMAS.getSchema(schema)
                        .validate(NODES.objectNode().set("it", sent))
                        .isEmpty())
                .isEqualTo(taken);
    }
}
