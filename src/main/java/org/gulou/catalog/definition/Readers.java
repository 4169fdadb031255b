package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Written;
import org.gulou.workflow.WorkflowSource;

/**
 * Which parties read what of a case, where answers, papers and letters say it themselves under {@code readers}: the same as
 * {@code sees} of a party, from the other side.
 */
record Readers(List<Reader> all) {
    /** A party, where it is named, and the path that it reads. */
    private record Reader(Written party, String path) {
        Written seen() {
            return new Written(path, party.place());
        }
    }

    static Readers of(FormSource form, Node.Fields service) {
        return new Readers(Stream.concat(
                        form.pages().stream().flatMap(Readers::page),
                        Stream.of("papers", "letters")
                                .flatMap(key -> service.maps(key).stream())
                                .flatMap(paper -> readers(paper.writtens("readers"), paper.stringOrEmpty("id"))))
                .toList());
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

    private static Stream<Reader> readers(List<Written> parties, String path) {
        return parties.stream().map(party -> new Reader(party, path));
    }

    /** The workflow with parties that see that as well; whoever is no party is told. */
    WorkflowSource in(WorkflowSource workflow, Mistakes mistakes) {
        List<String> known =
                workflow.parties().stream().map(party -> party.id().text()).toList();
        all.stream()
                .map(Reader::party)
                .filter(party -> !known.contains(party.text()))
                .forEach(party -> mistakes.unknown(party, say("party"), known));
        return new WorkflowSource(
                workflow.start(),
                workflow.parties().stream().map(this::reading).toList(),
                workflow.states(),
                workflow.moves(),
                workflow.clocks(),
                workflow.programme());
    }

    private WorkflowSource.Party reading(WorkflowSource.Party party) {
        Stream<Written> more = all.stream()
                .filter(reader -> reader.party().text().equals(party.id().text()))
                .map(Reader::seen);
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
