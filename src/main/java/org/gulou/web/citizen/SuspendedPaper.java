package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.Suspensions;
import org.gulou.cases.asks.Said;
import org.gulou.documents.IssuedDocument;

/** What is told of a suspended paper besides the reason, to who holds it and to who verifies it. */
@Named
@RequestScoped
public class SuspendedPaper {
    @Inject
    Suspensions suspensions;

    /** The days that were set with it, with what each is for. */
    public List<Said> days(IssuedDocument paper) {
        return suspensions.days(paper);
    }
}
