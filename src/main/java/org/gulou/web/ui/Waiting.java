package org.gulou.web.ui;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A form that waits elsewhere than on its page, as one text. */
public final class Waiting {
    private Waiting() {}

    /** Nothing but the empty text for a form without fields. */
    public static String text(List<Posted.Sent> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    /** The fields again. */
    public static List<Posted.Sent> fields(String text) {
        return Arrays.stream(text.split("&", -1))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .map(field -> new Posted.Sent(decoded(field[0]), decoded(field[1])))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
