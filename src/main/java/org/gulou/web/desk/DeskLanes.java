package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Published;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.PayoutRow;
import org.gulou.workflow.BrokenOff;
import org.gulou.workflow.Move;

/** The work side by side on a case, and what of it a move would leave undone for good. */
@Named
@RequestScoped
public class DeskLanes {
    @Inject
    DeskCase page;

    @Inject
    Published published;

    @Inject
    Language language;

    public List<LaneRow> getRows() {
        return LaneRow.of(page.proceeding(), published.catalogue().places(), language);
    }

    /** What the office pays, with the whole account: whoever pays needs it. */
    public List<PayoutRow> getPayouts() {
        return PayoutRow.of(page.proceeding(), published.catalogue().places(), UnaryOperator.identity());
    }

    /** Which lanes nobody could do any more after the move that the form is for; the empty text where there are none. */
    public String brokenOff(MoveForm form) {
        return brokenOff(form.move(), page.proceeding());
    }

    /** The same of any case. */
    String brokenOff(Move move, Proceeding proceeding) {
        String lanes = BrokenOff.by(move, proceeding.workflow(), proceeding.situation()).stream()
                .map(lane -> language.of(
                        lane.label(LaneRow.names(published.catalogue().places()))))
                .collect(Collectors.joining(language.say("list.comma")));
        return lanes.isEmpty() ? "" : language.say("desk.lanes.broken", lanes);
    }
}
