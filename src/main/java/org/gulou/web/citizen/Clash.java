package org.gulou.web.citizen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.Answers;
import org.gulou.forms.Called;
import org.gulou.forms.FilledForm;
import org.gulou.intake.Application;
import org.gulou.intake.TwoWindows;
import org.gulou.kernel.LocalizedText;

/**
 * An answer that two windows changed, as it is shown to choose from.
 *
 * @param mark of what is stored, so that choosing is no clash again
 * @param values as typed here
 * @param here as people read it; the empty text where it was emptied
 */
public record Clash(String path, String mark, String label, List<String> values, String here, String stored) {
    static List<Clash> of(TwoWindows windows, Application application, String language) {
        Answers there = application.answers();
        Answers mine = there;
        for (TwoWindows.Clash clash : windows.clashes()) {
            mine = mine.with(clash.path(), clash.here());
        }
        FilledForm ifStored = filled(application, there);
        FilledForm ifHere = filled(application, mine);
        Map<String, LocalizedText> stored = Called.inForm(ifStored);
        Map<String, LocalizedText> here = Called.inForm(ifHere);
        return windows.clashes().stream()
                .map(clash -> new Clash(
                        clash.path(),
                        TwoWindows.mark(clash.path(), clash.stored()),
                        Optional.ofNullable(stored.get(clash.path()))
                                .or(() -> Optional.ofNullable(here.get(clash.path())))
                                .map(called -> called.in(language))
                                .orElse(clash.path()),
                        clash.here(),
                        shown(ifHere, clash.path(), clash.here(), language),
                        shown(ifStored, clash.path(), clash.stored(), language)))
                .toList();
    }

    private static FilledForm filled(Application application, Answers answers) {
        Answers settled = answers.withSettled(Set.copyOf(answers.raw().keySet()));
        return application.with(settled).journey().filled();
    }

    /** The value in words where it has its kind's shape, else as typed. */
    private static String shown(FilledForm form, String path, List<String> typed, String language) {
        return form.answer(path)
                .map(answer -> answer.shown().in(language))
                .filter(words -> !words.isEmpty())
                .orElse(String.join(" ", typed));
    }
}
