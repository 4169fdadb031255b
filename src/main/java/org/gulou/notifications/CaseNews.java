package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.CaseOpened;
import org.gulou.cases.CertificateDue;
import org.gulou.cases.FeePaid;
import org.gulou.cases.Proceeding;
import org.gulou.cases.RefundDecided;
import org.gulou.cases.StillWaits;
import org.gulou.cases.Venues;
import org.gulou.cases.VisitNews;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.MessageWritten;
import org.gulou.duties.Settings;
import org.gulou.identity.AddressProofs;
import org.gulou.identity.Mandates;
import org.gulou.identity.OneTimeCodes;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;
import org.gulou.language.Value;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Effect;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Timer;
import org.gulou.workflow.WaitsFor;

/**
 * Tells the applicant that her case is filed, that it waits for her, that it has ended, and what the definition says she
 * is told.
 */
@ApplicationScoped
class CaseNews {
    /** How long the link in a message opens the case. */
    static final Duration LINK = Duration.ofDays(30);

    /** What says where the case stands. */
    private static final Set<String> STANDING = Set.of("news.moved", NewsWords.SUPERSEDED, "news.paid", "news.waits");

    @Inject
    Outbox outbox;

    @Inject
    OneTimeCodes codes;

    @Inject
    AddressProofs proofs;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    @Inject
    Corrections corrections;

    @Inject
    Venues venues;

    @Inject
    Settings settings;

    void filed(@Observes CaseOpened opened) {
        tell(opened.proceeding(), "news.filed", Topic.PROGRESS);
    }

    void moved(@Observes CaseMoved moved) {
        Proceeding after = moved.after();
        Optional<Certificate.Act> certificate = moved.step().effects().stream()
                .flatMap(effect ->
                        effect instanceof Effect.OfCertificate(Certificate.Act what) ? Stream.of(what) : Stream.empty())
                .findFirst();
        if (certificate.isPresent()) {
            int about = Certificates.which(moved.step().act()).size();
            boolean some = about < after.certificates().standing().size() && about > 0;
            String key = "news.certificate." + (some ? "SOME." : "")
                    + certificate.get().name();
            tell(after, key, Topic.DECIDED, Detail.of(language -> String.valueOf(about)));
            return;
        }
        topic(moved.step(), after.state(), after.askedSum().signum() > 0)
                .ifPresent(topic -> tell(after, moved(moved.step(), after.state()), topic));
    }

    /**
     * A decision that was set aside is good news, which the state alone does not tell: the case is examined as before. Nor
     * does it tell that a certificate was corrected.
     */
    static String moved(Step.Moved step, State after) {
        if (step.move().supersedes().isEmpty()) {
            return "news.moved";
        }
        boolean corrected = step.act().stayed() && step.move().issues(Effect.CERTIFICATE);
        return corrected ? "news.certificate.AMENDED" : after.isEnd() ? "news.moved" : NewsWords.SUPERSEDED;
    }

    /**
     * What kind of news an act is; empty where she is told nothing. A decision is told once, not again with each thing that
     * officials note on a case that has ended.
     *
     * @param owes whether she has something to pay
     */
    static Optional<Topic> topic(Step.Moved step, State after, boolean owes) {
        boolean told = step.effects().contains(new Effect.Notify("applicant"));
        if (after.isEnd()) {
            return told || !step.act().from().equals(step.act().to()) ? Optional.of(Topic.DECIDED) : Optional.empty();
        }
        if (waitsForHer(after) || (told && owes)) {
            return Optional.of(Topic.ASKED);
        }
        return told ? Optional.of(Topic.PROGRESS) : Optional.empty();
    }

    void waits(@Observes StillWaits still) {
        tell(still.proceeding(), "news.waits", Topic.ASKED);
    }

    void paid(@Observes FeePaid paid) {
        tell(paid.after(), "news.paid", Topic.PROGRESS);
    }

    /** Money that is not hers to lose is no mere progress: she is told whatever she chose. */
    void decided(@Observes RefundDecided decided) {
        tell(
                decided.after(),
                "news.refund." + (decided.given() ? "given" : "kept"),
                Topic.DECIDED,
                Detail.of(language -> Money.grouped(decided.sum())));
    }

    void due(@Observes CertificateDue due) {
        tell(
                due.proceeding(),
                "news.certificate." + due.what().name(),
                Topic.ASKED,
                Detail.of(OfficeTime.words(due.day())::in));
    }

