package org.gulou.web.citizen;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Guide;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Vocabulary;
import org.gulou.catalog.finding.Facet;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;

/**
 * A variant of a service, as a line of the catalogue for machines: what is a text for people stands there in each language.
 *
 * @param rates what services cost, by language
 * @param offices how many do its work
 * @param address of its guide
 */
record OpenRow(ServiceVersion version, Catalogue catalogue, Map<String, Rates> rates, long offices, String address) {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Map<String, Function<OpenRow, JsonValue>> COLUMNS = columns();

    private static Map<String, Function<OpenRow, JsonValue>> columns() {
        var columns = new LinkedHashMap<String, Function<OpenRow, JsonValue>>();
        columns.put("id", row -> JSON.createValue(row.version.service()));
        columns.put("variant", row -> JSON.createValue(row.version.variant()));
        columns.put("code", row -> JSON.createValue(row.guide().externalCode().orElse("")));
        texts(columns, "name", row -> row.guide().title());
        columns.put("department", row -> JSON.createValue(row.guide().department()));
        texts(columns, "department", row -> row.term("departments", row.guide().department()));
        columns.put("item_type", row -> JSON.createValue(row.guide().type()));
        texts(columns, "item_type", row -> row.term("item-types", row.guide().type()));
        lists(columns, "themes", OpenRow::themes);
        columns.put("audience", row -> list(row.audience()));
        texts(columns, "statutory_time", row -> Periods.words(row.guide().time().statutory()));
        texts(columns, "promised_time", row -> Periods.words(row.guide().time().promised()));
        columns.put("free", row -> is(row.guide().fees().isEmpty()));
        lists(columns, "fees", OpenRow::fees);
        columns.put("online", row -> is(row.ways().contains("online")));
        columns.put("window", row -> is(row.ways().contains("window")));
        columns.put("elsewhere", row -> JSON.createValue(row.elsewhere()));
        columns.put("offices", row -> JSON.createValue(row.offices));
        columns.put("guide", row -> JSON.createValue(row.address));
        return columns;
    }

    private static void texts(
            Map<String, Function<OpenRow, JsonValue>> columns, String name, Function<OpenRow, LocalizedText> text) {
        for (String language : Language.TAGS) {
            columns.put(
                    name + "_" + language,
                    row -> JSON.createValue(text.apply(row).in(language)));
        }
    }

    private static void lists(
            Map<String, Function<OpenRow, JsonValue>> columns,
            String name,
            BiFunction<OpenRow, String, List<String>> texts) {
        for (String language : Language.TAGS) {
            columns.put(name + "_" + language, row -> list(texts.apply(row, language)));
        }
    }

    private static JsonValue list(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }

    private static JsonValue is(boolean so) {
        return so ? JsonValue.TRUE : JsonValue.FALSE;
    }

    /** The names of the columns. */
    static List<String> names() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** The value of each column. */
    Map<String, JsonValue> values() {
        var values = new LinkedHashMap<String, JsonValue>();
        COLUMNS.forEach((name, value) -> values.put(name, value.apply(this)));
        return values;
    }

    private Guide guide() {
        return version.guide();
    }

    private LocalizedText term(String vocabulary, String code) {
        return catalogue
                .vocabulary(vocabulary)
                .flatMap(list -> list.term(code))
                .map(Vocabulary.Term::title)
                .orElse(LocalizedText.of(code, code));
    }

    private List<String> themes(String language) {
        Guide.Themes themes = guide().themes();
        return Stream.concat(
                        themes.person().stream().map(code -> term("themes-person", code)),
                        themes.legal().stream().map(code -> term("themes-legal", code)))
                .map(theme -> theme.in(language))
                .distinct()
                .toList();
    }

    private List<String> audience() {
        return guide().audience().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private List<String> fees(String language) {
        return Stream.ofNullable(rates.get(language))
                .flatMap(rate -> rate.of(guide()).stream())
                .toList();
    }

    /** The address of the site where one applies, or {@code window}; the empty text where one applies here. */
    private String elsewhere() {
        return guide().elsewhere()
                .map(there -> switch (there) {
                    case Elsewhere.Site(var site, var name) -> site.toString();
                    case Elsewhere.AtWindow() -> "window";
                })
                .orElse("");
    }

    private Set<String> ways() {
        return Facet.WAY.of(guide());
    }
}
