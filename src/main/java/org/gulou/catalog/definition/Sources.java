package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Place;

/** The files of a folder, each read as what it claims to be. */
final class Sources {
    private static final int MAX_BYTES = 1_000_000;

    private final Folder folder;
    private final Schemas schemas;
    private final Mistakes mistakes;

    Sources(Folder folder, Schemas schemas, Mistakes mistakes) {
        this.folder = folder;
        this.schemas = schemas;
        this.mistakes = mistakes;
    }

    /** The same files, with what is wrong told elsewhere. */
    Sources telling(Mistakes others) {
        return new Sources(folder, schemas, others);
    }

    Folder folder() {
        return folder;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    boolean has(String path) {
        return folder.files().containsKey(path);
    }

    /** The paths that match {@code pattern}, sorted. */
    List<String> paths(String pattern) {
        return paths(Pattern.compile(pattern));
    }

    /** The paths of the files in {@code below}, and in no folder within it, whose names end so; sorted. */
    List<String> paths(String below, String ending) {
        String start = below + "/";
        return folder.paths().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(ending))
                .filter(path -> path.length() > start.length() + ending.length())
                .filter(path -> path.indexOf('/', start.length()) < 0)
                .toList();
    }

    List<String> paths(Pattern shape) {
        return folder.paths().stream()
                .filter(path -> shape.matcher(path).matches())
                .toList();
    }

    /** The text of a file; empty, and told, if it is missing, too long or not UTF-8. */
    Optional<String> text(String path) {
        byte[] bytes = folder.files().get(path);
        if (bytes == null) {
            mistakes.at(new Place(path, 1, 1), say("Expected this file, but it is missing."), say("Add it."));
            return Optional.empty();
        }
        if (bytes.length > MAX_BYTES) {
            mistakes.at(
                    new Place(path, 1, 1),
                    say("Expected at most {max} bytes, got {length}.", MAX_BYTES, bytes.length),
                    say("Split the file."));
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            mistakes.at(
                    new Place(path, 1, 1),
                    say("Expected text in UTF-8, got other bytes."),
                    say("Save the file as UTF-8."));
            return Optional.empty();
        }
    }

    /**
     * A definition that keeps its schema; empty if anything in it is wrong, which has been told then.
     *
     * @param schema the name of the schema, such as {@code service}
     */
    Optional<Node.Fields> definition(String path, String schema) {
        byte[] bytes = folder.files().get(path);
        return bytes != null && Layout.isOfManyServices(path)
                ? schemas.once(path, bytes, () -> whole(path, schema))
                : whole(path, schema);
    }

    private Optional<Node.Fields> whole(String path, String schema) {
        return read(path).filter(file -> keeps(schema, file));
    }

    /** A file as YAML, whatever its shape; empty, and told, where it is none. */
    Optional<Node.Fields> read(String path) {
        return text(path).flatMap(text -> Yaml.read(path, text, mistakes)).flatMap(node -> {
            if (node instanceof Node.Fields fields) {
                return Optional.of(fields);
            }
            mistakes.at(node.place(), say("Expected a mapping of keys to values."), say("Begin with 'schema: …'."));
            return Optional.empty();
        });
    }

    /** Whether {@code node} has the shape of a schema; what breaks it is told. */
    boolean keeps(String schema, Node.Fields node) {
        Mistakes told = mistakes.alike();
        schemas.check(schema, node, told);
        mistakes.unusable(told.all());
        mistakes.warnAll(told);
        return told.none();
    }
}
