package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.team.Staffing;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.identity.Registration;
import org.gulou.identity.oidc.Providers;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Where the lead of a body gives posts at it and takes them away. */
@Named
@RequestScoped
public class StaffPage {
    static final String HOME = "/desk/people.xhtml";
    static final List<String> FIELDS = List.of("body", "text");

    private static final String FIND = "find";
    private static final String GIVE = "staff-give";
    private static final String ADMIT = "staff-admit";
    private static final String TAKE = "staff-take";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Staffing staffing;

    @Inject
    Providers providers;

    @Inject
    HeldBack heldBack;

    @Inject
    Published published;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    static boolean isPersonal(String field) {
        return field.equals("text");
    }

    /** 404 for whoever does not lead the body that the form or the address names, or any. */
    public void open() {
        if (led().isEmpty()) {
            Reply.notFound();
            return;
        }
        Posted posted = Posted.of(request);
        if (!request.getMethod().equals("POST") || posted.text("do").equals(FIND)) {
            heldBack.address(HOME, FIELDS, StaffPage::isPersonal).ifPresent(Reply::redirect);
            return;
        }
        switch (posted.text("do")) {
            case GIVE ->
                end(GIVE, staffing.give(user.official(), post(posted), posted.text("signInName"), posted.text("name")));
            case ADMIT -> admit(posted);
            case TAKE ->
                end(
                        posted.text("holding"),
                        staffing.take(user.official(), posted.text("holding"), posted.text("reason")));
            default -> Reply.unprocessable();
        }
    }

    private Post post(Posted posted) {
        return new Post(posted.text("role"), new BodyId(getBody()));
    }

    private void admit(Posted posted) {
        var contact = new Person.Contact(
                posted.text("name"), "", posted.text("phone"), posted.text("email"), language.getTag());
        var registration = new Registration(
                contact, posted.text("signInName"), posted.first("password").orElse(""));
        Optional<Staffing.Expected> expected = Optional.of(posted.text("userName"))
                .filter(userName -> !userName.isEmpty())
                .flatMap(userName -> providers
                        .named(posted.text("provider"))
                        .map(provider -> new Staffing.Expected(provider, userName)));
        end(ADMIT, staffing.admit(user.official(), post(posted), registration, expected));
    }

    private void end(String form, Staffing.Outcome outcome) {
        switch (outcome) {
            case Staffing.Outcome.Given(Person person) -> Reply.redirect(only(person) + "&done=given");
            case Staffing.Outcome.Ended(Person person, int back) -> Reply.redirect(here() + "done=ended&back=" + back);
            case Staffing.Outcome.Refused(List<Registration.Mistake> mistakes) -> {
                slips = mistakes.stream()
                        .map(mistake -> new Slip(
                                control(form, mistake.field()), language.say(mistake.key(), Staffing.LONGEST_REASON)))
                        .toList();
                Reply.unprocessable();
            }
            case Staffing.Outcome.NotHers notHers -> Reply.notFound();
        }
    }

    /** The list with nobody but her who has just got a post, however many work there; her name is in no address. */
    private String only(Person person) {
        return HOME + "?"
                + heldBack.conceal(
                        "body=" + getBody() + "&text=" + URLEncoder.encode(person.getName(), StandardCharsets.UTF_8),
                        StaffPage::isPersonal);
    }

    private String here() {
        String address = heldBack.here(HOME, FIELDS, StaffPage::isPersonal);
        String part = Paging.part(Posted.of(request));
        return address + (address.contains("?") ? "&" : "?") + (part.isEmpty() ? "" : part + "&");
    }

    /**
     * The id of a control.
     *
     * @param form what it does, or the id of what is taken away
     */
    public String control(String form, String field) {
        return form + "-" + field;
    }

    /** What is wrong, each with the control to go to. */
    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a control; the empty text if nothing is. */
    public String wrong(String form, String field) {
        return Slip.at(control(form, field), slips);
    }

    /** Whether a form has to be sent once more. */
    public boolean isSent(String form) {
        return slips.stream().anyMatch(slip -> slip.field().startsWith(form + "-"));
    }

    /** What was typed into a control of a form that has to be sent once more. */
    public String typed(String form, String field) {
        return isSent(form) ? Posted.of(request).text(field) : "";
    }

    /** What was done by the form before; the empty text if nothing was. */
    public String getDone() {
        Posted posted = Posted.of(request);
        return switch (slips.isEmpty() ? posted.text("done") : "") {
            case "given" -> language.say("staff.given");
            case "ended" ->
                language.say(
                        "staff.ended",
                        posted.text("back").matches("[1-9]\\d{0,4}") ? Integer.parseInt(posted.text("back")) : 0);
            default -> "";
        };
    }

    /** The body whose people are shown: the first that she leads unless she chose another; empty if it is not hers. */
    private Optional<String> led() {
        List<String> hers = user.official().ledBodies();
        String asked = Posted.of(request).text("body");
        return hers.stream().filter(id -> asked.isEmpty() || id.equals(asked)).findFirst();
    }

    public String getBody() {
        return led().orElseThrow(() -> new IllegalStateException("The page is shown only to who leads the body"));
    }

    public List<QueuePage.Entry> getBodies() {
        var words = new BoardWords(published.catalogue(), language);
        return user.official().ledBodies().stream()
                .map(id -> new QueuePage.Entry(id, words.office(id), id.equals(getBody())))
                .toList();
    }

    /** The roles that she can give, by id. */
    public List<QueuePage.Entry> roles(String form) {
        String chosen = typed(form, "role");
        return staffing.roles(getBody()).stream()
                .map(role -> new QueuePage.Entry(role, role, role.equals(chosen)))
                .toList();
    }
}
