package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gulou.cases.Participation;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Mandates;
import org.gulou.identity.Person;
import org.gulou.identity.Represented;
import org.gulou.intake.Attendances;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.intake.Owner;
import org.gulou.intake.Signatures;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.jspecify.annotations.Nullable;

/** What a person has begun and what she has filed. */
@Named
@RequestScoped
public class MyPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Drafts drafts;

    @Inject
    Signatures signatures;

    @Inject
    Registry registry;

    @Inject
    Participation participation;

    @Inject
    ToDoFirst toDoFirst;

    @Inject
    Filings filings;

    @Inject
    Mandates mandates;

    @Inject
    Attendances attendances;

    @Inject
    Published published;

    @Inject
    Language language;

    /** As many as an old phone loads at once. */
    private static final int PAGE = 20;

    private static final String SERVICE = "service";

    private List<Registry.Hers> all = List.of();
    private List<Begun> begun = List.of();
    private List<Filings.Filed> filed = List.of();
    private List<Shared> shared = List.of();
    private boolean attending;

    /** Somebody else's application in which she takes part; {@code yours} if it waits for her. */
    public record Shared(String code, String service, String label, String state, boolean yours) {}

    /**
     * A draft of hers; {@code round} if it waits for others to sign it, {@code declined} if one of them will not, {@code
     * signed} if all have and it could not be filed.
     */
    public record Begun(
            String id,
            String service,
            String body,
            String forWhom,
            Instant touched,
            Instant expires,
            boolean round,
            boolean declined,
            boolean signed) {}

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
            return;
        }
        Person self = user.person().orElseThrow();
        begun = drafts.of(self.getId()).stream().map(this::begun).toList();
        shared = participation.of(self.getId()).stream().map(this::shared).toList();
        attending = user.actor()
                .filter(Actor.Official.class::isInstance)
                .map(Actor.Official.class::cast)
                .filter(official -> !attendances.by(official).isEmpty())
                .isPresent();
        all = toDoFirst.of(registry.of(self.getId()));
        filed = filings.of(
                registry.all(getPaging()
                        .read((from, most) ->
                                listed().stream().skip(from).limit(most).toList())),
                self.getId());
    }

    /** Of the chosen service, or all. */
    private List<Registry.Hers> listed() {
        String service = Posted.of(request).text(SERVICE);
        return all.stream()
                .filter(one -> service.isEmpty() || one.service().equals(service))
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(Posted.of(request), "/my", List.of(SERVICE), PAGE, listed().size());
    }

    /** How many cases she has. */
    public int getCount() {
        return all.size();
    }

    /** The services of which she has cases, where they are too many for one page and of more than one. */
    public List<Option> getServices() {
        String service = Posted.of(request).text(SERVICE);
        List<Option> services = all.stream()
                .map(Registry.Hers::service)
                .distinct()
                .map(id -> new Option(
                        id,
                        published
                                .catalogue()
                                .service(id)
                                .map(found -> language.of(found.title()))
                                .orElse(id),
                        id.equals(service)))
                .sorted(Comparator.comparing(Option::title))
                .toList();
        return all.size() <= PAGE || services.size() < 2 ? List.of() : services;
    }

    /** A service to choose. */
    public record Option(String id, String title, boolean chosen) {
        /** For {@code selected="#{one.selected()}"}: null drops the attribute. */
        public @Nullable String selected() {
            return chosen ? "selected" : null;
        }
    }

    /** Whether she fills in for others of late: that is kept at her counter and not here. */
    public boolean isAttending() {
        return attending;
    }

    private Shared shared(Participation.Part part) {
        return new Shared(
                part.row().getCode(),
                language.of(part.proceeding().version().guide().title()),
                language.of(part.label()),
                language.of(part.proceeding().state().label()),
                part.isAwaited());
    }

    private Begun begun(Draft draft) {
        var catalogue = published.catalogue();
        return new Begun(
                draft.getId(),
                catalogue
                        .offer(draft.offer())
                        .flatMap(catalogue::version)
                        .map(version -> language.of(version.guide().title()))
                        .orElse(draft.service()),
                catalogue
                        .offer(draft.offer())
                        .map(offer -> language.of(offer.body().name()))
                        .orElse(""),
                draft.owner() instanceof Owner.Person person ? represented(person.actingFor()) : "",
                draft.getTouchedAt(),
                draft.getExpiresAt(),
                draft.isSentRound(),
                draft.isSentRound() && signatures.isDeclined(draft.getId()),
                draft.isSentRound() && signatures.isSigned(draft.getId()));
    }

    private String represented(String id) {
        return mandates.represented(id).map(Represented::name).orElse("");
    }

    public List<Begun> getBegun() {
        return begun;
    }

    public List<Shared> getShared() {
        return shared;
    }

    public List<Filings.Filed> getFiled() {
        return filed;
    }

    public boolean isDeleted() {
        return request.getParameter("deleted") != null;
    }
}
