package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultation.Addressee;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.consult.Experts;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.jspecify.annotations.Nullable;

/** Whom an official asked about a case, what they think, and the form to ask. */
@Named
@RequestScoped
public class DeskConsult {
    private static final int MOST_TYPED = 99;
    private static final LocalizedText DAYS = LocalizedText.of("天", "days");
    private static final LocalizedText WORKING_DAYS = LocalizedText.of("个工作日", "working days");

    private static final String BODY = "body:";
    private static final String EXPERT = "expert:";

    @Inject
    QueueTrail trail;

    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    PaperNames names;

    @Inject
    Consultations consultations;

    @Inject
    Experts experts;

    @Inject
    Vault vault;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private final Once<List<Consultation>> all = new Once<>();
    private final Once<List<QueuePage.Entry>> addressees = new Once<>();
    private final Once<List<QueuePage.Entry>> papers = new Once<>();

    private final List<Slip> slips = new ArrayList<>();

    /** Carries out what was posted to this part of the page. */
    public void act() {
        if (page.found().isEmpty() || !request.getMethod().equals("POST")) {
            return;
        }
        Posted posted = Posted.of(request);
        switch (posted.text("do")) {
            case "consult" -> ask(posted);
            case "consult-end" -> {
                consultations.withdraw(posted.text("consultation"), user.official());
                Reply.redirect(trail.to(number()) + "#consult");
            }
            default -> {
                // the buttons of the other parts of the page
            }
        }
    }

    private void ask(Posted posted) {
        List<Addressee> to =
                posted.all("to").stream().flatMap(id -> addressee(id).stream()).toList();
        int days = AsTyped.count(posted.text("days"), MOST_TYPED, DAYS, WORKING_DAYS)
                .orElse(0);
        var question = new Consultation.Question(posted.text("question"), posted.all("paper"), days);
        check(to, question);
        if (slips.isEmpty() && !consultations.ask(number(), user.official(), to, question)) {
            slips.add(new Slip("consult", language.say("consult.wrong")));
        }
        if (slips.isEmpty()) {
            Reply.redirect(trail.to(number()) + "#consult");
        } else {
            Reply.unprocessable();
        }
    }

    private void check(List<Addressee> to, Consultation.Question question) {
        if (to.isEmpty() || to.size() > Consultations.MOST_ASKED) {
            slips.add(new Slip("consult-to", language.say("consult.wrong.to", Consultations.MOST_ASKED)));
        }
        if (question.text().isBlank() || question.text().length() > Consultations.LONGEST) {
            slips.add(new Slip("consult-question", language.say("consult.wrong.question", Consultations.LONGEST)));
        }
        if (question.days() < 1 || question.days() > Consultations.MOST_DAYS) {
            slips.add(new Slip("consult-days", language.say("consult.wrong.days", Consultations.MOST_DAYS)));
        }
    }

    private Optional<Addressee> addressee(String id) {
        if (id.startsWith(EXPERT)) {
            return experts.of(user.official(), page.proceeding().file()).stream()
                    .filter(one -> one.person().equals(id.substring(EXPERT.length())))
                    .findFirst()
                    .map(one -> new Addressee.OfExpert(one.person(), one.getName()));
        }
        String body = id.startsWith(BODY) ? id.substring(BODY.length()) : "";
        return published
                .catalogue()
                .places()
                .body(new BodyId(body))
                .map(found -> new Addressee.OfBody(found.id().id(), found.name().in("zh")));
    }

    private CaseNumber number() {
        return page.proceeding().file().number();
    }

    /** What is wrong with the question that was not sent. */
    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    public List<Consultation> getAll() {
        return all.get(this::readAll);
    }

    private List<Consultation> readAll() {
        return consultations.of(number().toString());
    }

    /** How many have not answered and still have time. */
    public long getAwaited() {
        return getAll().stream().filter(Consultation::isOpen).count();
    }

    /** Whether the case lies at one of her posts, so that she can ask. */
    public boolean isAsking() {
        return page.proceeding()
                .file()
                .worker()
                .filter(user.official().posts()::contains)
                .isPresent();
    }

    /** The bodies of the case's division and of those above it, and the experts on her bodies' lists. */
    public List<QueuePage.Entry> getAddressees() {
        return addressees.get(this::readAddressees);
    }

    /** Experts, then bodies, the nearest first. */
    private List<QueuePage.Entry> readAddressees() {
        Places places = published.catalogue().places();
        DivisionCode office = number().office();
        List<String> asked = Posted.of(request).all("to");
        Stream<QueuePage.Entry> bodies = places.bodies().stream()
                .filter(body -> office.within(body.division()))
                .filter(body ->
                        user.posts().stream().noneMatch(post -> post.body().equals(body.id())))
                .sorted(Comparator.comparing(Body::level).reversed())
                .map((Body body) -> entry(BODY + body.id().id(), language.of(body.name()), asked));
        Stream<QueuePage.Entry> outside = experts
                .of(user.official(), page.proceeding().file())
                .stream()
                .map(one -> entry(
                        EXPERT + one.person(),
                        language.say("consult.expert.named", one.getName(), one.getField()),
                        asked));
        return Stream.concat(outside, bodies).toList();
    }

    private static QueuePage.Entry entry(String id, String title, List<String> asked) {
        return new QueuePage.Entry(id, title, asked.contains(id));
    }

    /** The papers of the case, to be shown to those who are asked. */
    public List<QueuePage.Entry> getPapers() {
        return papers.get(this::readPapers);
    }

    private List<QueuePage.Entry> readPapers() {
        List<String> ticked = Posted.of(request).all("paper");
        Map<String, LocalizedText> papers = names.of(page.proceeding());
        return vault.of(number().toString()).stream()
                .map(file ->
                        new QueuePage.Entry(file.id(), called(file, papers.get(file.id())), ticked.contains(file.id())))
                .toList();
    }

    /** By what it is handed in as: the names of files are often alike. */
    private String called(StoredFile file, @Nullable LocalizedText paper) {
        return paper == null ? file.name() : language.of(paper.bracketing(file.name()));
    }
}
