package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                page.items().forEach(item -> gather(item, "", path, page.title(), shared, found));
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

    /** What forms share, as far as it matters what their questions offer. */
    public interface Shared {
        /** The element of this name. */
        Optional<SharedElement> element(String name);

        /** What a vocabulary offers; nothing where there are too many to choose from, or none. */
        List<OptionRow> vocabulary(String id);
    }

    private static void gather(
            OutlinedItem item, String prefix, String path, Wording page, Shared shared, List<ReadableQuestion> found) {
        if (item.isUse()) {
            String inner = item.id().isEmpty() ? prefix : prefix + item.id() + ".";
            shared.element(item.value("use"))
                    .ifPresent(element ->
                            element.items().forEach(asked -> gather(asked, inner, path, page, shared, found)));
        } else if (item.kind().equals("group")) {
            boolean within = path.startsWith(item.path() + "/");
            if (within || !item.has("repeat")) {
                String inner = within ? prefix : prefix + item.id() + ".";
                item.items().forEach(asked -> gather(asked, inner, path, page, shared, found));
            }
        } else if (Answering.isReadable(item.kind())
                && !item.path().equals(path)
                && !item.id().isEmpty()) {
            found.add(new ReadableQuestion(
                    prefix + item.id(),
                    item.title(),
                    page,
                    Answering.of(item.kind()),
                    OfferedOptions.of(item).offered(shared)));
        }
    }

    /** By their names. */
    public static Map<String, ReadableQuestion> byName(List<ReadableQuestion> all) {
        var byName = new LinkedHashMap<String, ReadableQuestion>();
        all.forEach(question -> byName.putIfAbsent(question.name(), question));
        return byName;
    }
}
