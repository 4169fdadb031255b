package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Somebody's way of writing YAML: braces here and lines there, with comments, empty lines and quotes of any kind. */
final class Handwriting {
    private static final List<String> TEXTS = List.of(
            "a", "谁购机？", "x: y", "it's # not", "7", "true", "", " ", "[a, b]", "𝒳 and\ttab", "- z", "two\nlines\n");

    private final Random chance;
    private int comments;

    Handwriting(long seed) {
        this.chance = new Random(seed);
    }

    /** How many comments have been written; they are called c1, c2 and so on. */
    int comments() {
        return comments;
    }

    Content.Fields fields(int depth) {
        var fields = new LinkedHashMap<String, Content>();
        IntStream.rangeClosed(0, chance.nextInt(4)).forEach(index -> fields.put("k" + index, content(depth - 1)));
        return new Content.Fields(fields);
    }

    Content content(int depth) {
        return switch (depth <= 0 ? chance.nextInt(2) : chance.nextInt(5)) {
            case 0 -> new Content.Text(TEXTS.get(chance.nextInt(TEXTS.size())));
            case 1 -> new Content.Word(List.of("1", "-2.5", "false", "null").get(chance.nextInt(4)));
            case 2 -> fields(depth);
            default ->
                new Content.Items(IntStream.range(0, chance.nextInt(4))
                        .mapToObj(index -> content(depth - 1))
                        .toList());
        };
    }

    String document(Content.Fields fields) {
        return keys(fields, 0) + "\n" + comment();
    }

    private String keys(Content.Fields fields, int indent) {
        var written = new StringBuilder();
        fields.fields()
                .forEach((key, value) -> written.append(written.isEmpty() ? "" : between(indent))
                        .append(key)
                        .append(':')
                        .append(value(value, indent)));
        return written.toString();
    }

    private String value(Content value, int indent) {
        boolean lines = chance.nextBoolean();
        return switch (value) {
            case Content.Fields fields
            when lines && !fields.fields().isEmpty() ->
                comment() + "\n" + " ".repeat(indent + 2) + keys(fields, indent + 2);
            case Content.Items(var items)
            when lines && !items.isEmpty() -> {
                int column = indent + 2 * chance.nextInt(2);
                yield comment() + "\n" + " ".repeat(column) + elements(items, column);
            }
            default -> " " + single(value, indent + 2);
        };
    }

    private String elements(List<Content> items, int column) {
        return items.stream()
                .map(item -> "- "
                        + (item instanceof Content.Fields fields
                                        && !fields.fields().isEmpty()
                                        && chance.nextBoolean()
                                ? keys(fields, column + 2)
                                : single(item, column + 2)))
                .reduce((one, other) -> one + between(column) + other)
                .orElseThrow();
    }

    private String single(Content value, int indent) {
        if (value instanceof Content.Text(String text) && text.equals("two\nlines\n")) {
            String pad = "\n" + " ".repeat(indent);
            return "|" + pad + "two" + pad + "lines";
        }
        return Notation.inline(value) + comment();
    }

    private String between(int indent) {
        return "\n".repeat(1 + chance.nextInt(2))
                + (chance.nextInt(3) == 0 ? " ".repeat(indent) + comment().strip() + "\n" : "")
                + " ".repeat(indent);
    }

    private String comment() {
        return chance.nextInt(3) == 0 ? " # c" + ++comments + ";" : "";
    }
}
