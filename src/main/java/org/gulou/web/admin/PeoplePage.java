package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Everybody the portal knows, and the form that makes another official known to it. */
@Named
@RequestScoped
public class PeoplePage {
    /** Something to put right: the control to go to, and what to do. */
    public record Slip(String field, String words) {}

    /** Reads one page of people at a time. */
    private static final class Model extends LazyDataModel<Person> {
        private static final long serialVersionUID = 1;

        private final transient People people;
        private final transient String text;

        Model(People people, String text) {
            this.people = people;
            this.text = text;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(people.count(text));
        }

        @Override
        public List<Person> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return people.search(text, first, size);
        }
    }

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    Register register;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private @Nullable LazyDataModel<Person> model;

    public void add() {
        Posted posted = Posted.of(request);
        var contact = new Person.Contact(
                posted.text("name"),
                posted.text("residentId"),
                posted.text("phone"),
                posted.text("email"),
                language.getTag());
        var registration = new Registration(
                contact, posted.text("signInName"), posted.first("password").orElse(""));
        switch (register.person(user.official(), registration)) {
            case Register.Outcome.Registered(Person person) -> Reply.redirect(PersonPage.address(person.getId()));
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

    /** The same for the whole request: the table counts on it. */
    public LazyDataModel<Person> getPeople() {
        if (model == null) {
            model = new Model(people, getText());
        }
        return model;
    }

    public String getText() {
        return Posted.of(request).text("text");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What to do about a field; the empty text if nothing is wrong with it. */
    public String mistake(String field) {
        return slips.stream()
                .filter(slip -> slip.field().equals(field))
                .map(Slip::words)
                .findFirst()
                .orElse("");
    }

    /** What was typed into a field of the form. */
    public String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }
}
