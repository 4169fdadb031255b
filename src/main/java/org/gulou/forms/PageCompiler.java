package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles pages in their order, those that are asked for rows after the page of these. */
final class PageCompiler {
    private final List<PageSource> written;
    private final RuleReader reader;
    private final ItemCompiler items;
    private final ItemTypes types;
    private final Names around;
    private final IntFunction<Names> names;

    /** @param names those of the form as seen from a page; from outside all pages for -1 */
    PageCompiler(
            List<PageSource> written,
            RuleReader reader,
            ItemCompiler items,
            ItemTypes types,
            Names around,
            IntFunction<Names> names) {
        this.written = written;
        this.reader = reader;
        this.items = items;
        this.types = types;
        this.around = around;
        this.names = names;
    }

    List<FormPage> pages() {
        var pages = new ArrayList<FormPage>();
        int slot = 0;
        for (int i = 0; i < written.size(); i++) {
            PageSource page = written.get(i);
            if (page.each().isPresent()) {
                rowPage(page, page.each().get(), i, pages).ifPresent(pages::add);
                continue;
            }
            var site = new Site("", "", i, names.apply(i)).where(page.show());
            var compiled = new ArrayList<Item>();
            for (ItemSource item : page.items()) {
                compiled.add(items.item(item, slot++, site, types.top(i)));
            }
            pages.add(page(page, i, site, show(page, i), Optional.empty(), compiled));
        }
        return pages;
    }

    private FormPage page(
            PageSource page, int index, Site site, Rule show, Optional<FormPage.Rows> each, List<Item> items) {
        return new FormPage(
                page.id(),
                index,
                reader.phrase(page.title(), site),
                reader.phrase(page.hint(), site),
                show,
                each,
                items);
    }

    /** A page that is asked for each row: its items were compiled with the row's group. */
    private Optional<FormPage> rowPage(PageSource page, EachSource each, int index, List<FormPage> earlier) {
        String id = Pages.group(each.list().text());
        Optional<Item.Group> group = earlier.stream()
                .flatMap(other -> other.items().stream())
                .filter(item -> item.id().equals(id))
                .flatMap(item ->
                        item instanceof Item.Group rows && rows.repeat().isPresent() ? Stream.of(rows) : Stream.empty())
                .findFirst();
        if (group.isEmpty()) {
            reader.problems.add(each.list()
                    .problem(
                            say(
                                    "A page can be asked for each row of a repeating group on an earlier page, not of"
                                            + " '{list}'",
                                    each.list()),
                            say("Write household as m, or household[age < 18] as m.")));
            return Optional.empty();
        }
        Rule list = reader.list(each, new Site("page " + page.id(), "", index - 1, names.apply(-1)));
        var site = new Site("page " + page.id(), id, index - 1, names.apply(-1)).with(each.name(), list);
        return Optional.of(page(
                page,
                index,
                site,
                reader.rule(page.show(), site, Type.BOOLEAN.orEmpty(), Rule.YES),
                Optional.of(new FormPage.Rows(group.get(), list, each.name())),
                group.get().block().items().stream()
                        .filter(item -> item.page() == index)
                        .toList()));
    }

    /** A page hangs on the pages before it: what it asks itself cannot decide whether it is asked. */
    private Rule show(PageSource page, int index) {
        return page.show()
                .map(written -> {
                    var site = new Site("page " + page.id(), "", index - 1, names.apply(-1));
                    return index == 0
                            ? reader.rule(written, Site.outside(around.inside(Map.of())), Type.BOOLEAN.orEmpty(), true)
                            : reader.rule(written, site, Type.BOOLEAN.orEmpty(), true);
                })
                .orElse(Rule.YES);
    }
}
