package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;
import org.gulou.forms.Masked;
import org.gulou.web.ui.PayoutRow;

/** What the office pays to an applicant, with as much of the account as she knows it by. */
@Named
@RequestScoped
public class CasePayouts {
    @Inject
    CaseInView view;

    @Inject
    Published published;

    public List<PayoutRow> getRows() {
        return PayoutRow.of(view.proceeding(), published.catalogue().places(), Masked::ends);
    }
}
