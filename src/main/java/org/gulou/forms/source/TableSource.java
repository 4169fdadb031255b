package org.gulou.forms.source;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/**
 * A decision table, which rules call by its name.
 *
 * @param in the names of its inputs with their types
 * @param out the names of its outputs with their types; a single one has the empty name
 * @param hit what it says where several rows fit
 * @param rows each with its cells: a test for each input, then an expression for each output
 */
public record TableSource(
        String name, Place place, Map<String, Written> in, Map<String, Written> out, Written hit, List<Row> rows) {
    public TableSource {
        in = Ordered.copy(in);
        out = Ordered.copy(out);
        rows = List.copyOf(rows);
    }

    public record Row(Place place, List<Written> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
