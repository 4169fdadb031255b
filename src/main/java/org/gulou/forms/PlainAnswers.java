package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/** Answers as plain maps, lists and texts. */
final class PlainAnswers {
    private PlainAnswers() {}

    static Map<String, Object> of(Answers answers) {
        var map = new LinkedHashMap<String, Object>();
        map.put("raw", answers.raw());
        map.put("rows", answers.rows());
        map.put("settled", List.copyOf(answers.settled()));
        var papers = new LinkedHashMap<String, Object>();
        answers.papers().forEach((path, paper) -> papers.put(path, paper(paper)));
        map.put("papers", papers);
        var uploads = new ArrayList<Object>();
        answers.uploads().values().forEach(upload -> uploads.add(upload(upload)));
        map.put("uploads", uploads);
        var origins = new LinkedHashMap<String, Object>();
        answers.origins().forEach((path, origin) -> origins.put(path, origin(origin)));
        map.put("origins", origins);
        var reasons = new LinkedHashMap<String, Object>();
        answers.reasons()
                .forEach((key, reason) -> reasons.put(key, Map.of("text", reason.text(), "about", reason.about())));
        map.put("reasons", reasons);
        map.put("consented", List.copyOf(answers.consented()));
        return map;
    }

    private static Map<String, Object> origin(Origin origin) {
        var map = new LinkedHashMap<String, Object>();
        map.put("source", origin.source());
        map.put("values", origin.values());
        origin.told().ifPresent(told -> map.put("told", told(told)));
        origin.register().ifPresent(register -> map.put("register", PlainRegister.of(register)));
        return map;
    }

    static Map<String, Object> told(EarlierCase told) {
        return Map.of(
                "number",
                told.number(),
                "day",
                told.day().toString(),
                "service",
                told.service().texts());
    }

    private static Map<String, Object> paper(Answers.Paper paper) {
        var map = new LinkedHashMap<String, Object>();
        paper.way().ifPresent(way -> map.put("way", way.word()));
        map.put("reason", paper.reason());
        map.put("which", paper.which());
        map.put("files", paper.files());
        return map;
    }

    static Map<String, Object> upload(Upload upload) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", upload.id());
        map.put("name", upload.name());
        map.put("type", upload.type());
        map.put("size", upload.size());
        upload.taken().at().ifPresent(at -> map.put("takenAt", at.toString()));
        upload.taken().latitude().ifPresent(degrees -> map.put("latitude", degrees.toPlainString()));
        upload.taken().longitude().ifPresent(degrees -> map.put("longitude", degrees.toPlainString()));
        upload.earlier().ifPresent(before -> map.put("earlier", told(before)));
        return map;
    }

    static Answers read(Map<String, ?> map) {
        var papers = new LinkedHashMap<String, Answers.Paper>();
        map(map.get("papers")).forEach((path, paper) -> papers.put(path, paper(map(paper))));
        var uploads = new LinkedHashMap<String, Upload>();
        for (Object entry : list(map.get("uploads"))) {
            Upload upload = upload(map(entry));
            uploads.put(upload.id(), upload);
        }
        return new Answers(
                texts(map.get("raw")),
                texts(map.get("rows")),
                new LinkedHashSet<>(strings(map.get("settled"))),
                papers,
                uploads,
                origins(map(map.get("origins"))),
                reasons(map(map.get("reasons"))),
                new LinkedHashSet<>(strings(map.get("consented"))));
    }

    private static Map<String, Answers.Reason> reasons(Map<String, Object> plain) {
        var reasons = new LinkedHashMap<String, Answers.Reason>();
        plain.forEach((key, entry) -> {
            Map<String, Object> reason = map(entry);
            reasons.put(key, new Answers.Reason(text(reason, "text"), text(reason, "about")));
        });
        return reasons;
    }

    private static Map<String, Origin> origins(Map<String, Object> plain) {
        var origins = new LinkedHashMap<String, Origin>();
        plain.forEach((path, entry) -> {
            Map<String, Object> origin = map(entry);
            origins.put(
                    path,
                    new Origin(
                            text(origin, "source"),
                            strings(origin.get("values")),
                            told(origin.get("told")),
                            PlainRegister.read(origin.get("register"))));
        });
        return origins;
    }

    /** A case that something was told in; empty for what is none. */
    static Optional<EarlierCase> told(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> told = map(value);
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new EarlierCase(
                        text(told, "number"), LocalDate.parse(text(told, "day")), words(told.get("service"))));
    }

    static LocalizedText words(@org.jspecify.annotations.Nullable Object value) {
        var texts = new LinkedHashMap<String, String>();
        map(value).forEach((language, text) -> texts.put(language, text.toString()));
        return new LocalizedText(texts);
    }

    private static Answers.Paper paper(Map<String, Object> map) {
        Optional<Way.Means> way = Way.Means.of(String.valueOf(map.get("way")));
        return new Answers.Paper(way, text(map, "reason"), text(map, "which"), strings(map.get("files")));
    }

    static Upload upload(Map<String, Object> map) {
        long size = map.get("size") instanceof Number number ? number.longValue() : 0;
        var taken = new Taken(
                told(map, "takenAt").map(LocalDateTime::parse),
                told(map, "latitude").map(BigDecimal::new),
                told(map, "longitude").map(BigDecimal::new));
        return new Upload(text(map, "id"), text(map, "name"), text(map, "type"), size, taken, told(map.get("earlier")));
    }

    private static Optional<String> told(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }

    private static Map<String, List<String>> texts(@org.jspecify.annotations.Nullable Object value) {
        var texts = new LinkedHashMap<String, List<String>>();
        map(value).forEach((key, entry) -> texts.put(key, strings(entry)));
        return texts;
    }

    static List<String> strings(@org.jspecify.annotations.Nullable Object value) {
        return list(value).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    static String text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .<Object>map(entry -> entry)
                        .toList()
                : List.of();
    }

    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> {
                if (key instanceof String name && entry != null) {
                    map.put(name, entry);
                }
            });
        }
        return map;
    }
}
