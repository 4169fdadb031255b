package org.gulou.web.admin.design;

import java.util.List;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.kernel.Problem;

/**
 * A page of the form as it lies before its owner.
 *
 * @param open whether its questions are shown; of a very long form only those of one page are
 * @param show when it is asked, in words; the empty text for always
 * @param each the rows for each of which it is asked once, as written; the empty text where it is asked once
 * @param count how many questions it holds
 */
public record Card(
        OutlinedPage page,
        String title,
        String hint,
        String show,
        String each,
        boolean open,
        int count,
        List<Asked> lines,
        List<Problem> problems,
        boolean first,
        boolean last) {

    public String getPath() {
        return page.path();
    }

    /** Where what is added at its end would stand. */
    public String getEnd() {
        return page.path() + "/items/" + page.items().size();
    }

    /** Where a page right after it would stand. */
    public String getNext() {
        return "pages/" + (page.index() + 1);
    }
}
