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
import org.gulou.workflow.Certificates;
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
    Moments moments;

    @Inject
    Language language;

    /**
     * When a certificate can be renewed, in words.
     *
     * @param open whether that is today
     * @param over whether it was not, and cannot be any more
     */
    public record Renewable(String words, boolean open, boolean over) {}

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

    /** When a certificate can be renewed, as a list of at most one; once it cannot be any more, what else can be done. */
    public List<Renewable> renewable(IssuedDocument paper) {
        return renewals.window(proceeding(), paper).stream()
                .map(window -> renewable(window, paper))
                .toList();
    }

    private Renewable renewable(Renewals.Window window, IssuedDocument paper) {
        LocalDate today = OfficeTime.day(proceeding().now());
        if (paper.isExpired(today)) {
            return new Renewable(language.say("case.renew.expired"), false, true);
        }
        if (window.closes().isBefore(today)) {
            return new Renewable(language.say("case.renew.closed", moments.day(window.closes())), false, true);
        }
        return renewals.open(proceeding(), paper).isPresent()
                ? new Renewable(language.say("case.renew", moments.day(window.closes())), true, false)
                : new Renewable(
                        language.say("case.renew.from", moments.day(window.opens()), moments.day(window.closes())),
                        false,
                        false);
    }

    /** The service that it is a case of, to be applied for once more. */
    public String getService() {
        return proceeding().file().service();
    }

    /** Whether certificates were to be issued for the elements of a list that had none. */
    public boolean isWithoutCertificate() {
        return Certificates.issuedNone(
                proceeding().workflow(), proceeding().situation().history());
    }

    /** Whether its first day is to come. */
    public boolean toCome(IssuedDocument paper) {
        return paper.isToCome(OfficeTime.day(proceeding().now()));
    }

    /** Whether its last day has passed. */
    public boolean expired(IssuedDocument paper) {
        return paper.isExpired(OfficeTime.day(proceeding().now()));
    }
}
