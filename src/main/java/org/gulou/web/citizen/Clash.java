package org.gulou.web.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gulou.forms.Answers;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.intake.TwoWindows;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;

/**
 * An answer that two windows changed, as it is shown to choose from.
 *
 * @param asked what is continued with it: the question itself, or the paper of which it is one field
 * @param mark of what is stored, so that choosing is no clash again
 * @param values as typed here
 * @param here as people read it; the empty text where it was emptied
 */
public record Clash(
        String path, String asked, String mark, String label, List<String> values, String here, String stored) {
    /** @param filledIn the form with some answers */
    static List<Clash> of(TwoWindows windows, Answers there, Function<Answers, Journey> filledIn, Language language) {
        Answers mine = there;
        for (TwoWindows.Clash clash : windows.clashes()) {
            mine = TwoWindows.paper(clash.path()).isPresent() ? mine : mine.with(clash.path(), clash.here());
        }
        List<PaperDue> papers = filledIn.apply(there).papers();
        FilledForm ifStored = filledIn.apply(settled(there)).filled();
        FilledForm ifHere = filledIn.apply(settled(mine)).filled();
        Map<String, LocalizedText> stored = Called.inForm(ifStored);
        Map<String, LocalizedText> here = Called.inForm(ifHere);
        return windows.clashes().stream()
                .map(clash -> paper(clash, papers)
                        .map(paper -> of(clash, paper, language))
                        .orElseGet(() -> new Clash(
                                clash.path(),
                                clash.asked(),
                                TwoWindows.mark(clash.path(), clash.stored()),
                                Optional.ofNullable(stored.get(clash.path()))
                                        .or(() -> Optional.ofNullable(here.get(clash.path())))
                                        .map(language::of)
                                        .orElse(clash.path()),
                                clash.here(),
                                shown(ifHere, clash.path(), clash.here(), language),
                                shown(ifStored, clash.path(), clash.stored(), language))))
                .toList();
    }

    private static Optional<PaperDue> paper(TwoWindows.Clash clash, List<PaperDue> papers) {
        return TwoWindows.paper(clash.path())
                .flatMap(path -> papers.stream()
                        .filter(paper -> paper.path().equals(path))
                        .findFirst());
    }

    private static Clash of(TwoWindows.Clash clash, PaperDue paper, Language language) {
        return new Clash(
                clash.path(),
                clash.asked(),
                TwoWindows.mark(clash.path(), clash.stored()),
                language.of(paper.title()),
                clash.here(),
                shown(paper, clash.path(), clash.here(), language),
                shown(paper, clash.path(), clash.stored(), language));
    }

    /** How a paper comes, which it is or why it cannot, in words. */
    private static String shown(PaperDue paper, String path, List<String> typed, Language language) {
        String value = String.join(" ", typed);
        if (path.endsWith(TwoWindows.WAY)) {
            return paper.ways().stream()
                    .filter(way -> way.means().word().equals(value))
                    .findFirst()
                    .map(way -> language.of(way.words()))
                    .orElse(value);
        }
        return paper.oneOf().stream()
                .filter(one -> path.endsWith(TwoWindows.WHICH) && one.id().equals(value))
                .findFirst()
                .map(one -> language.of(one.title()))
                .orElse(value);
    }

    private static Answers settled(Answers answers) {
        return answers.withSettled(Set.copyOf(answers.raw().keySet()));
    }

    /** The value in words where it has its kind's shape, else as typed. */
    private static String shown(FilledForm form, String path, List<String> typed, Language language) {
        return form.answer(path)
                .map(answer -> language.of(answer.shown()))
                .filter(words -> !words.isEmpty())
                .orElse(String.join(" ", typed));
    }
}
