package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.admin.amendments.Trials;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PageState;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form as an applicant meets it, for those who own definitions: live or as an amendment would make it. What was answered
 * travels with the page and is stored nowhere; files are not taken.
 */
@Named
@RequestScoped
public class PreviewPage {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final int MOST = 200_000;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Trials trials;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Inject
    Language language;

    private Optional<Journey> journey = Optional.empty();
    private Optional<Offer> offer = Optional.empty();
    private Optional<ServiceVersion> version = Optional.empty();
    private String page = "";
    private boolean continued;

    /** Shows the page that is asked for, or what comes after the one that was continued. */
    public void open() {
        Optional<Catalogue> catalogue = user.isOwner() ? catalogue() : Optional.empty();
        offer = catalogue.flatMap(this::offer);
        version = offer.flatMap(there -> catalogue.flatMap(made -> made.version(there)));
        if (version.isEmpty() || offer.flatMap(Offer::elsewhere).isPresent()) {
            Reply.notFound();
            return;
        }
        Journey before = journey(catalogue.orElseThrow(), answers());
        page = typed("page");
        if (before.page(page).isEmpty()) {
            page = before.pages().getFirst().id();
        }
        Posted posted = Posted.of(request);
        Journey after = posted.has("continue") || posted.has("addRow") || posted.has("removeRow") || posted.has("save")
                ? journey(
                        catalogue.orElseThrow(),
                        before.read(
                                page,
                                posted.values(),
                                () -> "r" + before.answers().rows().size() + "x"
                                        + clock.instant().toEpochMilli() % 100_000))
                : before;
        continued = posted.has("continue");
        if (continued) {
            page = after.next(page).orElse("");
        } else if (posted.has("back")) {
            page = after.previous(page).orElse(page);
        }
        continued = continued && page.equals(typed("page"));
        journey = Optional.of(after);
    }

    /** The offer that is asked for; of a service, the first. */
    private Optional<Offer> offer(Catalogue made) {
        return typed("offer").isEmpty()
                ? made.offers().stream()
                        .filter(one -> one.service().equals(typed("service")))
                        .findFirst()
                : made.offer(typed("offer"));
    }

    private Optional<Catalogue> catalogue() {
        return typed("amendment").isEmpty()
                ? Optional.of(published.catalogue())
                : trials.of(typed("amendment")).catalogue();
    }

    private Journey journey(Catalogue catalogue, Answers answers) {
        var nobody = new Parties(language.say("preview.applicant"), "", Optional.empty());
        return Journey.of(
                version.orElseThrow().form(),
                answers,
                FormWorld.ofDraft(catalogue, offer.orElseThrow(), nobody, clock.instant()));
    }

    /** What travelled with the page; nothing where it is not what the page sent. */
    private Answers answers() {
        String sent = Posted.of(request).text("state");
        try {
            return sent.isEmpty() || sent.length() > MOST
                    ? Answers.NONE
                    : Answers.fromMap(MAPPER.readValue(Base64.getDecoder().decode(sent), MAP));
        } catch (IllegalArgumentException | JacksonException | ClassCastException foreign) {
            return Answers.NONE;
        }
    }

    private String typed(String field) {
        return Posted.of(request).text(field);
    }

    private Journey form() {
        return journey.orElseThrow();
    }

    /** The answers so far, for the next post. */
    public String getState() {
        return Base64.getEncoder()
                .encodeToString(
                        MAPPER.writeValueAsString(form().answers().toMap()).getBytes(StandardCharsets.UTF_8));
    }

    public String getOffer() {
        return offer.map(Offer::id).orElse("");
    }

    public String getAmendment() {
        return typed("amendment");
    }

    public LocalizedText getService() {
        return version.orElseThrow().guide().title();
    }

    /** The page that is shown; empty after the last. */
    public String getPage() {
        return page;
    }

    public boolean isEnd() {
        return page.isEmpty();
    }

    public boolean isFirst() {
        return form().previous(page).isEmpty();
    }

    public PageState getAsked() {
        return form().page(page).orElseThrow();
    }

    public int getPages() {
        return form().pages().size();
    }

    public List<Question> getQuestions() {
        return isEnd() ? List.of() : form().questions(page, language.getTag());
    }

    public List<PaperDue> getPapers() {
        return page.equals(Journey.PAPERS) ? form().papers() : List.of();
    }

    /** What is to be put right on the page that was continued. */
    public List<Slip> getSlips() {
        return continued
                ? form().mistakes(page).stream()
                        .filter(Mistake::stops)
                        .map(mistake -> new Slip(mistake.field(), language.of(mistake.listed())))
                        .toList()
                : List.of();
    }

    public List<Eligibility.Finding> getFindings() {
        return form().eligibility().findings();
    }

    public List<Eligibility.Finding> getStops() {
        return isEnd() ? form().eligibility().stops() : form().stops(page);
    }

    public List<PaperDue> getDue() {
        return form().papers();
    }

    /** What it costs; the empty text while it depends on something. */
    public String getFee() {
        return form().fees().total().map(Money::grouped).orElse("");
    }
}
