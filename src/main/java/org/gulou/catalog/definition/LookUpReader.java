package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gulou.forms.EarlierRows;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.Written;
import org.gulou.language.DecisionTable;
import org.gulou.language.Type;

/** Reads what a look-up holds: fields of a register, of a vocabulary's terms, or of an element asked before. */
record LookUpReader(Sources sources) {
    /**
     * The fields that rules may read.
     *
     * @param terms of the vocabulary that it looks up in; none for any other source
     */
    Map<String, Type> reads(Node.Fields item, List<Option> terms) {
        var reads = new LinkedHashMap<String, Type>();
        Optional<Written> element = item.written("from")
                .filter(from -> from.text().startsWith(EarlierRows.SOURCE))
                .map(from -> new Written(
                        from.text().substring(EarlierRows.SOURCE.length()),
                        from.place().right(EarlierRows.SOURCE.length())));
        List<Node.Fields> told = element.map(this::told).orElse(List.of());
        item.fields("reads")
                .ifPresent(all -> all.fields()
                        .keySet()
                        .forEach(name -> all.written(name).ifPresent(written -> {
                            if (OptionReader.looksUp(item)) {
                                attribute(new Written(name, all.keyPlace(name)), terms);
                            }
                            if (!told.isEmpty()) {
                                known(new Written(name, all.keyPlace(name)), told);
                            }
                            DecisionTable.type(written.text())
                                    .ifPresentOrElse(
                                            type -> reads.put(name, type),
                                            () -> sources.mistakes()
                                                    .add(written.problem(
                                                            say("Expected a type, got '{written}'.", written),
                                                            say("Write text, number, money, boolean or date."))));
                        })));
        return reads;
    }

    /** The items of an element that a person may have been asked before; none, and told, where there is no such element. */
    private List<Node.Fields> told(Written element) {
        String file = ItemReader.file(element.text());
        if (!sources.has(file)) {
            sources.mistakes().unknown(element, say("element"), ItemReader.elements(sources));
            return List.of();
        }
        return sources.definition(file, "element").stream()
                .flatMap(found -> found.maps("items").stream())
                .filter(item -> item.get("computed").isEmpty())
                .toList();
    }

    private void attribute(Written field, List<Option> terms) {
        Set<String> known = terms.stream()
                .flatMap(term -> term.attributes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(field.text())) {
            sources.mistakes().unknown(field, say("attribute of the vocabulary's terms"), known);
        }
    }

    private void known(Written field, List<Node.Fields> told) {
        List<String> ids = told.stream().map(item -> item.stringOrEmpty("id")).toList();
        if (!ids.contains(field.text())) {
            sources.mistakes().unknown(field, say("item that is asked in the element"), ids);
        }
    }
}
