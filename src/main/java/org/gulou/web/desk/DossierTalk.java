package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Payment;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Chapter;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.kernel.Money;
import org.gulou.notifications.Outbox;
import org.gulou.web.ui.Consulted;
import org.gulou.web.ui.FeeRow;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Stamp;
import org.gulou.web.ui.TalkRow;

/** What was said, asked, paid and sent in a case, as chapters of its dossier. */
@RequestScoped
class DossierTalk {
    @Inject
    Accounts accounts;

    @Inject
    Talk talk;

    @Inject
    Consultations consultations;

    @Inject
    Consulted consulted;

    @Inject
    Outbox outbox;

    @Inject
    Vault vault;

    @Inject
    Language language;

    private String say(String key) {
        return language.say(key);
    }

    List<Chapter> chapters(Proceeding proceeding) {
        String number = proceeding.file().getNumber();
        return List.of(
                fees(proceeding),
                payments(number),
                messages(proceeding, number),
                consultations(number),
                notes(number),
                sent(number));
    }

    private Chapter fees(Proceeding proceeding) {
        return new Chapter(
                say("fee.title"),
                false,
                List.of(say("fee.line"), say("fee.amount"), say("fee.state"), say("dossier.why")),
                FeeRow.of(proceeding).stream().map(this::fee).toList());
    }

    private List<String> fee(FeeRow row) {
        String back = row.back().isEmpty() ? "" : language.say("fee.back", row.back());
        String kept = row.kept().isEmpty() ? "" : language.say("fee.kept", row.kept(), row.keptWhy());
        return List.of(
                language.of(row.title()),
                row.amount().isEmpty() ? say("fee.open") : language.say("fee.yuan", row.amount()),
                say("fee.state." + row.state()),
                lines(row.why().isEmpty() ? "" : say("fee.why") + row.why(), back, kept));
    }

    private static String lines(String... some) {
        return Stream.of(some).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    private Chapter payments(String number) {
        return new Chapter(
                say("dossier.payments"),
                false,
                List.of(say("dossier.at"), say("fee.amount"), say("dossier.receipt"), say("dossier.who")),
                accounts.payments(number).stream()
                        .filter(payment -> payment.paidAt().isPresent())
                        .map(this::payment)
                        .toList()
                        .reversed());
    }

    private List<String> payment(Payment payment) {
        String state = switch (payment.state()) {
            case TO_REFUND, REFUNDED, KEPT -> say("pay.state." + payment.state());
            case STARTED, FAILED, PAID -> "";
        };
        return List.of(
                payment.paidAt().map(Stamp::of).orElse(""),
                lines(language.say("fee.yuan", Money.grouped(payment.amount())), say("pay.way." + payment.way())),
                lines(payment.receipt().orElse(""), state, payment.refundNote().orElse("")),
                payment.takenBy().orElse(""));
    }

    private Chapter messages(Proceeding proceeding, String number) {
        return new Chapter(
                say("talk.title"),
                false,
                List.of(say("dossier.at"), say("dossier.who"), say("dossier.words")),
                talk.allMessages(number).stream()
                        .map(message -> message(message, proceeding))
                        .toList());
    }

    private List<String> message(CaseMessage message, Proceeding proceeding) {
        TalkRow row = TalkRow.of(message, vault);
        String author = message.side() == CaseMessage.Side.APPLICANT
                ? say("desk.applicant") + " " + row.author()
                : row.author();
        return List.of(
                row.at(),
                proceeding
                        .party(message.author())
                        .map(label -> language.of(label) + " " + row.author())
                        .orElse(author),
                lines(row.text(), row.files().stream().map(StoredFile::name).collect(Collectors.joining("\n"))));
    }

    private Chapter consultations(String number) {
        return new Chapter(
                say("consult.title"),
                false,
                List.of(say("consult.by"), say("consult.to"), say("consult.question"), say("consult.opinion")),
                consultations.of(number).stream().map(this::consultation).toList());
    }

    private List<String> consultation(Consultation one) {
        boolean answered = one.getStage() == Consultation.Stage.ANSWERED;
        return List.of(
                lines(consulted.asker(one), Stamp.of(one.getAskedAt())),
                lines(consulted.asked(one), language.say("consult.until", one.getDueOn())),
                one.getQuestion(),
                answered
                        ? lines(
                                say("consult.opinion." + one.getOpinion()),
                                one.getReasons(),
                                one.getConditions(),
                                one.getAnsweredName() + " "
                                        + one.answeredAt().map(Stamp::of).orElse(""))
                        : say("consult.stage." + one.getStage()));
    }

    private Chapter notes(String number) {
        return new Chapter(
                say("desk.notes"),
                false,
                List.of(say("dossier.at"), say("dossier.who"), say("dossier.words")),
                talk.allNotes(number).stream()
                        .map(note -> List.of(Stamp.of(note.getWrittenAt()), note.getAuthorName(), note.getText()))
                        .toList());
    }

    private Chapter sent(String number) {
        return new Chapter(
                say("desk.messages"),
                false,
                List.of(say("dossier.at"), say("dossier.to"), say("dossier.words"), say("desk.state")),
                outbox.deliveries(number).stream()
                        .map(message -> List.of(
                                Stamp.of(message.getStateAt()),
                                lines(say("desk.message." + message.getChannel()), message.getAddress()),
                                message.getSubject(),
                                say("desk.message." + message.getState())))
                        .toList());
    }
}
