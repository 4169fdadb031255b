package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions whose answers are nobody's business but the office's: strangers could find or harm a person by them. */
public final class Secrets {
    private static final Set<String> REACHES = Set.of("phone", "email", "signature", "file");

    private Secrets() {}

    /** Those of a form, by their paths without row keys: numbers of documents and accounts, how to reach her, what is sensitive. */
    public static List<String> of(Form form) {
        var secrets = new ArrayList<String>();
        add(form.block(), "", secrets);
        return List.copyOf(secrets);
    }

    private static void add(Block block, String around, List<String> secrets) {
        for (Item item : block.items()) {
            switch (item) {
                case Item.Ask ask -> {
                    if (ask.sensitive()
                            || Masked.hides(ask.kind())
                            || REACHES.contains(ask.kind().name())) {
                        secrets.add(around + ask.id());
                    }
                }
                case Item.Group group -> add(group.block(), around + group.id() + ".", secrets);
                case Item.Notice notice -> {
                    // nobody answers it
                }
            }
        }
    }
}
