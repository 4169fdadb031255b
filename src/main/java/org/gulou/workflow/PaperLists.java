package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Written;
import org.gulou.language.Type;

/** Compiles the lists for each element of which a certificate or a letter is issued. */
record PaperLists(Vocabulary words, Mistakes mistakes) {
    /** By what is issued: {@code certificate}, or the id of a letter. */
    Map<String, Lane.Each> compile() {
        var lists = new LinkedHashMap<String, Lane.Each>();
        words.declared().each().forEach((paper, written) -> list(written).ifPresent(each -> lists.put(paper, each)));
        return lists;
    }

    private Optional<Lane.Each> list(Written written) {
        return LanesCompiler.each(written, words, mistakes).filter(each -> isKeyed(each, written));
    }

    /** Whether elements are known by keys of their own: a paper is for the same one for life. */
    private boolean isKeyed(Lane.Each each, Written written) {
        Type element = each.element().present();
        boolean keyed = element.equals(Type.ANY)
                || element.equals(Type.TEXT)
                || element.equals(Type.DATE)
                || element instanceof Type.Choice
                || (element instanceof Type.Fields(var fields, var keys) && keys.isPresent());
        if (!keyed) {
            mistakes.add(
                    written,
                    say(
                            "Expected a list of rows, options or days, but this is {type}",
                            each.list().type()),
                    say("Go through the rows themselves: what has no key cannot be told apart."));
        }
        return keyed;
    }
}
