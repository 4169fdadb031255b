package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.About;
import org.gulou.cases.Bookings;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Renewals;
import org.gulou.cases.TimeOut;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
import org.gulou.identity.Represented;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Stage;

/** What a person has filed, as her list tells it: so that she knows each application again and sees what to do. */
@RequestScoped
class Filings {
    @Inject
    Talk talk;

    @Inject
    Renewals renewals;

    @Inject
    Mandates mandates;

    @Inject
    People people;

    @Inject
    Moments moments;

    @Inject
    Language language;

    /**
     * An application.
     *
     * @param about whom or what it is about, where its service says so; else the empty text
     * @param body the office where it was filed
     * @param stage how far it is, in the applicant's words
     * @param state the state in it; the empty text where it is called the same
     * @param until the last day in time for what she has to do; the empty text where nothing waits for her or no day ends it
     * @param taken that its certificate was suspended, revoked or has ended; the empty text else
     * @param renewable that it can be renewed, soon or now, or will soon end; the empty text else
     * @param yours whether it waits for her
     * @param unread whether the office wrote what she has not read
     */
    public record Filed(
            String number,
            String service,
            String about,
            String body,
            String forWhom,
            String stage,
            String state,
            String until,
            String taken,
            String renewable,
            boolean yours,
            boolean unread,
            Instant at) {}

    /** @param self the id of whose list it is */
    List<Filed> of(List<Proceeding> cases, String self) {
        var unread =
                talk.unread(cases.stream().map(one -> one.file().getNumber()).toList(), CaseMessage.Side.APPLICANT);
        return cases.stream()
                .map(one -> filed(one, self, unread.containsKey(one.file().getNumber())))
                .toList();
    }

    private Filed filed(Proceeding proceeding, String self, boolean unread) {
        var file = proceeding.file();
        Stage stage = proceeding.state().citizen();
        Optional<LocalDateTime> visit = comesAt(proceeding);
        boolean yours = stage == Stage.WAITING_FOR_YOU && visit.isEmpty();
        String stageWords = language.say(
                stage == Stage.WAITING_FOR_YOU && visit.isPresent() ? "stage.visit" : "stage." + stage.name());
        String state = language.of(proceeding.state().label());
        Optional<Renewals.End> end = renewals.end(proceeding);
        return new Filed(
                file.getNumber(),
                language.of(proceeding.version().guide().title()),
                language.of(About.inHerList(proceeding)),
                proceeding
                        .offer()
                        .map(offer -> language.of(offer.body().name()))
                        .orElse(""),
                forWhom(file, self),
                stageWords,
                state.equals(stageWords) ? "" : state,
                visit.map(OfficeTime::onWeekday)
                        .map(time -> language.say("visit.yours", language.of(time)))
                        .orElseGet(() -> yours ? until(proceeding) : ""),
                proceeding
                        .certificateTaken()
                        .map(taken -> language.say("my.certificate." + taken))
                        .or(() -> end.filter(Filings::hasEnded).map(this::words))
                        .orElse(""),
                end.filter(one -> !hasEnded(one)).map(this::words).orElse(""),
                yours,
                unread,
                file.getFiledAt());
    }

    /** When she comes to the office, where there is nothing else for her to do: a time is booked, and nothing to correct or pay. */
    static Optional<LocalDateTime> comesAt(Proceeding proceeding) {
        boolean more = proceeding.state().edits() != Edits.NONE
                || proceeding.asked().stream().anyMatch(charge -> charge.owed().signum() > 0);
        return more
                ? Optional.empty()
                : Bookings.of(proceeding).stream()
                        .filter(booking -> booking.phase() == Booking.Phase.DONE)
                        .filter(booking -> booking.of()
                                .in()
                                .contains(proceeding.situation().state()))
                        .flatMap(booking -> booking.at().stream())
                        .min(Comparator.naturalOrder());
    }

    private String until(Proceeding proceeding) {
        return proceeding
                .timeOut()
                .map(TimeOut::last)
                .map(last -> language.say("my.until", language.of(last)))
                .orElse("");
    }

    /** In whose name it is where that is not hers, and who else sent it; the empty text where she did it for herself. */
    private String forWhom(CaseFile file, String self) {
        String name = file.applicant().principalOf(self).map(this::represented).orElse("");
        String sender = sender(file, self);
        return name.isEmpty() || sender.isEmpty()
                ? name + sender
                : language.of(LocalizedText.of(name, name).bracketing(LocalizedText.of(sender, sender)));
    }

    /** Who else sent it in the same name; the empty text where she did it herself. */
    private String sender(CaseFile file, String self) {
        return file.applicant()
                .agent()
                .or(file::person)
                .filter(sender -> !sender.equals(self))
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
}
