package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import org.gulou.kernel.Sentence;

/** What people call the fields of a service. */
final class FieldNames {
    private static final Map<String, Sentence> ALL = Map.ofEntries(
            Map.entry("code", say("code")),
            Map.entry("title.zh", say("Chinese title")),
            Map.entry("title.en", say("English title")),
            Map.entry("department", say("department")),
            Map.entry("type", say("type")),
            Map.entry("audience", say("who may apply")),
            Map.entry("legalBasis", say("legal basis")),
            Map.entry("statutory", say("legal time")),
            Map.entry("promised", say("promised time")),
            Map.entry("conditions", say("conditions")),
            Map.entry("papers", say("papers")),
            Map.entry("fees", say("fees")),
            Map.entry("result", say("result")),
            Map.entry("group", say("group")),
            Map.entry("phone", say("phone")),
            Map.entry("address", say("address")),
            Map.entry("link", say("link")),
            Map.entry("apply", say("address for applying online")),
            Map.entry("site.zh", say("Chinese name of the site")),
            Map.entry("site.en", say("English name of the site")),
            Map.entry("updated", say("day of the last change")),
            Map.entry("summary.zh", say("Chinese summary")),
            Map.entry("summary.en", say("English summary")),
            Map.entry("form", say("form")),
            Map.entry("workflow", say("workflow")));

    private FieldNames() {}

    static Sentence of(String field) {
        return ALL.getOrDefault(field, Sentence.quote(field));
    }
}
