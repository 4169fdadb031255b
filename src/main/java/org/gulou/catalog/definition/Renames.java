package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gulou.catalog.Succession;
import org.gulou.catalog.Succession.Renamed;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/** Reads how a version takes over earlier drafts: {@code was} on items and papers, {@code drafts} on the service. */
final class Renames {
    private static final String STAY = "keep until ";

    private final List<Renamed> items = new ArrayList<>();

    private Renames() {}

    static Succession of(Laid laid, Mistakes mistakes) {
        var renames = new Renames();
        laid.form().maps("pages").forEach(page -> renames.items("^()", page.maps("items")));
        List<Fields> said = laid.service().maps("papers");
        check(
                said,
                said.stream().map(paper -> paper.stringOrEmpty("id")).toList(),
                old -> say("'{old}' is still a paper here, so nothing can have been renamed from it.", old),
                mistakes);
        List<Renamed> papers = said.stream()
                .flatMap(paper -> paper.writtens("was").stream()
                        .map(old -> renamed("^()", old.text(), paper.stringOrEmpty("id"))))
                .toList();
        return new Succession(renames.items, papers, stay(laid.service(), mistakes));
    }

    /**
     * Tells what cannot have been renamed: what was given before goes to one thing, and stays where that is still asked.
     *
     * @param things of one scope
     * @param here what is asked there now
     */
    static void check(
            List<Fields> things, Collection<String> here, Function<Written, Sentence> stillHere, Mistakes mistakes) {
        var taken = new HashSet<String>();
        things.stream().flatMap(thing -> thing.writtens("was").stream()).forEach(old -> {
            if (here.contains(old.text())) {
                mistakes.add(old.problem(
                        stillHere.apply(old), say("Leave it out of 'was', or choose another id for that item.")));
            } else if (!taken.add(old.text())) {
                mistakes.add(old.problem(
                        say("'{old}' is said to be something else now as well: what was given goes to one place.", old),
                        say("Leave it out of one 'was'.")));
            }
        });
    }

    private static Optional<LocalDate> stay(Fields service, Mistakes mistakes) {
        return service.written("drafts")
                .flatMap(said -> Shared.day(
                        mistakes,
                        new Written(
                                said.text().substring(STAY.length()),
                                said.place().right(STAY.length()))));
    }

    /** Outer names are changed before inner ones, so {@code before} holds the new names of the scopes around. */
    private void items(String before, List<Fields> list) {
        for (Fields item : list) {
            Optional<String> name = item.string("id").or(() -> item.string("as"));
            name.ifPresent(id -> item.writtens("was").forEach(old -> items.add(renamed(before, old.text(), id))));
            List<Fields> inner = item.maps("items");
            if (!inner.isEmpty()) {
                name.ifPresent(id -> items(inside(before, id, item), inner));
            }
        }
    }

    /** Rows have keys between the group and its items. */
    private static String inside(String before, String id, Fields item) {
        String open = before.substring(0, before.length() - 1);
        String row = item.get("repeat").isPresent() ? "\\.[^.]+" : "";
        return open + Pattern.quote(id) + row + "\\.)";
    }

    private static Renamed renamed(String before, String old, String now) {
        return new Renamed(Pattern.compile(before + Pattern.quote(old) + "(?=\\.|$)"), now);
    }
}
