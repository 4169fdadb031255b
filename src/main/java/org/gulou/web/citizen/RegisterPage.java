package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.Person;
import org.gulou.identity.PersonKind;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.identity.oidc.Providers;
import org.gulou.web.ui.Choose;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Where people become known to the portal. */
@Named
@RequestScoped
public class RegisterPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Register register;

    @Inject
    Providers providers;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();

    public void open() {
        if (!providers.passwords(PersonKind.CITIZEN)) {
            Reply.redirect("/sign-in?next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
        } else if (request.getMethod().equals("POST")) {
            register(Posted.of(request));
        }
    }

    private void register(Posted posted) {
        String password = posted.first("password").orElse("");
        var contact = new Person.Contact(
                posted.text("name"),
                posted.text("residentId"),
                posted.text("phone"),
                posted.text("email"),
                language.getTag());
        var registration = new Registration(contact, posted.text("signInName"), password);
        if (!password.equals(posted.first("again").orElse(""))) {
            refuse(register.mistakes(registration));
            slips.add(new Slip("again", language.say("register.again.different")));
            return;
        }
        switch (register.person(registration, request.getRemoteAddr())) {
            case Register.Outcome.Registered registered ->
                Reply.redirect("/sign-in?registered=true&next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
            case Register.Outcome.Refused(List<Registration.Mistake> mistakes) -> refuse(mistakes);
            case Register.Outcome.NotYet(var pause) -> {
                slips.add(new Slip("name", language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
                Reply.unprocessable();
            }
        }
    }

    private void refuse(List<Registration.Mistake> mistakes) {
        mistakes.forEach(mistake -> slips.add(new Slip(mistake.field(), language.say(mistake.key()))));
        Reply.unprocessable();
    }

    /** Where to go once she is in: only a path of the portal. */
    public String getNext() {
        return Optional.ofNullable(request.getParameter("next"))
                .filter(Choose::ours)
                .orElse("/my");
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
