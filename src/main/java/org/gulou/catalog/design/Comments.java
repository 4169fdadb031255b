package org.gulou.catalog.design;

/** Comments belong to what stands right below them, in the same column. */
final class Comments {
    private Comments() {}

    /** Where the comments above a value begin; where the value itself does if there are none. Those at the top speak of the whole. */
    static int above(Span value) {
        if (!value.opensLine()) {
            return value.start();
        }
        String text = value.text();
        int begin = value.start();
        for (int line = Span.lineStart(text, begin); line > 0; ) {
            line = Span.lineStart(text, line - 1);
            int there = line + value.column();
            if (there >= text.length()
                    || text.charAt(there) != '#'
                    || !text.substring(line, there).isBlank()) {
                break;
            }
            begin = there;
        }
        return begin == 0 ? value.start() : begin;
    }
}
