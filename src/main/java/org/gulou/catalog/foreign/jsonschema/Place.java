package org.gulou.catalog.foreign.jsonschema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Term;

/**
 * Where a schema stands.
 *
 * @param names of the properties that lead there, from the form or from the row around
 * @param inRow whether it is a row from which they lead
 * @param flat properties that the layout asks beside others, by their whole path, and not in the object that they belong to
 * @param depth how many objects and rows it stands in
 */
record Place(List<String> names, boolean inRow, Set<String> flat, int depth) {
    Place {
        names = List.copyOf(names);
    }

    static Place form(Set<String> flat) {
        return new Place(List.of(), false, flat, 0);
    }

    Place at(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new Place(longer, inRow, flat, depth + 1);
    }

    /** In a row of what stands here. */
    Place row() {
        return new Place(List.of(), true, Set.of(), depth + 1);
    }

    /** The same as conditions call it. */
    Term.Path path() {
        var path = new ArrayList<String>();
        path.add(inRow ? "row" : "data");
        for (int many = names.size(); many > 1; many--) {
            String joined = String.join(".", names.subList(0, many));
            if (flat.contains(joined)) {
                path.add(joined);
                path.addAll(names.subList(many, names.size()));
                return new Term.Path(path);
            }
        }
        path.addAll(names);
        return new Term.Path(path);
    }

    /** How many characters or rows it has. */
    Term.Path length() {
        var longer = new ArrayList<>(path().names());
        longer.add("length");
        return new Term.Path(longer);
    }
}
