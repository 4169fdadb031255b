package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.gulou.cases.CaseParties;
import org.gulou.cases.CaseParty;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Renewals;
import org.gulou.documents.IssuedDocument;
import org.gulou.duties.Settings;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Move;

/** What goes along with a case, as its applicant sees it: who else takes part, and the certificate to be renewed. */
@Named
@RequestScoped
public class CaseCompany {
    @Inject
    CaseInView view;

    @Inject
    CaseParties parties;

    @Inject
    Renewals renewals;

    @Inject
    Settings settings;

    @Inject
    Language language;

    /** The days on which a certificate can be renewed. */
    public record Renewable(LocalDate from, LocalDate until, boolean open) {}

    /** Somebody who takes part besides her. */
    public record Other(String label, String number, String link) {}

    private Proceeding proceeding() {
        return view.proceeding();
    }

    /** What she is asked to sign before somebody else takes it. */
    public List<Move> getToSign() {
        return proceeding().workflow().toSign(proceeding().situation(), view.applicant());
    }

    /** Who takes part besides her; {@code link} is the one to pass on, the empty text where it went to the person itself. */
    public List<Other> getOthers() {
        return proceeding().workflow().parties().isEmpty()
                ? List.of()
                : parties.of(proceeding().file()).stream().map(this::other).toList();
    }

    private Other other(CaseParty row) {
        String label = proceeding()
                .workflow()
                .party(row.party())
                .map(party -> language.of(party.label()))
                .orElse(row.party());
        boolean sent = row.reach().filter(settings::reaches).isPresent();
        String link = sent ? "" : settings.address() + "/party/" + row.getCode();
        return new Other(label, row.known().masked(), link);
    }

    /** When a certificate can be renewed, as a list of at most one; {@code open} if that is today. */
    public List<Renewable> renewable(IssuedDocument paper) {
        return renewals.window(proceeding(), paper).stream()
                .filter(window ->
                        !window.closes().isBefore(OfficeTime.day(proceeding().now())))
                .map(window -> new Renewable(
                        window.opens(),
                        window.closes(),
                        renewals.open(proceeding(), paper).isPresent()))
                .toList();
    }
}
