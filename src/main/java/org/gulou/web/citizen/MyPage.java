package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Participation;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.Renewals;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
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
    Renewals renewals;

    @Inject
    Moments moments;

    @Inject
    Participation participation;

    @Inject
    Talk talk;

    @Inject
    UnreadFirst unreadFirst;

    @Inject
    Mandates mandates;

    @Inject
    People people;

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
    private List<Filed> filed = List.of();
    private List<Shared> shared = List.of();
    private boolean attending;

    /** Somebody else's application in which she takes part; {@code yours} if something is asked of her. */
    public record Shared(String code, String service, String label, String state, boolean yours) {}

    /** A draft of hers; {@code round} if it waits for others to sign it, {@code declined} if one of them will not. */
    public record Begun(
            String id,
            String service,
            String body,
            String forWhom,
            Instant touched,
            Instant expires,
            boolean round,
            boolean declined) {}

    /**
     * An application.
     *
     * @param stage how far it is, in the applicant's words
     * @param yours whether it waits for her
     * @param taken that its certificate was suspended, revoked or has ended; the empty text else
     * @param renewable that it can be renewed, soon or now, or will soon end; the empty text else
     * @param unread whether the office wrote what she has not read
     */
    public record Filed(
            String number,
            String service,
            String forWhom,
            String stage,
            String state,
            String taken,
            String renewable,
            boolean yours,
            boolean unread,
            Instant at) {}

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
        all = unreadFirst.of(registry.of(self.getId()));
        List<Proceeding> cases = registry.all(getPaging()
                .read((from, most) -> listed().stream().skip(from).limit(most).toList()));
        var unread =
                talk.unread(cases.stream().map(one -> one.file().getNumber()).toList(), CaseMessage.Side.APPLICANT);
        filed = cases.stream()
                .map(one -> filed(one, unread.containsKey(one.file().getNumber())))
                .toList();
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
                !part.moves().isEmpty() || !part.toSign().isEmpty());
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
                draft.isSentRound() && signatures.isDeclined(draft.getId()));
    }

    private Filed filed(Proceeding proceeding, boolean unread) {
        var file = proceeding.file();
        var stage = proceeding.state().citizen();
        Optional<Renewals.End> end = renewals.end(proceeding);
        return new Filed(
                file.getNumber(),
                language.of(proceeding.version().guide().title()),
                file.applicant().principalOf(self()).map(this::represented).orElse("") + sender(file),
                language.say("stage." + stage.name()),
                language.of(proceeding.state().label()),
                proceeding
                        .certificateTaken()
                        .map(taken -> language.say("my.certificate." + taken))
                        .or(() -> end.filter(MyPage::hasEnded).map(this::words))
                        .orElse(""),
                end.filter(one -> !hasEnded(one)).map(this::words).orElse(""),
                stage == org.gulou.workflow.Stage.WAITING_FOR_YOU,
                unread,
                file.getFiledAt());
    }

    /** Who else sent it in the same name; the empty text where she did it herself. */
    private String sender(CaseFile file) {
        return file.applicant()
                .agent()
                .or(file::person)
                .filter(sender -> !sender.equals(self()))
                .flatMap(people::find)
                .map(sender -> language.say("my.sent-by", sender.getName()))
                .orElse("");
    }

    private static boolean hasEnded(Renewals.End end) {
        return end.towards() == Renewals.Towards.ENDED;
    }

    private String words(Renewals.End end) {
        return language.say("my.certificate." + end.towards(), moments.day(end.day()));
    }

    private String represented(String id) {
        return mandates.represented(id).map(Represented::name).orElse("");
    }

    private String self() {
        return user.person().map(Person::getId).orElse("");
    }

    public List<Begun> getBegun() {
        return begun;
    }

    public List<Shared> getShared() {
        return shared;
    }

    public List<Filed> getFiled() {
        return filed;
    }

    public boolean isDeleted() {
        return request.getParameter("deleted") != null;
    }
}
