package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Compiles who takes a move, who signs it, and how long there is for it. */
final class ByCompiler {
    private final Vocabulary words;
    private final Mistakes mistakes;

    ByCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    By by(WorkflowSource.Move move) {
        if (move.by().size() == 1) {
            switch (move.by().getFirst().text()) {
                case "applicant" -> {
                    return new By.Applicant();
                }
                case "anyone" -> {
                    return new By.Anyone();
                }
                case "auto" -> {
                    return new By.Auto();
                }
                case "time" -> {
                    return new By.Time();
                }
                default -> {
                    Optional<By> party = party(move.by().getFirst());
                    if (party.isPresent()) {
                        return party.get();
                    }
                    Optional<By> routed = LanesCompiler.routed(move.by().getFirst(), words.names(), mistakes);
                    if (routed.isPresent()) {
                        return routed.get();
                    }
                }
            }
        }
        return new By.Officials(move.by().stream()
                .flatMap(word -> StateCompiler.role(word, words.declared(), mistakes).stream())
                .toList());
    }

    /** A word without a level is a party's, or a mistake that looks like one. */
    private Optional<By> party(Written word) {
        if (word.text().contains(".") || word.text().contains(" ")) {
            return Optional.empty();
        }
        LocalizedText label = words.parties().getOrDefault(word.text(), LocalizedText.NONE);
        if (!words.parties().containsKey(word.text())) {
            var known = new LinkedHashSet<>(everybody());
            known.addAll(List.of("anyone", "auto", "time"));
            mistakes.add(
                    word,
                    say("Expected a role and a level like clerk.county, or a party of the case, got '{word}'.", word),
                    Nearest.suggestion(word.text(), known));
        }
        return Optional.of(new By.PartyOf(word.text(), label));
    }

    Optional<Period> within(WorkflowSource.Move move) {
        if (move.within().isPresent() && !isOfParty(by(move))) {
            mistakes.add(
                    move.id(),
                    say("'within' bounds what the applicant or a party may do, and '{move}' is neither's.", move.id()),
                    say("Bound an official's time by a clock, or write 'by: applicant'."));
        }
        return move.within();
    }

    private static boolean isOfParty(By by) {
        return by instanceof By.Applicant || by instanceof By.PartyOf;
    }

    List<String> signs(WorkflowSource.Move move) {
        if (move.signs().isEmpty()) {
            return List.of();
        }
        move.signs().forEach(signer -> mistakes.knows(signer, say("party"), everybody()));
        By by = by(move);
        if (by instanceof By.Time || by instanceof By.Anyone) {
            mistakes.add(
                    move.id(),
                    say("Nobody can sign the move '{move}' beforehand: it is 'by: {by}'.", move.id(), by.word()),
                    say("Leave 'signs' out."));
        }
        return move.signs().stream().map(Written::text).distinct().toList();
    }

    /** The applicant and the parties. */
    Set<String> everybody() {
        var all = new LinkedHashSet<String>(List.of(Party.APPLICANT));
        all.addAll(words.parties().keySet());
        return all;
    }
}
