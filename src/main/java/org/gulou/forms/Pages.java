package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;

/**
 * The pages as they are compiled: the items of a page that is asked for each row stand in the row's group, and are known
 * to be asked on that page.
 */
final class Pages {
    private static final Pattern FIRST = Pattern.compile("\\s*([a-z][A-Za-z0-9]*)\\s*(\\[.*\\])?\\s*", Pattern.DOTALL);

    private final List<PageSource> pages = new ArrayList<>();
    private final Map<String, Integer> elsewhere = new HashMap<>();
    private final Map<Integer, RowPage> rowPages = new HashMap<>();

    /**
     * A page that is asked for each row.
     *
     * @param name what the page calls the row
     * @param skips whether it is not asked for some rows
     */
    private record RowPage(String group, String name, boolean skips) {}

    Pages(List<PageSource> written) {
        for (int i = 0; i < written.size(); i++) {
            PageSource page = Asking.of(written.get(i));
            Optional<String> group = page.each().map(each -> group(each.list().text()));
            if (group.isPresent()) {
                moved(page, group.get(), i);
                EachSource each = page.each().orElseThrow();
                boolean skips = page.show().isPresent() || each.list().text().contains("[");
                rowPages.put(i, new RowPage(group.get(), each.name(), skips));
            } else {
                pages.add(page);
            }
        }
    }

    /** The group whose rows a list holds; the empty text where it is not of the shape that is allowed. */
    static String group(String list) {
        var match = FIRST.matcher(list);
        return match.matches() ? match.group(1) : "";
    }

    private void moved(PageSource page, String group, int index) {
        for (int i = 0; i < pages.size(); i++) {
            PageSource earlier = pages.get(i);
            if (earlier.items().stream().anyMatch(item -> item.id().equals(group))) {
                page.items().forEach(item -> elsewhere.put(group + "." + item.id(), index));
                pages.set(
                        i,
                        earlier.with(earlier.items().stream()
                                .map(item -> item.id().equals(group) ? with(item, page.items()) : item)
                                .toList()));
            }
        }
        pages.add(page.with(List.of()));
    }

    private static ItemSource with(ItemSource group, List<ItemSource> more) {
        var items = new ArrayList<>(group.items());
        items.addAll(more);
        return group.with(items);
    }

    List<PageSource> all() {
        return pages;
    }

    /** The page on which the item at {@code path} is asked, when what is around it is asked on {@code around}. */
    int of(String path, int around) {
        return elsewhere.getOrDefault(path, around);
    }

    /** Whether an item, as seen from a page, stands on another page that is not asked for every row. */
    boolean skipped(String path, int from) {
        return Optional.ofNullable(elsewhere.get(path))
                .filter(page -> page != from)
                .flatMap(page -> Optional.ofNullable(rowPages.get(page)))
                .filter(RowPage::skips)
                .isPresent();
    }

    /** What a page that is asked for each row of that group calls the row. */
    Optional<String> rowName(String group, int page) {
        return Optional.ofNullable(rowPages.get(page))
                .filter(rows -> rows.group().equals(group))
                .map(RowPage::name);
    }
}
