package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.catalog.Succession;
import org.gulou.catalog.Succession.Renamed;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Written;

/** Reads how a version takes over earlier drafts: {@code was} on items and papers, {@code drafts} on the service. */
final class Renames {
    private static final String STAY = "keep until ";

    private final List<Renamed> items = new ArrayList<>();

    private Renames() {}

    static Succession of(Laid laid, Mistakes mistakes) {
        var renames = new Renames();
        laid.form().maps("pages").forEach(page -> renames.items("^()", page.maps("items")));
        List<Renamed> papers = laid.service().maps("papers").stream()
                .flatMap(paper -> paper.writtens("was").stream()
                        .map(old -> renamed("^()", old.text(), paper.stringOrEmpty("id"))))
                .toList();
        return new Succession(renames.items, papers, stay(laid.service(), mistakes));
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
