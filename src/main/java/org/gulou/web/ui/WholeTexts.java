package org.gulou.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was sent, with long texts as they were written. Of a form with files Undertow puts a long text on disk, reads it from
 * there 1,024 bytes at a time and makes characters of each piece alone (its {@code FileUtils.readFile}): where a piece ends
 * within a Chinese character, two signs stand that mean "unreadable".
 */
public final class WholeTexts {
    private static final String UNREADABLE = "\uFFFD";

    private WholeTexts() {}

    /** The values of each field, those of the address before those of the form, as servlets tell them. */
    public static Map<String, String[]> of(HttpServletRequest request) {
        Map<String, String[]> read = request.getParameterMap();
        if (read.values().stream().flatMap(Arrays::stream).noneMatch(WholeTexts::isBroken)) {
            return read;
        }
        Map<String, String[]> whole = new LinkedHashMap<>(read);
        parts(request).stream()
                .filter(part -> part.getSubmittedFileName() == null)
                .collect(Collectors.groupingBy(Part::getName))
                .forEach((name, written) -> whole.computeIfPresent(name, (field, values) -> whole(values, written)));
        return whole;
    }

    private static boolean isBroken(String text) {
        return text.contains(UNREADABLE);
    }

    private static String[] whole(String[] values, List<Part> written) {
        String[] whole = values.clone();
        int before = values.length - written.size();
        for (int i = 0; i < written.size(); i++) {
            if (isBroken(whole[before + i])) {
                whole[before + i] = text(written.get(i));
            }
        }
        return whole;
    }

    private static String text(Part written) {
        try (InputStream bytes = written.getInputStream()) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The parts of a form with files; none of any other. */
    static Collection<Part> parts(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts();
        } catch (IOException | ServletException broken) {
            throw new UncheckedIOException(new IOException("The form did not arrive whole", broken));
        }
    }
}
