package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Renewals;
import org.gulou.catalog.Renewal;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.VerificationCode;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.intake.Draft;
import org.gulou.intake.Renewing;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/** Begins the renewal of a certificate, for the account that holds it. */
@Named
@RequestScoped
public class RenewPage {
    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Issued issued;

    @Inject
    Renewals renewals;

    @Inject
    Renewing renewing;

    private Optional<Proceeding> found = Optional.empty();
    private Optional<IssuedDocument> certificate = Optional.empty();
    private Optional<Renewals.Window> window = Optional.empty();
    private Optional<Renewing.Other> other = Optional.empty();

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
            return;
        }
        found = Optional.ofNullable(number).flatMap(access::proceeding).filter(this::isHers);
        certificate = found.flatMap(proceeding -> VerificationCode.read(
                        Optional.ofNullable(code).orElse(""))
                .flatMap(issued::find)
                .filter(paper -> paper.caseNumber().equals(proceeding.file().getNumber())));
        if (certificate.isEmpty()) {
            Reply.notFound();
            return;
        }
        window = renewals.open(found.orElseThrow(), certificate.get());
        other = renewing.other(found.orElseThrow(), certificate.get(), holder(found.orElseThrow()));
        if (request.getMethod().equals("POST")) {
            begin(found.orElseThrow(), certificate.get());
        }
    }

    private boolean isHers(Proceeding proceeding) {
        var file = proceeding.file();
        return file.person()
                .filter(holder -> file.organisation().isEmpty() || isSelf(holder))
                .isPresent();
    }

    private boolean isSelf(String person) {
        return user.person().map(Person::getId).filter(person::equals).isPresent();
    }

    private void begin(Proceeding proceeding, IssuedDocument paper) {
        renewing.begin(proceeding, paper, holder(proceeding))
                .map(Draft::getId)
                .ifPresentOrElse(draft -> Reply.redirect("/apply/" + draft), Reply::unprocessable);
    }

    private Actor.Citizen holder(Proceeding proceeding) {
        Person self = user.person().orElseThrow();
        return new Actor.Citizen(
                self.getId(),
                self.getName(),
                proceeding.file().applicant().principalOf(self.getId()).orElse(""));
    }

    /** What she has to send or delete before, as a list of at most one. */
    public List<Renewing.Other> getOther() {
        return other.stream().toList();
    }

    public String getNumber() {
        return found.map(proceeding -> proceeding.file().getNumber()).orElse("");
    }

    public LocalizedText getTitle() {
        return certificate.map(IssuedDocument::name).orElse(LocalizedText.NONE);
    }

    public boolean isPossible() {
        return window.isPresent();
    }

    public boolean isFree() {
        return other.isEmpty();
    }

    /** The days on which it can be renewed, where they are still to come, as a list of at most one. */
    public List<Renewals.Window> getLater() {
        return found.flatMap(proceeding -> certificate.flatMap(paper -> renewals.later(proceeding, paper))).stream()
                .toList();
    }

    /** The last day on which she could, where it has passed, as a list of at most one. */
    public List<LocalDate> getClosed() {
        return isPossible() || !getLater().isEmpty()
                ? List.of()
                : found
                        .flatMap(proceeding -> certificate.flatMap(paper -> renewals.window(proceeding, paper)))
                        .map(Renewals.Window::closes)
                        .stream()
                        .toList();
    }

    /** The service, to be applied for once more. */
    public String getService() {
        return found.map(proceeding -> proceeding.file().service()).orElse("");
    }

    /** The last day to apply, as a list of at most one. */
    public List<LocalDate> getUntil() {
        return window.map(Renewals.Window::closes).stream().toList();
    }

    /** Whether silence of the office renews it. */
    public boolean isTacit() {
        return found.flatMap(proceeding -> proceeding.version().upkeep().renewal())
                .filter(Renewal::tacit)
                .isPresent();
    }
}
