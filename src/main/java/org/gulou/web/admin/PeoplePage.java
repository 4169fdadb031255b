package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Everybody the portal knows, and the form that makes another official known to it. */
@Named
@RequestScoped
public class PeoplePage {
    /** What the button of the search says. */
    static final String FIND = "find";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Register register;

    @Inject
    SignInsOfPerson signIns;

    @Inject
    HeldBack heldBack;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    /** Leads to what is looked for, with its words out of the address; else makes another official known. */
    public void open() {
        boolean posted = request.getMethod().equals("POST");
        if (posted && !Posted.of(request).text("do").equals(FIND)) {
            add();
        } else {
            heldBack.address(PeopleFilter.HOME, PeopleFilter.FIELDS, PeopleFilter.PERSONAL::contains)
                    .ifPresent(Reply::redirect);
        }
    }

    private void add() {
        Posted posted = Posted.of(request);
        var contact = new Person.Contact(
                posted.text("name"),
                posted.text("residentId"),
                posted.text("phone"),
                posted.text("email"),
                language.getTag());
        var registration = new Registration(
                contact, posted.text("signInName"), posted.first("password").orElse(""));
        boolean byProvider = !posted.text("userName").isEmpty();
        Optional<String> mistake = byProvider ? signIns.mistake(posted) : Optional.empty();
        if (mistake.isPresent()) {
            slips = List.of(new Slip("userName", language.say(mistake.get())));
            Reply.unprocessable();
            return;
        }
        Actor.Official by = user.official();
        switch (byProvider ? register.withoutPassword(by, registration) : register.person(by, registration)) {
            case Register.Outcome.Registered(Person person) -> {
                if (byProvider) {
                    signIns.expect(by, person.getId(), posted);
                }
                Reply.redirect(PersonPage.address(person.getId()));
            }
            case Register.Outcome.Refused(List<Registration.Mistake> mistakes) -> {
                slips = mistakes.stream().map(this::slip).toList();
                Reply.unprocessable();
            }
            case Register.Outcome.NotYet notYet -> Reply.unprocessable();
        }
    }

    private Slip slip(Registration.Mistake mistake) {
        return new Slip(mistake.field(), language.say(mistake.key()));
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What to do about a field; the empty text if nothing is wrong with it. */
    public String mistake(String field) {
        return Slip.at(field, slips);
    }

    /** What was typed into a field of the form. */
    public String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }
}
