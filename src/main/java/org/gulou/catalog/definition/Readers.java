package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Written;
import org.gulou.workflow.WorkflowSource;

/**
 * Who reads what of a case, where answers, papers and letters say it themselves under {@code readers}. For a party, named by
 * its id or by the item that holds its number, that is what its {@code sees} says, from the other side. For a role it
 * says what holds anyhow: officials with a post at a body of the case read all of it.
 *
 * @param items the names of all items of the form
 */
record Readers(List<Reader> all, Set<String> items) {
    private static final Pattern ROLE =
            Pattern.compile("([a-z][a-z-]*)\\.(?:province|prefecture|county|township|village)");

    /** Somebody, where she is named, and the path that she reads. */
    private record Reader(Written name, String path) {
        Written seen() {
            return new Written(path, name.place());
        }
    }

    static Readers of(FormSource form, Node.Fields service) {
        return new Readers(
                Stream.concat(
                                form.pages().stream().flatMap(Readers::page),
                                Stream.of("papers", "letters")
                                        .flatMap(key -> service.maps(key).stream())
                                        .flatMap(
                                                paper -> readers(paper.writtens("readers"), paper.stringOrEmpty("id"))))
                        .toList(),
                form.pages().stream()
                        .flatMap(page -> page.items().stream())
                        .flatMap(Readers::within)
                        .map(ItemSource::id)
                        .collect(Collectors.toSet()));
    }

    /** The items of a page that is asked for each row belong to the row. */
    private static Stream<Reader> page(PageSource page) {
        String around = page.each()
                .map(each -> each.list().text().replaceFirst("\\[.*", "").strip() + ".")
                .orElse("");
        return page.items().stream().flatMap(item -> item(around, item));
    }

    private static Stream<Reader> item(String around, ItemSource item) {
        String path = around + item.id();
        return Stream.concat(
                readers(item.care().readers(), path), item.items().stream().flatMap(inner -> item(path + ".", inner)));
    }

    private static Stream<Reader> readers(List<Written> named, String path) {
        return named.stream().map(name -> new Reader(name, path));
    }

    private static Stream<ItemSource> within(ItemSource item) {
        return Stream.concat(Stream.of(item), item.items().stream().flatMap(Readers::within));
    }

    /**
     * The workflow with parties that see that as well; whoever is nobody is told.
     *
     * @param posts that there are
     */
    WorkflowSource in(WorkflowSource workflow, Set<String> posts, Mistakes mistakes) {
        all.forEach(reader -> check(reader.name(), workflow, posts, mistakes));
        return new WorkflowSource(
                workflow.start(),
                workflow.parties().stream().map(this::reading).toList(),
                workflow.states(),
                workflow.moves(),
                workflow.clocks(),
                workflow.appointments(),
                workflow.programme());
    }

    private void check(Written name, WorkflowSource workflow, Set<String> posts, Mistakes mistakes) {
        Matcher role = ROLE.matcher(name.text());
        if (role.matches()) {
            Optional.of(new Written(role.group(1), name.place()))
                    .filter(post -> !posts.contains(post.text()))
                    .ifPresent(post -> mistakes.unknown(post, say("post"), posts));
        } else if (workflow.parties().stream().noneMatch(party -> means(name, party))) {
            tellNobody(name, mistakes);
        }
    }

    private void tellNobody(Written name, Mistakes mistakes) {
        if (items.contains(name.text().replaceFirst("\\..*$", ""))) {
            mistakes.warn(name.problem(
                    say("Nobody takes part in the case by '{item}', so nobody else reads this.", name),
                    say("Describe the person under 'parties' of workflow.yaml, with who: {item}.", name)));
        } else {
            mistakes.add(name.problem(
                    say("'{reader}' is neither a role, nor a party, nor an item.", name),
                    say("Write a role such as head.county, a party of workflow.yaml, or the item that holds a party's"
                            + " number.")));
        }
    }

    /** A party is named by its id, or by the item by whose number she is known. */
    private static boolean means(Written name, WorkflowSource.Party party) {
        return name.text().equals(party.id().text())
                || name.text().equals(party.who().text().strip());
    }

    private WorkflowSource.Party reading(WorkflowSource.Party party) {
        Stream<Written> more =
                all.stream().filter(reader -> means(reader.name(), party)).map(Reader::seen);
        return new WorkflowSource.Party(
                party.id(),
                party.label(),
                party.each(),
                party.when(),
                party.who(),
                party.reach(),
                Stream.concat(party.sees().stream(), more).toList());
    }
}
