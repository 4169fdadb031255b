package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A list in the text of which some elements go, others come, and those that stay keep whatever else is said of them. */
final class RowList {
    private RowList() {}

    /** Changes what stands at a place of the text, where it says something else now. */
    interface Rewording {
        Manuscript of(Manuscript text, String place);
    }

    /**
     * An element as it is to be.
     *
     * @param was its place in the list before, from 0; -1 where it is new
     * @param content all of it, for a new one
     */
    record Row(int was, Content content, Rewording rewording) {}

    /** @param old how many elements the list has */
    static Manuscript rewritten(Manuscript text, String list, int old, List<Row> rows) {
        Manuscript changed = text;
        List<Integer> kept = rows.stream().map(Row::was).toList();
        List<Integer> places = new ArrayList<>(IntStream.range(0, old).boxed().toList());
        for (int gone : IntStream.range(0, old)
                .boxed()
                .filter(place -> !kept.contains(place))
                .sorted(Comparator.reverseOrder())
                .toList()) {
            changed = changed.remove(list + "/" + gone);
            places.remove(Integer.valueOf(gone));
        }
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (row.was() < 0) {
                changed = changed.add(list, place, row.content());
                places.add(place, -1);
                continue;
            }
            int now = places.indexOf(row.was());
            if (now != place) {
                changed = changed.move(list + "/" + now, list, place);
                places.remove(Integer.valueOf(row.was()));
                places.add(place, row.was());
            }
            changed = row.rewording().of(changed, list + "/" + place);
        }
        return changed;
    }
}
