package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A paper or a fee that a service asks from now on.
 *
 * @param list the key of the list that it comes to: {@code papers} or {@code fees}
 * @param amount of a fee, in yuan; the empty text for a paper
 */
public record AddedPart(String list, Wording title, String amount) {
    /** The lists that take one. */
    public static final List<String> LISTS = List.of("papers", "fees");

    /** Whether the file has such a list. */
    public static boolean fits(Manuscript service) {
        return LISTS.stream()
                .allMatch(list ->
                        service.at(list).filter(Passage.Items.class::isInstance).isPresent());
    }

    /** The service with it at the end of its list. */
    public Manuscript to(Manuscript service) {
        List<Passage> there = Written.items(service.root(), list);
        Set<String> taken = Written.maps(service.root(), list).stream()
                .map(part -> Written.value(part, "id"))
                .collect(Collectors.toSet());
        SequencedMap<String, Content> fields = new LinkedHashMap<>();
        fields.put("id", new Content.Text(Ids.kebab(title, taken)));
        fields.put("title", title.content());
        if (list.equals("fees")) {
            fields.put("amount", new Content.Word(amount));
        }
        return service.add(list, there.size(), new Content.Fields(fields));
    }
}
