package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import org.gulou.kernel.Sentence;

/**
 * A foreign form as a first draft, and how much of it that is.
 *
 * @param title what it is called in its system; empty where it has no name
 * @param draft the text of form.yaml
 * @param fates of its components, in their order
 */
public record Conversion(String title, String draft, List<Fate> fates) {
    public Conversion {
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
