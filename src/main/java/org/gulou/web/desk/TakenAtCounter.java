package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Attendance;
import org.gulou.intake.Attendances;
import org.gulou.intake.Draft;
import org.gulou.intake.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Stamp;

/** The applications that an official took of late for people who were present. */
@Named
@RequestScoped
public class TakenAtCounter {
    /**
     * One of them; name, phone and service are the empty text where its draft is kept no longer.
     *
     * @param phone tells two people of one name apart
     */
    public record Row(
            String at, String name, String phone, String service, String number, String draft, String evidence) {}

    @Inject
    CurrentUser user;

    @Inject
    Attendances attendances;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<Row>> rows = new Once<>();

    public List<Row> getRows() {
        return rows.get(this::read);
    }

    private List<Row> read() {
        return attendances.by(user.official()).stream().map(this::row).toList();
    }

    private Row row(Attendances.Taken one) {
        Attendance attendance = one.attendance();
        return new Row(
                Stamp.of(attendance.getAt()),
                applicant(one).map(Owner.Guest::name).orElse(""),
                applicant(one).map(Owner.Guest::phone).orElse(""),
                one.draft()
                        .flatMap(draft -> published.catalogue().service(draft.service()))
                        .map(service -> language.of(service.title()))
                        .orElse(""),
                attendance.getCaseNumber(),
                attendance.getDraft(),
                language.say("counter.evidence." + attendance.getEvidenceKind()) + " " + attendance.getEvidence());
    }

    private static Optional<Owner.Guest> applicant(Attendances.Taken one) {
        return one.draft()
                .map(Draft::owner)
                .filter(Owner.Guest.class::isInstance)
                .map(Owner.Guest.class::cast);
    }
}
