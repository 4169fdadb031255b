package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Mandate;
import org.gulou.identity.MandateOffer;
import org.gulou.identity.Mandates;
import org.gulou.identity.OwnMandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Represented;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Slip;

/** Who may act for somebody, and for whom she may act: she arranges it with the other person, and either ends it. */
@Named
@RequestScoped
public class MandatesPage {
    /**
     * A mandate between persons, as one of the two reads it.
     *
     * @param name of the other
     * @param services their titles with commas between; the empty text for every service
     */
    public record Held(String id, String name, String services, String until) {}

    /**
     * What waits to be taken.
     *
     * @param goodUntil when its code ends
     */
    public record Offered(String id, String forWhom, String services, String until, String goodUntil) {}

    /** An offer whose code nobody but her has; as long as her session. */
    private record Made(String code, String whom) implements Serializable {}

    private static final String MADE = "mandate offered";

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    OwnMandates own;

    @Inject
    Mandates mandates;

    @Inject
    People people;

    @Inject
    Attempts attempts;

    @Inject
    ServiceNames names;

    @Inject
    MandateWish wish;

    @Inject
    Moments moments;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final List<Slip> slips = new ArrayList<>();
    private Optional<Made> made = Optional.empty();
    private String code = "";
    private Optional<MandateOffer> opened = Optional.empty();

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
        } else if (request.getMethod().equals("POST")) {
            act(self(), Posted.of(request));
        }
        if (user.isSignedIn()) {
            made = madeBefore();
        }
    }

    private void act(Actor.Citizen self, Posted posted) {
        String takenBack = posted.text("takeBack");
        String ended = posted.text("end");
        if (!takenBack.isEmpty()) {
            Reply.redirect(own.takeBack(self, takenBack) ? "/mandates?done=taken-back" : "/mandates");
        } else if (!ended.isEmpty()) {
            Reply.redirect(own.end(self, ended) ? "/mandates?done=ended" : "/mandates");
        } else {
            switch (posted.text("do")) {
                case "offer" -> offer(self, posted);
                case "find" -> wish.read(posted);
                case "look", "take" -> withCode(self, posted);
                default -> Reply.redirect("/mandates");
            }
        }
    }

    private void offer(Actor.Citizen self, Posted posted) {
        wish.read(posted);
        slips.addAll(wish.slips());
        if (slips.isEmpty()) {
            own.offer(self, wish.terms(today()))
                    .ifPresentOrElse(
                            this::tell,
                            () -> slips.add(new Slip("offer", language.say("mandates.most", OwnMandates.MOST))));
        }
        if (!slips.isEmpty()) {
            Reply.unprocessable();
        }
    }

    /** She goes off to send it to somebody, and comes back to a page that her telephone loads again. */
    private void tell(String offered) {
        request.getSession().setAttribute(MADE, new Made(offered, wish.getWhom()));
        Reply.redirect("/mandates#made");
    }

    private Optional<Made> madeBefore() {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(MADE))
                .filter(Made.class::isInstance)
                .map(Made.class::cast)
                .filter(before -> own.waits(self(), before.code()));
    }

    private void withCode(Actor.Citizen self, Posted posted) {
        code = posted.text("code");
        String tries = "mandate codes of " + self.id();
        Duration pause = attempts.take(tries, Allowance.OWN);
        if (pause.isPositive()) {
            wrong(language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            return;
        }
        opened = own.find(self, code);
        if (opened.isEmpty()) {
            wrong(language.say("mandates.code.wrong"));
            return;
        }
        attempts.takeBack(tries);
        if (posted.text("do").equals("take")) {
            if (own.take(self, code).isPresent()) {
                Reply.redirect("/mandates?done=taken");
            } else {
                opened = Optional.empty();
                wrong(language.say("mandates.code.wrong"));
            }
        }
    }

    private void wrong(String words) {
        slips.add(new Slip("code", words));
        Reply.unprocessable();
    }

    private Actor.Citizen self() {
        return user.citizen("", "");
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    /** Who may act for her today. */
    public List<Held> getAgents() {
        return own.given(self().id()).stream()
                .filter(mandate -> mandate.holdsOn(today()))
                .map(mandate -> held(mandate, name(mandate.getAgent())))
                .toList();
    }

    /** For whom she may act today; organisations among them, which end only where they were recorded. */
    public List<Held> getPrincipals() {
        return mandates.of(self().id()).stream()
                .filter(mandate -> mandate.holdsOn(today()))
                .map(mandate -> held(
                        mandate,
                        mandates.represented(mandate.principal().id())
                                .map(Represented::name)
                                .orElse("")))
                .toList();
    }

    private Held held(Mandate mandate, String name) {
        boolean between = mandate.principal() instanceof Mandate.Principal.ForPerson;
        return new Held(
                between ? mandate.getId() : "",
                name,
                titles(mandate.services()),
                mandate.until().map(moments::day).orElse(""));
    }

    private String name(String person) {
        return people.find(person).map(Person::getName).orElse("");
    }

    private String titles(Set<String> services) {
        return services.stream()
                .sorted()
                .map(names::of)
                .reduce((one, other) -> one + language.say("mandates.and") + other)
                .orElse("");
    }

    public List<Offered> getOffers() {
        return own.offers(self().id()).stream().map(this::offered).toList();
    }

    private Offered offered(MandateOffer offer) {
        return new Offered(
                offer.getId(),
                offer.getForWhom(),
                titles(offer.services()),
                moments.day(offer.getUntil()),
                moments.minute(offer.getGoodUntil()));
    }

    /** What has just been done, as a key of its words; the empty text for nothing. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return Set.of("taken", "taken-back", "ended").contains(done) ? "mandates.done." + done : "";
    }

    /** The code of the offer made last, in groups to read it out; the empty text where it is taken, or none was made here. */
    public String getMade() {
        return made.map(Made::code).orElse("").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** For whom it is. */
    public String getMadeFor() {
        return made.map(Made::whom).orElse("");
    }

    public String getCode() {
        return code;
    }

    /** The offer that the code opened: who makes it, and what it is. */
    public List<Held> getOpened() {
        return opened.stream()
                .map(offer -> new Held(
                        offer.getId(), name(offer.getGiver()), titles(offer.services()), moments.day(offer.getUntil())))
                .toList();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
