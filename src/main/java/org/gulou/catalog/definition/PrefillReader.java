package org.gulou.catalog.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Vocabulary;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Word;

/** Reads from which register an item is filled in; what people call registers stands in the vocabulary {@code registers}. */
record PrefillReader(Map<String, Vocabulary> vocabularies) {
    private static final String REGISTERS = "registers";
    private static final String SHORT = "register ";

    /** Which register stands under {@code key}, with keys or alone. */
    static Optional<String> register(Node.Fields said, String key) {
        return said.fields(key)
                .map(from -> from.stringOrEmpty("register"))
                .or(() -> said.string(key).map(from -> from.substring(SHORT.length())));
    }

    Optional<ItemSource.Prefill> prefill(Node.Fields said, String key) {
        return register(said, key)
                .map(register -> prefill(register, said.fields(key).orElse(Example.NONE)));
    }

    private ItemSource.Prefill prefill(String register, Node.Fields from) {
        Optional<Vocabulary.Term> term =
                Optional.ofNullable(vocabularies.get(REGISTERS)).flatMap(known -> known.term(register));
        return new ItemSource.Prefill(
                register,
                term.map(Vocabulary.Term::title)
                        .orElseGet(() -> LocalizedText.of("登记库 " + register, "the register " + register)),
                term.map(Vocabulary.Term::hint).orElse(LocalizedText.NONE),
                from.get("by").isPresent() ? from.writtens("by") : List.of());
    }

    static ItemSource.Edit edit(Node.Fields item) {
        return item.string("edit")
                .flatMap(word -> Word.read(ItemSource.Edit.class, word))
                .orElse(ItemSource.Edit.DISPUTE);
    }

    /** An item, or all in it, filled in as is said beside it. */
    ItemSource filled(ItemSource item, Node.Fields said) {
        return prefill(said, "prefill")
                .map(from -> item.filledFrom(from, edit(said)))
                .orElse(item);
    }
}
