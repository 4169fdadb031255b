package org.gulou.catalog.design;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a sheet that two people have changed: a field that one of them changed is as she left it. Where both did,
 * whoever is still typing wins and is told; of options and checks that both changed, what was saved first stands.
 *
 * @param both what is filled in now
 * @param mine what she typed
 * @param theirs the fields that only somebody else changed
 * @param clashes the fields that both changed, each to something else, or that she filled in and that are no more
 */
public record SheetMerge(Sheet both, Sheet mine, SortedSet<String> theirs, SortedSet<String> clashes) {
    private static final String KIND = "kind";
    private static final String OPTIONS = "options";
    private static final String CHECKS = "checks";

    public SheetMerge {
        theirs = new TreeSet<>(theirs);
        clashes = new TreeSet<>(clashes);
    }

    /**
     * Brings two changes together.
     *
     * @param base what both began with
     * @param mine what she typed
     * @param now what somebody else has kept meanwhile; the same as {@code base} where nobody has
     */
    public static SheetMerge of(Sheet base, Sheet mine, Sheet now) {
        var theirs = new TreeSet<String>();
        var clashes = new TreeSet<String>();
        boolean mineKind = !mine.kind().equals(base.kind());
        String kind = mineKind ? mine.kind() : now.kind();
        sort(KIND, mineKind, !now.kind().equals(base.kind()), mine.kind().equals(now.kind()), theirs, clashes);
        Sheet ground = kind.equals(now.kind()) ? now : now.as(kind);
        var fields = new TreeMap<>(ground.fields());
        fields.replaceAll((field, value) -> {
            boolean changed = mine.has(field) && isOther(field, base, mine);
            sort(field, changed, isOther(field, base, now), !isOther(field, mine, now), theirs, clashes);
            return changed ? mine.get(field) : value;
        });
        mine.fields().keySet().stream()
                .filter(field -> !fields.containsKey(field) && isOther(field, base, mine))
                .forEach(clashes::add);
        boolean options = !mine.options().equals(base.options());
        sort(
                OPTIONS,
                options,
                !now.options().equals(base.options()),
                mine.options().equals(now.options()),
                theirs,
                clashes);
        OfferedOptions offered = options && !clashes.contains(OPTIONS) ? mine.options() : ground.options();
        boolean checks = !mine.checks().equals(base.checks());
        sort(CHECKS, checks, !now.checks().equals(base.checks()), mine.checks().equals(now.checks()), theirs, clashes);
        List<CheckRow> kept = checks && !clashes.contains(CHECKS) ? mine.checks() : ground.checks();
        return new SheetMerge(new Sheet(kind, fields, offered, kept), mine, theirs, clashes);
    }

    private static void sort(
            String field, boolean mine, boolean others, boolean same, Set<String> theirs, Set<String> clashes) {
        if (mine && others && !same) {
            clashes.add(field);
        } else if (others && !mine) {
            theirs.add(field);
        }
    }

    private static boolean isOther(String field, Sheet one, Sheet other) {
        String key = SheetKeys.LISTS.contains(field) ? field : field.replaceFirst("/.*", "");
        return !SheetText.isSame(key, one.get(field), other.get(field));
    }

    /** Whether nothing that she has before her was changed by anybody else. */
    public boolean isUntouched() {
        return theirs.isEmpty() && clashes.isEmpty();
    }
}
