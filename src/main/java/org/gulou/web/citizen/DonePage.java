package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Bookings;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.intake.Application;
import org.gulou.intake.Owner;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Stage;
import org.omnifaces.cdi.Param;

/** What she needs to know once an application is filed: its number, its code, what happens next and until when. */
@Named
@RequestScoped
public class DonePage {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    Access access;

    @Inject
    Registry registry;

    @Inject
    FiledFor filedFor;

    @Inject
    Language language;

    private String number = "";
    private String code = "";
    private LocalizedText service = LocalizedText.NONE;
    private LocalizedText state = LocalizedText.NONE;
    private LocalizedText next = LocalizedText.NONE;
    private List<CaseOutlook.Due> due = List.of();
    private BigDecimal owed = BigDecimal.ZERO;
    private List<ToChoose> times = List.of();
    private boolean decided;

    /** Something for which she has to choose a time at an office. */
    public record ToChoose(String kind, String title) {}

    public void open() {
        Optional<Application> found = Optional.ofNullable(draft).flatMap(access::draft);
        if (found.isEmpty()) {
            access.refuse();
            return;
        }
        Optional<CaseFile> file = found.get().draft().filedAs().flatMap(filed -> registry.ofDraft(draft));
        if (file.isEmpty()) {
            Reply.redirect("/apply/" + draft);
            return;
        }
        show(file.get(), found.get().draft().owner());
    }

    /** Who filed with an account has the case as long as it is hers; a guest has it by its code. */
    private void show(CaseFile file, Owner owner) {
        number = file.getNumber();
        code = file.applicant().agent().isPresent() ? "" : file.queryCode();
        Optional<Proceeding> own = access.proceeding(number);
        if (own.isEmpty() && owner instanceof Owner.Person) {
            access.refuse();
            return;
        }
        Proceeding proceeding =
                own.or(() -> registry.byCode(file.number(), code)).orElseThrow();
        if (own.isEmpty()) {
            access.open(file.number(), code);
        }
        filedFor.look(proceeding);
        service = proceeding.version().guide().title();
        state = proceeding.state().label();
        next = proceeding.text();
        owed = proceeding.askedSum();
        LocalDateTime now = OfficeTime.clock(proceeding.now());
        times = Bookings.of(proceeding).stream()
                .filter(booking -> booking.isOpen(now) && booking.at().isEmpty())
                .map(Booking::of)
                .map(what -> new ToChoose(what.id(), language.of(what.title())))
                .toList();
        decided = proceeding.state().citizen() == Stage.DECIDED;
        due = CaseOutlook.due(proceeding, language);
    }

    public String getNumber() {
        return number;
    }

    /** In groups, as it is read aloud. */
    public String getCode() {
        return CodeGroups.of(code);
    }

    public LocalizedText getService() {
        return service;
    }

    public LocalizedText getState() {
        return state;
    }

    public LocalizedText getNext() {
        return next;
    }

    public List<CaseOutlook.Due> getDue() {
        return due;
    }

    /** What she is asked to pay now, in yuan; the empty text if nothing is. */
    public String getOwed() {
        return owed.signum() > 0 ? Money.grouped(owed) : "";
    }

    /** For what she has to choose a time now. */
    public List<ToChoose> getTimes() {
        return times;
    }

    public boolean isDecided() {
        return decided;
    }
}
