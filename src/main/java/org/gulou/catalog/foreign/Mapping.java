package org.gulou.catalog.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Fields;

/**
 * How a foreign catalogue is read: {@code import} files, explained in the catalogue's README.
 *
 * @param source the name under which its entries are kept, so that they are found again
 * @param format csv, tsv, json, xml, xlsx; empty: by the file's ending
 * @param encoding empty: found out
 * @param header whether the first row names the columns
 * @param sheet of a workbook, from 1
 * @param rows the path of a record in a tree
 * @param key the fields that together tell entries apart
 */
public record Mapping(
        String source,
        Optional<String> format,
        Optional<String> encoding,
        boolean header,
        int sheet,
        String rows,
        List<String> key,
        Map<String, Field> fields) {
    /**
     * Where a field of an entry comes from.
     *
     * @param from columns or paths, of which the first that is not empty counts
     * @param codes what the foreign codes mean here; nothing, where that is empty
     * @param constant the value where the source has none
     * @param split what parts the values of one cell; empty: one value
     */
    record Field(List<String> from, Map<String, String> codes, Optional<String> constant, String split) {
        List<String> of(Row row) {
            List<String> values = from.stream()
                    .map(row::values)
                    .filter(found -> found.stream().anyMatch(value -> !value.isBlank()))
                    .findFirst()
                    .orElse(constant.map(List::of).orElse(List.of()));
            var all = new ArrayList<String>();
            for (String value : values) {
                for (String part : split.isEmpty() ? new String[] {value} : value.split(split)) {
                    String clean = clean(part);
                    String meant = codes.getOrDefault(clean, clean);
                    if (!meant.isEmpty()) {
                        all.add(meant);
                    }
                }
            }
            return all;
        }

        /** Without the blanks of every kind that people and programs leave around and inside. */
        private static String clean(String value) {
            return value.replaceAll("[\\p{Zs}\\p{Cc}\\uFEFF\\u200B]+", " ").strip();
        }
    }

    static Mapping of(Fields file) {
        var fields = new LinkedHashMap<String, Field>();
        file.fields("fields")
                .ifPresent(all -> all.fields()
                        .forEach((name, node) -> all.fields(name)
                                .ifPresentOrElse(
                                        field -> fields.put(name, field(field)),
                                        () -> fields.put(
                                                name, new Field(all.strings(name), Map.of(), Optional.empty(), "")))));
        return new Mapping(
                file.stringOrEmpty("source"),
                file.string("format"),
                file.string("encoding"),
                !file.string("header").filter("false"::equals).isPresent(),
                file.integer("sheet", 1),
                file.stringOrEmpty("rows"),
                file.get("key").isPresent() ? file.strings("key") : List.of("code"),
                fields);
    }

    private static Field field(Fields field) {
        var codes = new LinkedHashMap<String, String>();
        field.fields("codes")
                .ifPresent(all -> all.fields().keySet().forEach(code -> codes.put(code, all.stringOrEmpty(code))));
        return new Field(
                field.strings("from"),
                codes,
                field.string("otherwise"),
                field.string("split").map(Pattern::quote).orElse(""));
    }

    /** The format of a file: as the mapping says, or by its ending. */
    String formatOf(String file) {
        return format.orElseGet(() -> file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
