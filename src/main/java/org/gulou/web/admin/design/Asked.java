package org.gulou.web.admin.design;

import java.util.List;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.kernel.Problem;

/**
 * A line of the outline: a question as an applicant sees it, in short, or the end of a list, where more can be added.
 *
 * @param number from 1, for the marks of the page
 * @param path where it stands; of an end, where what is added would
 * @param drawn how its answer is drawn: {@code box}, {@code area}, {@code one}, {@code several}, {@code day}, {@code file},
 *     {@code tick}, {@code words}, {@code group}, {@code use}; {@code end} for the end of a list
 * @param offered the first of what can be chosen, or what a shared element asks
 * @param more how many more there are
 * @param up whether it can go further up
 * @param down whether it can go further down
 */
public record Asked(
        int number,
        String path,
        int depth,
        String drawn,
        String title,
        String hint,
        String kind,
        String unit,
        List<String> offered,
        int more,
        List<Tag> tags,
        List<Problem> problems,
        boolean up,
        boolean down) {

    /** What is said about it beside it. */
    public record Tag(String words, String look) {}

    /** Where what is added right after it would stand. */
    public String getNext() {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + (Integer.parseInt(path.substring(slash + 1)) + 1);
    }

    public boolean isEnd() {
        return drawn.equals("end");
    }

    static Asked end(int number, OutlinedItem group) {
        return new Asked(
                number,
                group.path() + "/items/" + group.items().size(),
                group.depth() + 1,
                "end",
                "",
                "",
                "",
                "",
                List.of(),
                0,
                List.of(),
                List.of(),
                false,
                false);
    }
}
