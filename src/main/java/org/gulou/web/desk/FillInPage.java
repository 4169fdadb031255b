package org.gulou.web.desk;

import java.util.List;
import org.gulou.cases.asks.FillIn;
import org.gulou.forms.Journey;
import org.gulou.forms.PageState;
import org.gulou.forms.Question;
import org.gulou.web.ui.Doubtful;

/**
 * A page of a form that an official fills in; she is shown all of them at once, since she knows it by heart.
 *
 * @param title of the page
 */
public record FillInPage(String id, String title, List<Question> questions, List<Doubtful> doubts) {
    static List<FillInPage> of(FillIn form, String language) {
        return form.journey().pages().stream()
                .map(page -> of(page, form.journey(), language))
                .toList();
    }

    private static FillInPage of(PageState page, Journey journey, String language) {
        List<Question> questions = journey.questions(page.id(), language);
        return new FillInPage(
                page.id(),
                page.title().in(language),
                questions,
                Doubtful.of(journey.mistakes(page.id()), questions, language));
    }
}
