package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.kind.TextKind;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Mandates;
import org.gulou.identity.Person;
import org.gulou.identity.Represented;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.intake.Owner;
import org.gulou.intake.Prefill.ApplicantKind;
import org.gulou.intake.Prefills.Beginning;
import org.gulou.intake.Reception;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Phone;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/** Before the first question: who applies, for whom, and whether there is a draft to go on with. */
@Named
@RequestScoped
public class StartPage {
    private static final int LONGEST_NAME = 100;

    @Inject
    @Param(pathIndex = 0)
    String offer;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Mandates mandates;

    @Inject
    Drafts drafts;

    @Inject
    PrefillNote prefill;

    @Inject
    CarriedOver carriedOver;

    @Inject
    Reception reception;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final List<Slip> slips = new ArrayList<>();
    private String name = "";
    private String phone = "";

    /** Somebody she may apply for. */
    public record Principal(String id, String name) {}

    /** A draft of hers for this service here, to go on with. */
    public record Kept(String address, String forWhom, Instant touched) {}

    private Optional<Offer> found() {
        return Optional.ofNullable(offer).flatMap(published.catalogue()::offer);
    }

    public void open() {
        if (found().isEmpty()) {
            Reply.notFound();
        } else if (found().get().elsewhere().isPresent()) {
            Reply.redirect(getGuideAddress());
        } else if (request.getMethod().equals("POST") && getClosed().isEmpty()) {
            start(found().get());
        }
    }

    private void start(Offer chosen) {
        Posted posted = Posted.of(request);
        name = posted.text("name");
        phone = posted.text("phone");
        if (posted.has("filled") && prefill.isOver()) {
            Reply.unprocessable();
        } else if (user.isSignedIn()) {
            String principal = posted.text("for");
            boolean hers = principal.isEmpty()
                    ? isForPersons()
                    : getPrincipals().stream().anyMatch(one -> one.id().equals(principal));
            if (!hers) {
                slips.add(new Slip("for", language.say("start.for.wrong")));
                Reply.unprocessable();
                return;
            }
            goOn(drafts.start(chosen, user.citizen(principal, chosen.service())), posted);
        } else if (isGuestAllowed() && posted.has("guest")) {
            guest(chosen, posted);
        } else {
            access.askToSignIn();
        }
    }

    private void guest(Offer chosen, Posted posted) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !TextKind.mayBeName(name)) {
            slips.add(new Slip("name", language.say("start.name.wrong")));
        }
        Optional<String> number = Phone.read(phone, OfficeTime.day(clock.instant()));
        if (number.isEmpty()) {
            slips.add(new Slip("phone", language.say("start.phone.wrong")));
        }
        if (slips.isEmpty()) {
            Draft draft = drafts.start(chosen, name, number.orElseThrow());
            access.remember(draft, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            goOn(draft, posted);
        } else {
            Reply.unprocessable();
        }
    }

    private void goOn(Draft draft, Posted posted) {
        switch (prefill.into(draft).orElse(Beginning.ENTERED)) {
            case ENTERED -> {
                if (posted.has(CarriedOver.FIELD)) {
                    carriedOver.into(draft);
                }
                Reply.redirect("/apply/" + draft.getId());
            }
            // the page says that the link opens nothing any more
            case OVER -> Reply.unprocessable();
            case OWN -> {
                slips.add(new Slip("for", language.say("start.prefill.own")));
                Reply.unprocessable();
            }
        }
    }

    private Guide guide() {
        return published
                .catalogue()
                .version(found().orElseThrow())
                .map(ServiceVersion::guide)
                .orElseThrow();
    }

    public String getService() {
        return language.of(guide().title());
    }

    public String getGuideAddress() {
        Offer chosen = found().orElseThrow();
        String guide = "/service/" + chosen.service();
        return chosen.variant().equals(ServiceVersion.FIRST) ? guide : guide + "/" + chosen.variant();
    }

    public String getBody() {
        return language.of(found().orElseThrow().body().name());
    }

    public boolean isGuestAllowed() {
        return guide().access() == Guide.Access.GUEST && isForPersons();
    }

    /** Why nothing can be filed here today; the empty text where it can. */
    public String getClosed() {
        return found().flatMap(reception::closed).map(language::of).orElse("");
    }

    /** The service that takes the place of this one, as a link; none where there is none. */
    public List<ServicePage.Variant> getSuccessor() {
        return ServicePage.successor(guide(), published.catalogue(), language);
    }

    public boolean isForPersons() {
        return guide().admits(false) && prefill.suits(ApplicantKind.PERSON);
    }

    public boolean isForOrganisations() {
        return guide().admits(true) && prefill.suits(ApplicantKind.ORGANISATION);
    }

    /** Whether she can begin: for herself, or for somebody she has a mandate for. */
    public boolean isOpenToHer() {
        return isForPersons() || !getPrincipals().isEmpty();
    }

    /** In whose name she may apply today: for organisations, for people, or both, as the service is for them. */
    public List<Principal> getPrincipals() {
        return user.person().stream()
                .flatMap(self -> mandates.of(self.getId(), found().orElseThrow().service()).stream())
                .flatMap(mandate -> mandates.represented(mandate.principal().id()).stream())
                .filter(principal -> principal.isOrganisation() ? isForOrganisations() : isForPersons())
                .map(principal -> new Principal(principal.id(), principal.name()))
                .distinct()
                .toList();
    }

    /** Her open drafts for this offer. */
    public List<Kept> getKept() {
        return user.person().map(Person::getId).stream()
                .flatMap(self -> drafts.of(self).stream())
                .filter(draft -> draft.offer().equals(offer))
                .map(draft -> new Kept("/apply/" + draft.getId(), forWhom(draft), draft.getTouchedAt()))
                .toList();
    }

    private String forWhom(Draft draft) {
        return draft.owner() instanceof Owner.Person person
                ? mandates.represented(person.actingFor())
                        .map(Represented::name)
                        .orElseGet(user::getName)
                : "";
    }

    /** This page, as a parameter of another. */
    public String getHere() {
        return URLEncoder.encode("/start/" + offer + prefill.query(), StandardCharsets.UTF_8);
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public String getName() {
        return name;
    }

    public String getPhone() {
        return phone;
    }
}
