package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultations;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** What an outside expert is asked, and her opinions. */
@Named
@RequestScoped
public class OpinionsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Consultations consultations;

    @Inject
    Vault vault;

    @Inject
    Language language;

    private final Once<List<Consultation>> all = new Once<>();

    private String wrong = "";

    /** A paper to download. */
    public record Paper(String address, String name) {}

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
        } else if (request.getMethod().equals("POST")) {
            answer(Posted.of(request));
        }
    }

    private void answer(Posted posted) {
        Optional<Consultation.Opinion> opinion = Arrays.stream(Consultation.Opinion.values())
                .filter(one -> one.name().equals(posted.text("opinion")))
                .findFirst();
        boolean done = opinion.isPresent()
                && consultations.answer(
                        posted.text("id"),
                        expert(),
                        new Consultation.Answer(opinion.get(), posted.text("reasons"), posted.text("conditions")));
        if (done) {
            Reply.redirect("/opinions");
        } else {
            wrong = language.say("consult.wrong.answer");
            Reply.unprocessable();
        }
    }

    private Actor expert() {
        return user.citizen("", "");
    }

    public List<Consultation> getAll() {
        return all.get(this::readAll);
    }

    private List<Consultation> readAll() {
        return user.isSignedIn() ? consultations.askedOf(expert()) : List.of();
    }

    /** What waits for her opinion, by the last day. */
    public List<Consultation> getWaiting() {
        return getAll().stream().filter(Consultation::isOpen).toList();
    }

    /** What she typed into a question that was not sent; the empty text for the others. */
    public String typed(Consultation one, String field) {
        Posted posted = Posted.of(request);
        return posted.text("id").equals(one.getId()) ? posted.text(field) : "";
    }

    /** For {@code checked}: null drops the attribute. */
    public @Nullable String checked(Consultation one, String opinion) {
        return typed(one, "opinion").equals(opinion) ? "checked" : null;
    }

    public List<Paper> papers(Consultation one) {
        return vault.of(one.getCaseNumber()).stream()
                .filter(file -> one.isOpen() && one.papers().contains(file.id()))
                .map(file -> new Paper("/download/opinion/" + file.id(), file.name()))
                .toList();
    }

    /** Why her answer to this question was not taken; the empty text for the others. */
    public String wrong(Consultation one) {
        return Posted.of(request).text("id").equals(one.getId()) ? wrong : "";
    }
}
