package org.gulou.catalog.foreign.formjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/**
 * What an expression at one place of the form may call.
 *
 * @param list the names of the list in whose rows it stands; nothing where it stands in none
 * @param rows the lists through whose rows it goes, by the names that it gives the rows
 */
record Place(Known known, String list, Map<String, String> rows) {
    Place {
        rows = Map.copyOf(rows);
    }

    Place(Known known) {
        this(known, "", Map.of());
    }

    /** In the rows of a list. */
    Place within(String names) {
        return new Place(known, names, rows);
    }

    /** Where a name stands for a row as well. */
    Place through(String names, String row) {
        var more = new LinkedHashMap<>(rows);
        more.put(row, names);
        return new Place(known, list, more);
    }

    /** What names mean: an answer of the row, else one of the form, or a column of a list. */
    Term.Path path(List<String> names) {
        String first = names.getFirst();
        if (rows.containsKey(first) && names.size() > 1) {
            return new Term.Path(List.of(first, String.join(".", names.subList(1, names.size()))));
        }
        boolean own = first.equals("this") && names.size() > 1;
        boolean outer = first.equals("parent") && names.size() > 1 && !list.isEmpty();
        List<String> said = own || outer ? names.subList(1, names.size()) : names;
        for (int many = said.size(); many > 0; many--) {
            String key = String.join(".", said.subList(0, many));
            boolean inRow = !list.isEmpty()
                    && !outer
                    && known.component(list + "." + key).isPresent();
            if (inRow || known.isReached(key)) {
                var path = new ArrayList<>(List.of(key));
                String rest = String.join(".", said.subList(many, said.size()));
                if (!rest.isEmpty()) {
                    path.add(rest);
                }
                return new Term.Path(List.copyOf(path));
            }
        }
        return new Term.Path(List.of(String.join(".", said)));
    }

    /** The component that a path calls; empty where it calls none. */
    Optional<JsonNode> component(Term term) {
        if (!(term instanceof Term.Path(List<String> names))) {
            return Optional.empty();
        }
        String first = names.getFirst();
        if (rows.containsKey(first) && names.size() > 1) {
            return known.component(rows.get(first) + "." + names.getLast());
        }
        String whole = String.join(".", names);
        return list.isEmpty()
                ? known.component(whole)
                : known.component(list + "." + whole).or(() -> known.component(whole));
    }

    /** The type of what a path calls; nothing where it calls none. */
    String type(Term term) {
        return component(term).map(Known::type).orElse("");
    }

    boolean isDay(Term term) {
        return type(term).equals("datetime")
                && component(term)
                        .orElseThrow()
                        .path("subtype")
                        .asString("date")
                        .equals("date");
    }

    /** Which kind of value comes of a term. */
    FieldType kind(Term term) {
        return FieldType.of(term, path -> switch (type(path)) {
            case "checkbox" -> FieldType.YES_NO;
            case "textfield", "textarea", "select", "radio" -> FieldType.TEXT;
            case "datetime" -> FieldType.DATE;
            default -> FieldType.NUMBER;
        });
    }
}
