package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.language.PlainCondition;

/**
 * A question that a rule at some place of the form can read.
 *
 * @param name by which it does
 * @param page the heading of its page
 * @param options what is offered, where that is known
 */
public record ReadableQuestion(String name, Wording title, Wording page, Answering answering, List<OptionRow> options) {
    public ReadableQuestion {
        options = List.copyOf(options);
    }

    /** The day of applying, as rules call it. */
    public static final String FILED = "case.filedOn";

    /** The names of what its answer can be compared with: other answers of its sort, and for a day those that everybody knows. */
    public List<String> comparable(Map<String, ReadableQuestion> questions) {
        if (!answering.isComparable()) {
            return List.of();
        }
        Stream<String> known = answering == Answering.DAY ? Stream.of(PlainCondition.TODAY, FILED) : Stream.empty();
        return Stream.concat(
                        known,
                        questions.values().stream()
                                .filter(other -> other.answering == answering && !other.name.equals(name))
                                .map(ReadableQuestion::name))
                .toList();
    }

    /** Those of the pages before and, of a question, of its own page, and the form's own rules, which are yes or no. */
    public static List<ReadableQuestion> at(FormOutline form, String path, Shared shared) {
        var found = new ArrayList<ReadableQuestion>();
        Optional<OutlinedPage> own = form.pageOf(path);
        for (OutlinedPage page : form.pages()) {
            boolean here = own.filter(page::equals).isPresent();
            if (page.path().equals(path)) {
                break;
            }
            if (here || page.value("each").isEmpty()) {
                page.items().forEach(item -> gather(item, "", path, page.title(), shared, Set.of(), found));
            }
            if (here) {
                break;
            }
        }
        form.rules()
                .forEach(rule -> found.add(new ReadableQuestion(
                        rule, new Wording(rule, rule), Wording.NONE, Answering.YES_NO, List.of())));
        return found;
    }

    /** What a check on the question at {@code path} reads: its own answer too, and of a group those within. */
    public static List<ReadableQuestion> within(FormOutline form, OutlinedItem item, Shared shared) {
        if (item.isGroup()) {
            return at(form, item.path() + "/items/-", shared);
        }
        var all = new ArrayList<ReadableQuestion>();
        if (Answering.isReadable(item.kind()) && !item.id().isEmpty()) {
            all.add(new ReadableQuestion(
                    item.id(),
                    item.title(),
                    Wording.NONE,
                    answering(item),
                    OfferedOptions.of(item).offered(shared)));
        }
        at(form, item.path(), shared).stream()
                .filter(other -> !other.name().equals(item.id()))
                .forEach(all::add);
        return all;
    }

    /** What forms share, as far as it matters what their questions offer. */
    public interface Shared {
        /** The element of this name. */
        Optional<SharedElement> element(String name);

        /** What a vocabulary offers; nothing where there are too many to choose from, or none. */
        List<OptionRow> vocabulary(String id);
    }

    /** @param within the elements that hold the item, which cannot hold themselves */
    private static void gather(
            OutlinedItem item,
            String prefix,
            String path,
            Wording page,
            Shared shared,
            Set<String> within,
            List<ReadableQuestion> found) {
        if (item.isUse()) {
            String name = item.value("use");
            if (!within.contains(name) && !item.has("repeat")) {
                String inner = item.id().isEmpty() ? prefix : prefix + item.id() + ".";
                Set<String> deeper =
                        Stream.concat(within.stream(), Stream.of(name)).collect(Collectors.toSet());
                shared.element(name).map(SharedElement::items).orElse(List.of()).stream()
                        .filter(asked -> isTaken(item, asked))
                        .forEach(asked -> gather(asked, inner, path, page, shared, deeper, found));
            }
        } else if (item.kind().equals("group")) {
            boolean around = path.startsWith(item.path() + "/");
            if (around || !item.has("repeat")) {
                String inner = around ? prefix : prefix + item.id() + ".";
                item.items().forEach(asked -> gather(asked, inner, path, page, shared, within, found));
            }
        } else if (Answering.isReadable(item.kind())
                && !item.path().equals(path)
                && !item.id().isEmpty()) {
            found.add(new ReadableQuestion(
                    prefix + item.id(),
                    item.title(),
                    page,
                    answering(item),
                    OfferedOptions.of(item).offered(shared)));
        }
    }

    /** Whether a use takes in this item of its element: all of them unless it names some. */
    private static boolean isTaken(OutlinedItem use, OutlinedItem item) {
        List<Passage> only = Written.items(use.written(), "only");
        return only.isEmpty()
                || only.stream()
                        .anyMatch(name -> name instanceof Passage.Scalar scalar
                                && scalar.value().equals(item.id()));
    }

    /** A choice among rows is a row, and not a code to compare with. */
    private static Answering answering(OutlinedItem item) {
        return item.has("options/rows") ? Answering.OTHERWISE : Answering.of(item.kind());
    }

    /** By their names; where a row has one that stands outside too, rules in the row read its own. */
    public static Map<String, ReadableQuestion> byName(List<ReadableQuestion> all) {
        var byName = new LinkedHashMap<String, ReadableQuestion>();
        all.forEach(question -> {
            byName.remove(question.name());
            byName.put(question.name(), question);
        });
        return byName;
    }
}
