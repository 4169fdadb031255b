package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.forms.Form;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.Need;
import org.gulou.workflow.Workflow;

/** What a letter may name beside the form: the case when it is decided, the certificate, and what each move was given. */
final class LetterNames {
    private static final Map<String, Type> CASE = Map.of(
            "number", Type.TEXT,
            "body", Type.TEXT,
            "filedOn", Type.DATE,
            "acceptedOn", Type.DATE,
            "decidedOn", Type.DATE);
    private static final Map<String, Type> REVIEW = Map.of("reviewUntil", Type.DATE);
    private static final Map<String, Type> CERTIFICATE =
            Map.of("number", Type.TEXT, "issuedOn", Type.DATE, "validUntil", Type.DATE);

    private LetterNames() {}

    static Names of(Names form, Map<String, Form> officials, Workflow workflow) {
        var names = new LinkedHashMap<String, Type>();
        workflow.moves().forEach(move -> {
            var given = new LinkedHashMap<String, Type>();
            move.needs().forEach(need -> given.putAll(types(need, officials)));
            names.put(move.id(), new Type.Fields(given));
        });
        boolean reviewed =
                workflow.moves().stream().anyMatch(move -> move.within().isPresent());
        Type facts = with(form.typeOf("case").orElse(Type.ANY), CASE);
        names.put("case", reviewed ? with(facts, REVIEW) : facts);
        names.put("offer", with(form.typeOf("offer").orElse(Type.ANY), Map.of("body", Type.TEXT)));
        names.put("certificate", new Type.Fields(CERTIFICATE));
        return form.inside(names);
    }

    private static Map<String, Type> types(Need need, Map<String, Form> officials) {
        return switch (need) {
            case Need.Reason reason -> Map.of(reason.key(), Type.TEXT);
            case Need.Remedy remedy -> Map.of(remedy.key(), Type.TEXT);
            case Need.Items named -> Map.of(named.key(), new Type.ListOf(Type.TEXT));
            case Need.Paper paper -> Map.of();
            case Need.Signatures signatures -> Map.of();
            case Need.Filled filled ->
                officials.containsKey(filled.form())
                        ? officials.get(filled.form()).names()
                        : Map.of();
            case Need.Item item -> Map.of(item.id(), item.type());
        };
    }

    private static Type with(Type type, Map<String, Type> more) {
        var fields = new LinkedHashMap<String, Type>();
        if (type.present() instanceof Type.Fields(Map<String, Type> known, var keys)) {
            fields.putAll(known);
        }
        fields.putAll(more);
        return new Type.Fields(fields);
    }
}
