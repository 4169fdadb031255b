package org.gulou.catalog.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.finding.Habits.SettledElsewhere;
import org.gulou.kernel.LocalizedText;

/** What people look for in vain, because it is settled elsewhere; a word by which a service is called is none of them. */
record Unserved(List<SettledElsewhere> all) {
    /** @param names what services are called, in small letters and without spaces */
    static Unserved of(List<SettledElsewhere> settled, Set<String> names) {
        return new Unserved(settled.stream()
                .map(one -> new SettledElsewhere(
                        one.says().stream()
                                .filter(word -> names.stream().noneMatch(name -> name.contains(Index.whole(word))))
                                .toList(),
                        one.where()))
                .toList());
    }

    /** Where that is settled which makes up at least half of {@code thing}. */
    Optional<LocalizedText> where(String thing) {
        return all.stream()
                .filter(one -> one.says().stream()
                        .anyMatch(word -> 2 * word.length() >= thing.length() && Asked.says(" " + thing + " ", word)))
                .map(SettledElsewhere::where)
                .findFirst();
    }
}
