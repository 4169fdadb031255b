package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.forms.Question;
import org.gulou.intake.Application;
import org.gulou.intake.FromRegisters;
import org.gulou.intake.Visitor;
import org.gulou.web.ui.Slip;

/** What registers fill in on a page, and of which questions they say something else than when it was continued. */
@Named
@RequestScoped
public class RegisterNews {
    @Inject
    FromRegisters registers;

    private List<Slip> questions = List.of();

    /** The application as it is once registers were asked for a page that opens. */
    Application opened(Application application, String page, Visitor visitor) {
        return registers.opened(application, page, visitor);
    }

    void show(List<Question> all) {
        questions = Uploads.leaves(all)
                .filter(question -> question.notes().news())
                .map(question -> new Slip(question.id(), question.label()))
                .toList();
    }

    /** The questions to be looked at again. */
    public List<Slip> getQuestions() {
        return questions;
    }
}
