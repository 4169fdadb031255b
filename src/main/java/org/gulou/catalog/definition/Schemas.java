package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gulou.kernel.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The shape of each kind of file: JSON Schema 2020-12, told in words and at the place of the mistake. */
final class Schemas {
    private static final String BASE = "https://gulou.example/schemas/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int MANY = 5_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What keeps no file from being read, though none is published with it. */
    private static final Set<String> JUDGING =
            Set.of("additionalProperties", "uniqueItems", "maxItems", "minLength", "maxLength");

    private static final Set<String> FORKS = Set.of("anyOf", "oneOf", "not", "/if/");

    private final Map<String, JsonNode> trees = new HashMap<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final NotYet notYet;

    /** The last of each path. */
    private final Map<String, Sound> sound = new ConcurrentHashMap<>();

    /** A file as it was found sound, with the bytes that were read. */
    private record Sound(ByteBuffer bytes, Node.Fields file) {}

    /**
     * @param own the portal's own catalogue folder: what is published may not bring schemas along
     */
    Schemas(Folder own) {
        Folder folder = own.below("schemas");
        var texts = new HashMap<String, String>();
        folder.only(name -> name.endsWith(".json"))
                .files()
                .forEach((name, bytes) -> texts.put(BASE + name, new String(bytes, UTF_8)));
        texts.forEach((iri, text) -> trees.put(iri, MAPPER.readTree(text)));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
        notYet = NotYet.read(new String(folder.files().getOrDefault("not-yet.txt", new byte[0]), UTF_8));
    }

    NotYet notYet() {
        return notYet;
    }

    /** What was found sound in the same bytes before, else what {@code read} finds: a thousand services share a file. */
    Optional<Node.Fields> once(String path, byte[] bytes, Supplier<Optional<Node.Fields>> read) {
        Optional<Node.Fields> known = Optional.ofNullable(sound.get(path))
                .filter(last -> last.bytes().equals(ByteBuffer.wrap(bytes)))
                .map(Sound::file);
        if (known.isPresent()) {
            return known;
        }
        Optional<Node.Fields> found = read.get();
        found.ifPresent(file -> sound.put(path, new Sound(ByteBuffer.wrap(bytes), file)));
        return found;
    }

    /**
     * Tells what {@code node} breaks; of what was published before as a warning where it can be read all the same.
     *
     * @param name of the schema, such as {@code service}
     */
    void check(String name, Node node, Mistakes mistakes) {
        Schema schema = schemas.computeIfAbsent(
                name, known -> registry.getSchema(SchemaLocation.of(BASE + known + ".schema.json")));
        List<Error> all = schema.validate(
                json(node), context -> context.executionConfig(config -> config.failFast(isLong(node))));
        if (all.isEmpty()) {
            return;
        }
        var errors = new ArrayList<Error>();
        var labels = new LinkedHashSet<Problem>();
        all.forEach(error -> Titles.mistaken(node, Complaints.steps(error.getInstanceLocation()))
                .ifPresentOrElse(labels::add, () -> errors.add(error)));
        mistakes.unusable(List.copyOf(labels));
        Map<Boolean, List<Error>> judged = errors.stream()
                .collect(Collectors.partitioningBy(error -> mistakes.areOfPublished() && onlyJudges(error)));
        var complaints = new Complaints(node, notYet, this::around);
        mistakes.unusable(complaints.about(judged.getOrDefault(false, List.of())));
        complaints.about(judged.getOrDefault(true, List.of())).forEach(mistakes::add);
    }

    /** What breaks a bound or holds a key that is not read; not where it decides which of several forms a value has. */
    private static boolean onlyJudges(Error error) {
        return JUDGING.contains(error.getKeyword())
                && FORKS.stream().noneMatch(error.getEvaluationPath().toString()::contains);
    }

    /** Whether all that can be wrong with it would take too much memory: then the first mistake is told. */
    private static boolean isLong(Node node) {
        return node instanceof Node.Fields fields
                && fields.fields().values().stream()
                        .anyMatch(value ->
                                value instanceof Node.Items(List<Node> items, var place) && items.size() > MANY);
    }

    /** The schema in which the broken keyword stands. */
    private JsonNode around(Error error) {
        String location = error.getSchemaLocation().toString();
        int hash = location.indexOf('#');
        JsonNode tree = trees.getOrDefault(location.substring(0, hash), JSON.objectNode());
        return tree.at(location.substring(hash + 1, location.lastIndexOf('/')));
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> json(scalar);
            case Node.Items(List<Node> items, var place) -> {
                var array = JSON.arrayNode();
                for (Node item : items) {
                    array.add(json(item));
                }
                yield array;
            }
            case Node.Fields(Map<String, Node> fields, var keys, var place) -> {
                var object = JSON.objectNode();
                for (Map.Entry<String, Node> field : fields.entrySet()) {
                    object.set(field.getKey(), json(field.getValue()));
                }
                yield object;
            }
        };
    }

    private static JsonNode json(Node.Scalar scalar) {
        return switch (scalar.sort()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case NUMBER -> JSON.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> JSON.booleanNode(scalar.text().equals("true"));
            case NULL -> JSON.nullNode();
        };
    }
}
