package org.gulou.catalog.foreign.demarches;

import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Naming;
import tools.jackson.databind.JsonNode;

/** Headings among the questions: those of the first level begin pages, others stand over what follows them. */
final class Sections {
    private static final String HEADING = "header_section";

    private final List<Champ> champs = new ArrayList<>();
    private int at;

    Sections(JsonNode descriptors) {
        descriptors.forEach(one -> champs.add(new Champ(one)));
    }

    /** What stands before the first page, once. */
    List<Field> before() {
        return until(1);
    }

    /** The pages, after what stands before them. */
    List<Field> pages() {
        var pages = new ArrayList<Field>();
        while (at < champs.size()) {
            pages.add(headed(FieldType.PAGE));
        }
        return pages;
    }

    private static int level(Champ champ) {
        return champ.type().equals(HEADING) ? champ.said().path("level").asInt(1) : Integer.MAX_VALUE;
    }

    /** Up to the next heading of this level or above it. */
    private List<Field> until(int level) {
        var fields = new ArrayList<Field>();
        while (at < champs.size() && level(champs.get(at)) > level) {
            if (champs.get(at).type().equals(HEADING)) {
                fields.add(headed(FieldType.FRAME));
            } else {
                fields.addAll(champs.get(at++).fields());
            }
        }
        return fields;
    }

    private Field headed(FieldType type) {
        Champ heading = champs.get(at++);
        return Field.of(type, HEADING, heading.key(), heading.label())
                .named(Naming.of(heading.label(), heading.key()))
                .hint(heading.description())
                .with(until(level(heading)));
    }
}
