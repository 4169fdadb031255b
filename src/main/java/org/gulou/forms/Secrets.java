package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Questions whose answers are nobody's business but the office's: strangers could find or harm a person by them. */
public final class Secrets {
    private static final Set<String> REACHES = Set.of("phone", "email", "signature", "file");

    private Secrets() {}

    /** Numbers of documents and accounts, and what is sensitive, by their paths without row keys. */
    public static List<String> of(Form form) {
        return paths(form, ask -> ask.sensitive() || Masked.hides(ask.kind()));
    }

    /** What only leads to somebody, and may be meant for everybody where it leads to an office, by the same paths. */
    public static List<String> reaching(Form form) {
        return paths(form, ask -> REACHES.contains(ask.kind().name()));
    }

    private static List<String> paths(Form form, Predicate<Item.Ask> which) {
        var paths = new ArrayList<String>();
        add(form.block(), "", which, paths);
        return List.copyOf(paths);
    }

    private static void add(Block block, String around, Predicate<Item.Ask> which, List<String> paths) {
        for (Item item : block.items()) {
            switch (item) {
                case Item.Ask ask -> {
                    if (which.test(ask)) {
                        paths.add(around + ask.id());
                    }
                }
                case Item.Group group -> add(group.block(), around + group.id() + ".", which, paths);
                case Item.Notice notice -> {
                    // nobody answers it
                }
            }
        }
    }
}
