package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Sentence;

/** Whether the keys of an item go together: of two that say where the same comes from, one would be passed over. */
record ItemPairs(Mistakes mistakes) {
    /** What is the person's own, or nobody's to answer. */
    private static final Set<String> NEVER_FILLED_IN =
            Set.of("file", "signature", "declaration", "row", "lookUp", "info", "heading");

    private static final Sentence ONE = say("Leave one of the two out.");

    void check(Fields item) {
        String kind = item.stringOrEmpty("kind");
        filledIn(item, kind);
        item.fields("options").ifPresent(options -> offered(item, options));
        if (kind.equals("lookUp")) {
            lookedUp(item);
        }
        if (kind.equals("declaration") && item.get("default").isPresent()) {
            mistakes.at(
                    item.keyPlace("default"),
                    say("A declaration is the person's own: nobody makes it for her."),
                    say("Leave 'default' out."));
        }
        if (kind.equals("matrix")
                && item.get("rows").isPresent()
                && item.get("repeat").isPresent()) {
            mistakes.at(item.keyPlace("repeat"), say("The rows stand here twice: under 'rows' and 'repeat'."), ONE);
        }
        if (kind.equals("group")
                && item.get("rowName").isPresent()
                && item.get("repeat").isEmpty()) {
            mistakes.at(
                    item.keyPlace("rowName"),
                    say("'rowName' is what a row is called, and this group has none: it is filled once."),
                    say("Add 'repeat', or leave it out."));
        }
    }

    private void filledIn(Fields item, String kind) {
        if (item.get("prefill").isEmpty()) {
            return;
        }
        if (item.get("computed").isPresent()) {
            mistakes.at(
                    item.keyPlace("prefill"),
                    say("What is computed follows from other answers, and no register fills it in."),
                    ONE);
        } else if (NEVER_FILLED_IN.contains(kind)) {
            mistakes.at(
                    item.keyPlace("prefill"),
                    say("'{key}' means nothing for the kind '{kind}'.", "prefill", kind),
                    say("Leave it out: no register fills that in."));
        }
    }

    private void offered(Fields item, Fields options) {
        List<String> sources = options.fields().keySet().stream()
                .filter(Set.of("vocab", "rows", "register")::contains)
                .toList();
        if (sources.size() > 1) {
            mistakes.at(
                    options.keyPlace(sources.get(1)),
                    say(
                            "What is offered comes from two places: '{one}' and '{other}'.",
                            sources.get(0),
                            sources.get(1)),
                    ONE);
        }
        boolean register = sources.contains("register");
        if (!register && options.get("by").isPresent()) {
            mistakes.at(
                    options.keyPlace("by"),
                    say("'by' are the keys by which a register is asked, and none is named."),
                    say("Leave it out."));
        }
        if (register && options.get("only").isPresent()) {
            mistakes.at(
                    options.keyPlace("only"),
                    say("What a register offers is asked in words while it does not answer: 'only' cannot narrow"
                            + " that."),
                    say("Leave it out, and write a check."));
        }
        if (options.get("only").isPresent() && item.get("only").isPresent()) {
            mistakes.at(item.keyPlace("only"), say("'only' stands here twice."), say("Join the two with 'and'."));
        }
    }

    private void lookedUp(Fields item) {
        boolean register = item.stringOrEmpty("from").startsWith("register ");
        if (item.get("by").isPresent() && !register) {
            mistakes.at(
                    item.keyPlace("by"),
                    say("'by' are the keys by which a register is asked, and none is named."),
                    say("Leave it out."));
        }
        if (item.get("reads").isEmpty() && !item.stringOrEmpty("from").startsWith("vocab ")) {
            mistakes.at(
                    item.place(),
                    say("Nothing says what is read of the rows, so they cannot be told apart."),
                    say("Write 'reads: {fields}': people choose by the first text.", "{plate: text, …}"));
        }
    }
}
