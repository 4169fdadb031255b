package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Sentence;

/**
 * A foreign form as a first draft, and how much of it that is.
 *
 * @param title what it is called in its system
 * @param titles the same by language
 * @param draft the text of form.yaml
 * @param service what of it stands in service.yaml: the keys with who may apply and what has to be handed in; empty where
 *     that is nothing
 * @param fates of its components, in their order
 */
public record Conversion(String title, Map<String, String> titles, String draft, String service, List<Fate> fates) {
    public Conversion {
        titles = Map.copyOf(titles);
        fates = List.copyOf(fates);
    }

    /** The text of form.yaml, with what is still to be done at its top, for whoever goes on with the draft. */
    public String form(String language) {
        var notes = new StringBuilder();
        lossy().forEach(fate -> fate.lost()
                .forEach(lost -> notes.append("# ")
                        .append(fate.isCarried() ? fate.id() : fate.name())
                        .append(": ")
                        .append(lost.in(language).replaceAll("\\s+", " "))
                        .append('\n')));
        return notes + draft;
    }

    /** The same where no service.yaml is beside it: what belongs there stands in it as a comment. */
    public String alone(String language) {
        if (service.isEmpty()) {
            return form(language);
        }
        var noted = new StringBuilder("# ")
                .append(say("In service.yaml stands:").in(language))
                .append('\n');
        service.lines().forEach(line -> noted.append("# ").append(line).append('\n'));
        return noted + form(language);
    }

    /** How many of its components are here with nothing lost, of a hundred. */
    public int score() {
        long whole = fates.stream().filter(Fate::isWhole).count();
        return fates.isEmpty() ? 0 : (int) (100 * whole / fates.size());
    }

    /** What somebody has to look at, in the order of the form. */
    public List<Fate> lossy() {
        return fates.stream().filter(fate -> !fate.isWhole()).toList();
    }

    /** The numbers in a sentence. */
    public Sentence summary() {
        long carried = fates.stream().filter(Fate::isCarried).count();
        long whole = fates.stream().filter(Fate::isWhole).count();
        return say(
                "{all} components: {whole} are carried over whole, {partly} with something lost, {left} are left out.",
                fates.size(),
                whole,
                carried - whole,
                fates.size() - carried);
    }
}
