package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.Encoded;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person sends: a file of JSON, or a ZIP with such files, both in reasonable bounds. */
public final class JsonFiles {
    private static final int MOST_BYTES_OF_JSON = 20_000_000;
    private static final int MEGA = 1_000_000;
    private static final Pattern YAML = Pattern.compile("\\A\\s*(?:---|#.*|%YAML.*)?\\s*[\\w$'\"-]+:(?:\\s|$)");

    /** What a reader would have to be told to let it pass, which is nobody's business here. */
    private static final Pattern SETTINGS = Pattern.compile(
            "(: not allowed (when|as per)|: enable `| \\(not recognized| \\(bound as).*", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private JsonFiles() {}

    /** Its JSON by name; of a single file, under no name. */
    public static SortedMap<String, JsonNode> in(byte[] file) throws Unreadable {
        var files = new TreeMap<String, JsonNode>();
        if (Packed.isOne(file)) {
            for (var packed : Packed.files(file, "json|form").entrySet()) {
                files.put(packed.getKey(), json(packed.getValue()));
            }
        } else {
            files.put("", json(file));
        }
        return files;
    }

    static JsonNode json(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES_OF_JSON) {
            throw new Unreadable(
                    1,
                    say(
                            "This file has {size} MB; {most} MB is the most that is read.",
                            bytes.length / MEGA,
                            MOST_BYTES_OF_JSON / MEGA),
                    say("Divide it into several forms."));
        }
        String text = Encoded.text(bytes, Optional.empty());
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException beyond) {
            throw new Unreadable(
                    1,
                    say("This JSON is nested too deeply, or holds a text or number that is too long."),
                    say("Export the form again, as JSON."));
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            String problem = SETTINGS.matcher(broken.getOriginalMessage()).replaceFirst("");
            if (problem.contains("uplicate")) {
                throw new Unreadable(
                        line,
                        say(
                                "A key stands twice in one object, and which of both counts nobody knows: {problem}",
                                problem),
                        say("Leave one of them, and send the file again."));
            }
            if (YAML.matcher(text).find()) {
                throw new Unreadable(
                        1,
                        say("This is YAML, and forms are read from JSON."),
                        say("Save it as JSON, which most editors and yq do, and send it again."));
            }
            throw new Unreadable(
                    line, say("This is no JSON: {problem}", problem), say("Export the form again, as JSON."));
        }
    }
}
