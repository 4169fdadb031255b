package org.gulou.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form sent. What the address says besides counts only for fields that the form does not send.
 *
 * @param files the files among it, each under the name of its field
 */
public record Posted(Map<String, List<String>> values, List<Part> files) {
    private static final String LOST = "-lost";

    public static Posted of(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return new Posted(values(WholeTexts.of(request), query), files(request));
    }

    /** What a form would have sent that has this query as its address. */
    public static Posted ofQuery(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Posted(values, List.of());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** What the form itself sent, without what the address says besides. */
    public static Posted ofForm(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        List<String> inAddress =
                names(Optional.ofNullable(request.getQueryString()).orElse(""));
        WholeTexts.of(request).forEach((name, sent) -> {
            int told = told(name, inAddress);
            if (told < sent.length) {
                values.put(name, List.of(sent).subList(told, sent.length));
            }
        });
        return new Posted(values, files(request));
    }

    /**
     * The values of each field.
     *
     * @param all with those of the address before those of the form, as servlets tell them
     */
    static Map<String, List<String>> values(Map<String, String[]> all, String query) {
        List<String> inAddress = names(query);
        var values = new LinkedHashMap<String, List<String>>();
        all.forEach((name, sent) -> {
            int told = told(name, inAddress);
            List<String> each = List.of(sent);
            values.put(name, told < each.size() ? each.subList(told, each.size()) : each);
        });
        return values;
    }

    private static List<String> names(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .toList();
    }

    private static int told(String name, List<String> inAddress) {
        return Collections.frequency(inAddress, URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static List<Part> files(HttpServletRequest request) {
        return Stream.concat(sent(request).stream(), held(request)).toList();
    }

    /** Those that waited while she showed who she is. */
    private static Stream<Part> held(HttpServletRequest request) {
        return request.getAttribute(HeldPart.ALL) instanceof List<?> all
                ? all.stream().map(Part.class::cast)
                : Stream.empty();
    }

    private static List<Part> sent(HttpServletRequest request) {
        return WholeTexts.parts(request).stream()
                .filter(part -> part.getSubmittedFileName() != null)
                .filter(part -> !part.getSubmittedFileName().isBlank())
                .toList();
    }

    /** The same with these values in a field. */
    public Posted with(String name, List<String> sent) {
        var more = new LinkedHashMap<>(values);
        more.put(name, sent);
        return new Posted(more, files);
    }

    /** The same without the first value of each of these fields. */
    public Posted without(Set<String> names) {
        var rest = new LinkedHashMap<>(values);
        names.forEach(name -> rest.computeIfPresent(name, (field, sent) -> sent.subList(1, sent.size())));
        return new Posted(rest, files);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** What was typed into a field, without blanks around; the empty text if nothing was. */
    public String text(String name) {
        return first(name).map(String::strip).orElse("");
    }

    /** Its files, which do not travel with it when it is sent once more: only their names do. */
    public List<Sent> lost() {
        return files.stream().map(Posted::lost).toList();
    }

    /** The field that tells of a file which did not travel. */
    static Sent lost(Part part) {
        return new Sent(part.getName() + LOST, part.getSubmittedFileName());
    }

    /** A field with a value of it. */
    public record Sent(String name, String value) {}

    /** The names of the files of a field that did not travel with the form. */
    public List<String> lost(String field) {
        return all(field + LOST).stream().filter(name -> !name.isBlank()).toList();
    }

    public List<Part> filesOf(String field) {
        return files.stream().filter(part -> part.getName().equals(field)).toList();
    }
}