    /** Where she has to be, and when, is told whatever she chose, but for what she has just done herself. */
    void visit(@Observes VisitNews visit) {
        Topic topic = visit.what() == VisitNews.What.BOOKED ? Topic.PROGRESS : Topic.ASKED;
        tell(
                visit.after(),
                "news.visit." + visit.what().name(),
                topic,
                VisitWords.of(visit, venues.of(visit.after(), at(visit))));
    }

    /** As it stands after what is told; a case that has gone on may have no such time any more. */
    private static Booking at(VisitNews visit) {
        return new Booking(
                visit.booking().of(),
                Booking.Phase.DONE,
                Optional.of(visit.start()),
                visit.booking().since());
    }

    void wrote(@Observes MessageWritten written) {
        if (written.message().side() == CaseMessage.Side.OFFICE) {
            tell(written.proceeding(), "news.message", Topic.MESSAGE);
        }
    }

    private static boolean waitsForHer(State state) {
        return state.waitsFor().filter(WaitsFor.APPLICANT::equals).isPresent();
    }

    private void tell(Proceeding proceeding, String key, Topic topic) {
        tell(proceeding, key, topic, Detail.NONE);
    }

    /** @param detail what only this message names */
    private void tell(Proceeding proceeding, String key, Topic topic, Detail detail) {
        Recipient applicant = recipient(proceeding);
        tell(proceeding, key, topic, applicant, telling(proceeding, key, detail, applicant), "applicant");
        agent(proceeding.file())
                .ifPresent(agent -> tell(
                        proceeding,
                        key,
                        topic,
                        agent,
                        telling(proceeding, key, detail, agent)
                                .beginning(Words.in(agent.language())
                                        .say("news.agent", proceeding.file().getApplicantName())),
                        "agent"));
    }

    private Telling telling(Proceeding proceeding, String key, Detail detail, Recipient recipient) {
        return new Telling(
                () -> words(proceeding, recipient.language(), recipient.email(), detail)
                        .mail(recipient, key),
                () -> words(proceeding, recipient.language(), recipient.phone(), detail)
                        .sms(recipient, key));
    }

    private void tell(
            Proceeding proceeding, String key, Topic topic, Recipient recipient, Telling telling, String whose) {
        outbox.tell(
                proceeding.file().getNumber(),
                recipient,
                topic,
                isUrgent(proceeding),
                STANDING.contains(key) ? telling.standing(whose) : telling);
    }

    /** Whether time does something to the case in hours. */
    private static boolean isUrgent(Proceeding proceeding) {
        return proceeding.workflow().timers(proceeding.situation()).stream()
                .filter(Timer::acts)
                .anyMatch(timer -> QuietHours.isUrgent(proceeding.now(), timer.due()));
    }

    /** Only to an address that is known to be hers goes a link that opens the case. */
    private NewsWords words(Proceeding proceeding, String language, String address, Detail detail) {
        CaseFile file = proceeding.file();
        boolean hers = !address.isEmpty()
                && proofs.isProved(
                        file.applicant().agent().isPresent()
                                ? file.person().stream()
                                : Stream.concat(file.person().stream(), Stream.of(file.getNumber())),
                        address);
        Optional<String> code = hers
                ? Optional.of(codes.issue(
                        OneTimeCodes.Purpose.OPEN_CASE,
                        file.getNumber() + " " + file.queryCode(),
                        proceeding.now().plus(LINK)))
                : Optional.empty();
        List<String> toCorrect =
                corrections.of(proceeding).map(asked -> asked.titles(language)).orElse(List.of());
        return new NewsWords(proceeding, settings.address(), code, toCorrect, detail);
    }

    /** Who filed it with a mandate and has it still. */
    private Optional<Recipient> agent(CaseFile file) {
        return file.applicant()
                .agent()
                .filter(agent -> mandates.covers(agent, file.person().orElse(""), file.service()))
                .flatMap(people::find)
                .filter(Person::isActive)
                .map(Recipient::of);
    }

    /** What she wrote in the form counts before what her account says; what an agent wrote there may be the agent's. */
    private Recipient recipient(Proceeding proceeding) {
        CaseFile file = proceeding.file();
        Optional<Person> person = file.person().flatMap(people::find);
        if (file.applicant().agent().isPresent() && person.isPresent()) {
            return Recipient.of(person.get());
        }
        String account = person.map(Person::getEmail).orElse("");
        String email = proceeding.record().values().get("email") instanceof Value.Text(String given) ? given : account;
        return new Recipient(
                file.person(), file.getApplicantName(), file.language(), email, file.getContactPhone(), false);
    }
}
