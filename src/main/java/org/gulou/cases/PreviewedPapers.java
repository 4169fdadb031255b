package org.gulou.cases;

import java.util.List;

/** Several papers that are looked at as one, before they are issued. */
final class PreviewedPapers {
    private static final String BREAK = "<div style=\"page-break-before: always\">";

    private PreviewedPapers() {}

    /**
     * One after the other, each on a page of its own.
     *
     * @param written the first of them, as XHTML
     * @param all how many there are
     */
    static String together(List<String> written, int all) {
        if (all == 0) {
            return note("清单为空，不会制作任何文件。", "The list is empty, so no paper is issued.");
        }
        if (all == 1) {
            return written.getFirst();
        }
        String more = all > written.size() ? "，此处为前 " + written.size() + " 份" : "";
        String told = all > written.size() ? "; these are the first " + written.size() : "";
        String said = note("共制作 " + all + " 份" + more + "。", all + " papers are issued" + told + ".");
        return "<div>" + said + written.getFirst()
                + String.join(
                        "",
                        written.stream()
                                .skip(1)
                                .map(paper -> BREAK + paper + "</div>")
                                .toList())
                + "</div>";
    }

    private static String note(String zh, String en) {
        return "<div><p>" + zh + "</p><p class=\"en\">" + en + "</p></div>";
    }
}
