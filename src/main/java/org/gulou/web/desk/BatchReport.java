package org.gulou.web.desk;

import java.util.List;
import org.gulou.cases.Batches;
import org.gulou.cases.Desk;
import org.gulou.web.ui.Language;

/** What came of a move in the cases of a batch; empty while none was taken. */
public record BatchReport(List<Batches.Line> lines, Language language) {
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public long getDoneCount() {
        return lines.stream().filter(Batches.Line::isDone).count();
    }

    /** The cases that did not allow it. */
    public List<BatchRow.Left> getLeft() {
        return lines.stream()
                .filter(line -> !line.isDone())
                .map(line -> new BatchRow.Left(line.number().toString(), why(line.outcome())))
                .toList();
    }

    private String why(Desk.Outcome outcome) {
        return switch (outcome) {
            case Desk.Outcome.Refused(var refused) -> language.of(refused.why());
            case Desk.Outcome.Held(String colleague, var since) -> language.say("batch.held", colleague);
            case Desk.Outcome.Waits(var move) -> language.say("pending.alone", language.of(move));
            case Desk.Outcome.NotHere notHere -> language.say("batch.gone");
            case Desk.Outcome.Overtaken overtaken -> language.say("batch.gone");
            case Desk.Outcome.Done done -> "";
        };
    }
}
