package org.gulou.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.api.Refused.As;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads what a program has sent. */
final class JsonSent {
    /** More than any form holds. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String JSON = "application/json";

    private JsonSent() {}

    /**
     * The body of a request; empty where nothing was sent, or null.
     *
     * @param type of what was sent, as the program says
     * @throws Refused if it is not JSON of the shape of {@code wish}, or too large
     */
    static <T extends Record> Optional<T> read(InputStream body, @Nullable String type, Class<T> wish)
            throws IOException {
        if (type != null && !isJson(type)) {
            // what is posted as a form has been read as one, and would be missing here
            throw new Refused(As.NOT_JSON, Refused.words("api.type", type));
        }
        byte[] sent = body.readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            throw new Refused(As.TOO_LARGE, Refused.words("api.large", MOST_BYTES));
        }
        try {
            mayBeKept(sent);
            return sent.length == 0 ? Optional.empty() : Optional.ofNullable(JsonBodies.MAPPER.readValue(sent, wish));
        } catch (JacksonException malformed) {
            throw new Refused(As.MALFORMED, words(malformed, wish));
        }
    }

    private static boolean isJson(String type) {
        return type.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    /** JSON can write what is no text: a database would refuse it only after everything else was judged. */
    private static void mayBeKept(byte[] sent) {
        try (JsonParser parser = JsonBodies.MAPPER.createParser(sent)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && parser.getString().codePoints().anyMatch(JsonSent::isNoCharacter)) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new Refused(As.MALFORMED, Refused.words("api.character", at.getLineNr(), at.getColumnNr()));
                }
            }
        }
    }

    private static boolean isNoCharacter(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }

    private static LocalizedText words(JacksonException malformed, Class<? extends Record> wish) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            String known = Arrays.stream(wish.getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.joining(", "));
            return Refused.words("api.member", unknown.getPropertyName(), known);
        }
        if (malformed instanceof StreamConstraintsException) {
            return Refused.words("api.deep");
        }
        if (malformed instanceof MismatchedInputException mismatched) {
            return misfit(mismatched, wish);
        }
        return Optional.ofNullable(malformed.getLocation())
                .map(at -> Refused.words("api.json", at.getLineNr(), at.getColumnNr()))
                .orElseGet(() -> Refused.words("api.json", 1, 1));
    }

    /** What has a place but not the shape that belongs there. */
    private static LocalizedText misfit(MismatchedInputException misfit, Class<? extends Record> wish) {
        return misfit.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .findFirst()
                .map(member -> Refused.words(shape(wish, member), member))
                .orElseGet(() -> Refused.words("api.body"));
    }

    /** The key of the words that say what belongs at a member. */
    private static String shape(Class<? extends Record> wish, String member) {
        String type = Arrays.stream(wish.getRecordComponents())
                .filter(component -> component.getName().equals(member))
                .map(component -> component.getGenericType().getTypeName())
                .findFirst()
                .orElse("");
        if (type.contains("java.util.List")) {
            return "api.member.list";
        }
        if (type.contains("java.math.BigDecimal")) {
            return "api.member.number";
        }
        if (type.contains("java.lang.Boolean")) {
            return "api.member.boolean";
        }
        return type.contains("java.lang.String>") && !type.contains("java.util.Map")
                ? "api.member.text"
                : "api.member.object";
    }
}
