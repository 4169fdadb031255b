package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.OwnSecondStep;
import org.gulou.identity.OwnSecondStep.Outcome;
import org.gulou.identity.Person;
import org.gulou.identity.SecondDoor;
import org.gulou.identity.SecondSteps;
import org.gulou.identity.SignIn;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/**
 * The code beside her password: switched on and off by who is signed in, and set up by who must have it before she comes in.
 * Recovery codes are shown on the page that follows, once.
 */
@Named
@RequestScoped
public class SecondStepPage {
    static final String PATH = "/second-step";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    OwnSecondStep own;

    @Inject
    SecondSteps steps;

    @Inject
    SecondDoor door;

    @Inject
    SignIn signIn;

    @Inject
    SharedKey key;

    @Inject
    Arrival arrival;

    @Inject
    Doubts doubts;

    @Inject
    Moments moments;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private List<String> codes = List.of();

    public void open() {
        if (holder().isEmpty() && !isStepped()) {
            // never with what was typed: passwords would lie in the page that asks her to sign in
            Reply.redirect("/sign-in?next=" + PATH);
        } else if (!request.getMethod().equals("POST")) {
            codes = holder().or(() -> door.stepped(request))
                    .map(person -> key.takeCodes(person.getId()))
                    .orElse(List.of());
        } else if (isEntering()) {
            enter(Posted.of(request));
        } else if (isForHer()) {
            change(Posted.of(request));
        }
    }

    private void enter(Posted posted) {
        if (posted.text("do").equals("go")) {
            goOn();
        } else {
            holder().ifPresentOrElse(person -> setUp(person.getId(), posted.text("code")), () -> Reply.redirect(PATH));
        }
    }

    private void setUp(String person, String code) {
        door.setUp(key.of(person), code, request).ifPresentOrElse(made -> show(person, made), this::wrongCode);
    }

    private void goOn() {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        boolean in = door.goOn(request, response) instanceof SecondDoor.Outcome.In(var how)
                && arrival.goOn(how, arrival.wanted());
        if (!in) {
            Reply.redirect("/sign-in");
        }
    }

    private void change(Posted posted) {
        Actor.Citizen self = user.citizen("", "");
        var caller = SignIn.caller(request, posted.first("present").orElse(""));
        String code = posted.text("code");
        switch (posted.text("do")) {
            case "on" -> told(own.on(self, caller, key.of(self.id()), code), true);
            case "codes" -> told(own.otherCodes(self, caller, code), false);
            case "off" -> {
                if (isRequired()) {
                    Reply.redirect(PATH);
                } else {
                    told(own.off(self, caller, code), false);
                }
            }
            default -> Reply.redirect(PATH);
        }
    }

    private void told(Outcome outcome, boolean begun) {
        switch (outcome) {
            case Outcome.Done(var made) -> {
                if (begun) {
                    SignIn.step(request);
                    signIn.stays(request);
                }
                show(user.citizen("", "").id(), made);
            }
            case Outcome.Doubted(var why) -> refuse("present", doubts.say(why));
            case Outcome.WrongCode wrong -> wrongCode();
            case Outcome.NotYet(var pause) ->
                refuse("code", language.say("attempts.wait", Math.max(1, pause.toSeconds())));
        }
    }

    private void show(String person, List<String> made) {
        key.forget();
        key.keepCodes(person, made);
        Reply.redirect(PATH);
    }

    private void wrongCode() {
        refuse("code", language.say("sign-in-code.code.wrong"));
    }

    private void refuse(String field, String words) {
        slips = List.of(new Slip(field, words));
        Reply.unprocessable();
    }

    private Optional<Person> holder() {
        return user.person().or(() -> door.setsUp(request));
    }

    /** Whether she is not in yet, because she must set it up first. */
    public boolean isEntering() {
        return !user.isSignedIn();
    }

    /** Whether she has just set it up, and only goes on. */
    public boolean isStepped() {
        return isEntering() && door.stepped(request).isPresent();
    }

    /** Whether she signs in with a password, which alone has a second step. */
    public boolean isForHer() {
        return isEntering() || own.isFor(user.citizen("", ""));
    }

    public boolean isOn() {
        return isStepped() || state().isPresent();
    }

    private Optional<SecondSteps.State> state() {
        return holder().flatMap(person -> steps.state(person.getId()));
    }

    /** Since when it is on, and how many recovery codes are left. */
    public String getHow() {
        return state().map(on -> language.say("second-step.on.since", moments.day(on.since()), on.left()))
                .orElse("");
    }

    /** Whether the operator wants her to have it. */
    public boolean isRequired() {
        return holder().filter(steps::isRequired).isPresent();
    }

    /** For what keeps her passwords. */
    public String getSignInName() {
        return holder().map(key::name).orElse("");
    }

    /** What she scans or types. */
    public SharedKey.Shown getKey() {
        return key.shown(holder().orElseThrow());
    }

    /** Her recovery codes, just made; none at any other time. */
    public List<String> getCodes() {
        return codes;
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
