package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.prospects.Survey;
import org.gulou.catalog.prospects.Told;
import org.gulou.catalog.prospects.Whom;
import org.gulou.forms.Fact;
import org.gulou.forms.Question;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * What somebody can get, of everything or of one service: a question at a time, beside what follows from the answers so
 * far. Each answer leads back here by a redirect, so that a reload sends nothing once more.
 */
@Named
@RequestScoped
public class ProspectsPage {
    private static final String ADDRESS = "/what-can-i-get";
    private static final String KEY = "key";

    @Inject
    @Param(pathIndex = 0)
    @Nullable
    String service;

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    ToldSoFar soFar;

    @Inject
    Language language;

    private final Once<Survey> survey = new Once<>();
    private final Once<Optional<Survey.Asked>> asked = new Once<>();
    private final Once<List<Question>> questions = new Once<>();
    private Optional<String> refused = Optional.empty();
    private List<String> typed = List.of();

    /** Something to choose. */
    public record Choice(String code, String name) {}

    public void open() {
        if (service != null && published.catalogue().service(service).isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            take(Posted.of(request));
        }
    }

    private void take(Posted posted) {
        Told told = soFar.told();
        String key = posted.text(KEY);
        switch (posted.text("do")) {
            case "whom" ->
                Whom.of(posted.text("whom"))
                        .ifPresentOrElse(whom -> soFar.keep(told.askingFor(whom)), () -> refused = Optional.of("whom"));
            case "events" ->
                soFar.keep(told.on(posted.all("event").isEmpty() ? List.of(Told.EVERYTHING) : posted.all("event")));
            case "answer" -> answer(told, key, posted);
            case "skip" ->
                survey().asked(key, List.of(), language.getTag())
                        .ifPresent(one -> soFar.keep(told.with(one.key(), List.of())));
            case "aside" ->
                published
                        .catalogue()
                        .service(posted.text("service"))
                        .ifPresent(one -> soFar.keep(told.without(one.id())));
            case "fetch" -> soFar.keep(told.needing(posted.text("service")));
            case "change" -> soFar.askAgain(key);
            case "back" -> back(told, key);
            case "elsewhere" -> soFar.keep(told.on(List.of()));
            case "restart" -> soFar.forget();
            // nothing that the page offers: it is shown again
            default -> {}
        }
        if (refused.isPresent()) {
            Reply.unprocessable();
        } else {
            Reply.redirect(getAddress());
        }
    }

    private void answer(Told told, String key, Posted posted) {
        typed = survey().asked(key, List.of(), language.getTag())
                .map(one -> posted.all(one.question().id()))
                .orElse(List.of());
        if (survey().isAnswer(key, typed)) {
            soFar.keep(told.with(key, typed));
        } else {
            refused = Optional.of(key);
        }
    }

    private void back(Told told, String key) {
        Optional<String> before = survey().before(key);
        if (before.isPresent()) {
            soFar.askAgain(before.get());
        } else if (told.events().isEmpty()) {
            soFar.keep(new Told(Optional.empty(), List.of(), told.answers()));
        } else {
            soFar.keep(told.on(List.of()));
        }
    }

    Survey survey() {
        return survey.get(() -> soFar.survey(Optional.ofNullable(service), soFar.told()));
    }

    public String getAddress() {
        return service == null ? ADDRESS : ADDRESS + "/" + service;
    }

    /** The title of the one service; the empty text where she asks about all. */
    public String getService() {
        return Optional.ofNullable(service)
                .flatMap(published.catalogue()::service)
                .map(Service::title)
                .map(language::of)
                .orElse("");
    }

    public String getGuideAddress() {
        return "/service/" + service;
    }

    /** What the page shows: {@code whom}, {@code events}, {@code question}, or {@code end}. */
    public String getStage() {
        Told told = soFar.told();
        if (service == null && told.whom().isEmpty()) {
            return "whom";
        }
        if (service == null && told.events().isEmpty()) {
            return "events";
        }
        return asked().isPresent() ? "question" : "end";
    }

    public boolean isRefused() {
        return refused.isPresent();
    }

    public List<Choice> getWhom() {
        return Stream.of(Whom.values())
                .map(whom -> new Choice(whom.word(), language.say("prospects.whom." + whom.word())))
                .toList();
    }

    /** The occasions of life for which there is something for her, as the vocabulary has them. */
    public List<Choice> getEvents() {
        var there = survey().events();
        return published.catalogue().vocabulary("life-events").stream()
                .flatMap(list -> list.terms().stream())
                .filter(term -> there.contains(term.id()))
                .map(term -> new Choice(term.id(), language.of(term.title())))
                .toList();
    }

    private Optional<Survey.Asked> asked() {
        return asked.get(() -> refused.or(() -> soFar.again())
                .or(() -> survey().next())
                .flatMap(key -> survey().asked(
                                key, refused.isPresent() ? typed : soFar.told().typed(key), language.getTag())));
    }

    private Survey.Asked one() {
        return asked().orElseThrow();
    }

    private Question question() {
        return one().question();
    }

    /** The one question of the page. */
    public List<Question> getQuestions() {
        return questions.get(() -> List.of(question()));
    }

    public String getKey() {
        return one().key();
    }

    /** What is wrong with her answer, with the field where it can be put right. */
    public List<Slip> getSlips() {
        if (!isRefused()) {
            return List.of();
        }
        return getStage().equals("question")
                ? List.of(new Slip(
                        question().id(), question().invalid() ? question().error() : language.say("prospects.blank")))
                : List.of(new Slip("whom", language.say("prospects.whom.blank")));
    }

    /** The services that the question is asked for. */
    public List<Choice> getAskedFor() {
        return one().services().stream()
                .map(other -> new Choice(other.id(), language.of(other.title())))
                .toList();
    }

    public List<String> getSettles() {
        return one().conditions().stream().map(language::of).toList();
    }

    /** Whether she judges a condition of the guide herself. */
    public boolean isJudgedByHer() {
        return one().fact().sort() == Fact.Sort.CONDITION;
    }

    /** Whether it is about whoever the services are for, and asked once for all of them. */
    public boolean isShared() {
        return one().fact().shared().isPresent();
    }
}
