package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;

/**
 * A question whose answers a list of cases may show, in the order of the form: asked once, and nothing by which a person
 * is known or reached, because lists are read over shoulders.
 *
 * @param path without row keys
 */
public record Listed(String path, LocalizedText title, Kind kind) {
    private static final Set<String> UNLISTED = Set.of(
            "name",
            "phone",
            "email",
            "address",
            "postcode",
            "file",
            "signature",
            "declaration",
            "longText",
            "row",
            "severalRows",
            "lookUp",
            "coordinates");

    /** The questions of a form that may stand in a list. */
    public static List<Listed> of(Form form) {
        var listed = new ArrayList<Listed>();
        add(form.block(), "", listed);
        return List.copyOf(listed);
    }

    private static void add(Block block, String around, List<Listed> listed) {
        for (Item item : block.items()) {
            String path = around + item.id();
            switch (item) {
                case Item.Ask ask -> {
                    if (!ask.sensitive() && !UNLISTED.contains(ask.kind().name()) && !Masked.hides(ask.kind())) {
                        listed.add(new Listed(path, ask.title().written(), ask.kind()));
                    }
                }
                case Item.Group group -> {
                    if (group.repeat().isEmpty()) {
                        add(group.block(), path + ".", listed);
                    }
                }
                case Item.Notice notice -> {
                    // nobody answers it
                }
            }
        }
    }
}
