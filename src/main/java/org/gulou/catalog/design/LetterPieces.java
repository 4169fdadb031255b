package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those of a letter: the texts between its marks, in which {@code {names}} are filled in when it is written. */
record LetterPieces(String text) implements Pieces {
    /** In a mark, what stands in quotation marks may hold the sign that ends it. */
    private static final Pattern MARK = Pattern.compile("<!--.*?-->|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);

    private static final Pattern ELEMENT =
            Pattern.compile("<([A-Za-z0-9]+)(?:\\s.*?class=\"([^\"]*)\")?.*", Pattern.DOTALL);

    /** A text between two marks, without the blanks around it. */
    private record Run(int start, int end, String element) {}

    @Override
    public List<Piece> all() {
        var pieces = new ArrayList<Piece>();
        List<Run> runs = runs();
        for (int number = 0; number < runs.size(); number++) {
            Run run = runs.get(number);
            pieces.add(new Piece(
                    String.valueOf(number),
                    List.of(run.element()),
                    Piece.Sort.ONE,
                    List.of(read(text.substring(run.start(), run.end())))));
        }
        return pieces;
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        Matcher marks = MARK.matcher(text);
        int from = 0;
        String element = "";
        while (marks.find()) {
            add(from, marks.start(), element, runs);
            Matcher opened = ELEMENT.matcher(marks.group());
            if (opened.matches() && !marks.group().endsWith("/>")) {
                element = "en".equals(opened.group(2)) ? "en" : opened.group(1);
            }
            from = marks.end();
        }
        add(from, text.length(), element, runs);
        return runs;
    }

    private void add(int from, int to, String element, List<Run> runs) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && !element.isEmpty()) {
            runs.add(new Run(start, end, element));
        }
    }

    @Override
    public Pieces with(String name, List<String> values) {
        List<Run> runs = runs();
        int number = name.matches("[0-9]{1,5}") ? Integer.parseInt(name) : runs.size();
        if (number >= runs.size()) {
            throw new IllegalArgumentException("There is no text " + name);
        }
        Run run = runs.get(number);
        return new LetterPieces(
                text.substring(0, run.start()) + written(values.getFirst()) + text.substring(run.end()));
    }

    private static String read(String source) {
        return source.replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String written(String typed) {
        return typed.strip()
                .replaceAll("&(?!#?[A-Za-z0-9]{1,10};)", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
