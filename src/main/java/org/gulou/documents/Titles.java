package org.gulou.documents;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores a title in all its languages as JSON; one that is stored as plain text is in the first language. */
@Converter
class Titles implements AttributeConverter<LocalizedText, String> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText title) {
        return title == null ? null : MAPPER.writeValueAsString(title.texts());
    }

    @Override
    public @Nullable LocalizedText convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        return stored.startsWith("{")
                ? new LocalizedText(MAPPER.readValue(stored, new TypeReference<Map<String, String>>() {}))
                : new LocalizedText(Map.of(LocalizedText.FIRST_LANGUAGE, stored));
    }
}
