package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.language.PlainCondition;

/**
 * What a form asks, page by page, as its text has it. What has not the shape of a page or question is left out.
 *
 * @param title that of an official's form; without words otherwise
 * @param rules the names of the rules that it states for others to read and that are yes or no
 * @param named the names of all its rules and tables, which no question can have
 */
public record FormOutline(Wording title, List<OutlinedPage> pages, List<String> rules, Set<String> named) {
    /** Of a text that cannot be read. */
    public static final FormOutline EMPTY = new FormOutline(Wording.NONE, List.of(), List.of(), Set.of());

    public FormOutline {
        pages = List.copyOf(pages);
        rules = List.copyOf(rules);
        named = Set.copyOf(named);
    }

    public static FormOutline of(Manuscript manuscript) {
        Passage.Fields root = manuscript.root();
        return new FormOutline(
                Wording.of(root, "title"),
                Written.maps(root, "pages").stream().map(OutlinedPage::of).toList(),
                below(root, "rules")
                        .filter(rule -> rule.value() instanceof Passage.Scalar scalar
                                && PlainCondition.of(scalar.value()).isPresent())
                        .map(Passage.Entry::key)
                        .toList(),
                Stream.concat(below(root, "rules"), below(root, "tables"))
                        .map(Passage.Entry::key)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Passage.Entry> below(Passage.Fields root, String key) {
        return root.below(key).stream()
                .filter(Passage.Fields.class::isInstance)
                .flatMap(fields -> ((Passage.Fields) fields).entries().stream());
    }

    public int count() {
        return pages.stream().mapToInt(page -> page.all().size()).sum();
    }

    public Optional<OutlinedPage> page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    public Optional<OutlinedItem> item(String path) {
        return pageOf(path).stream()
                .flatMap(page -> page.all().stream())
                .filter(item -> item.path().equals(path))
                .findFirst();
    }

    /** The page that holds what stands at a path. */
    public Optional<OutlinedPage> pageOf(String path) {
        return pages.stream()
                .filter(page -> path.equals(page.path()) || path.startsWith(page.path() + "/"))
                .findFirst();
    }

    /** The list that takes what is added at a path such as {@code pages/0/items/2}: the path of the list, if it is one. */
    public Optional<List<OutlinedItem>> list(String path) {
        if (!path.endsWith("/items")) {
            return Optional.empty();
        }
        String holder = path.substring(0, path.length() - "/items".length());
        return page(holder)
                .map(OutlinedPage::items)
                .or(() -> item(holder).filter(OutlinedItem::isGroup).map(OutlinedItem::items));
    }

    /** The ids that are taken where an element of this list stands: those beside it, for a page's all of the form's, rules and tables too. */
    public Set<String> taken(String list) {
        if (list.chars().filter(c -> c == '/').count() > 2) {
            return list(list).orElse(List.of()).stream().map(OutlinedItem::id).collect(Collectors.toSet());
        }
        return Stream.concat(
                        named.stream(),
                        pages.stream().flatMap(page -> page.items().stream()).map(OutlinedItem::id))
                .collect(Collectors.toSet());
    }
}
