package org.gulou.notifications;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseText;
import org.gulou.cases.Deadline;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;
import org.gulou.workflow.By;
import org.gulou.workflow.Edits;
import org.gulou.workflow.clock.ClockLedger;

/**
 * What a message says of a case: what happened, what comes next, until when, and how to get there. It names nothing
 * that was answered, since mail is read by others, too.
 *
 * @param code opens the case once; without it the reader needs number and query code
 * @param toCorrect the titles of what she is asked to correct, without what stands there
 * @param detail what only some messages name
 */
record NewsWords(Proceeding proceeding, URI portal, Optional<String> code, List<String> toCorrect, Detail detail) {
    /** That a decision was set aside. */
    static final String SUPERSEDED = "news.superseded";

    /** Those that tell where the case is; the others tell of something else, such as its certificate. */
    private static final Set<String> OF_STATE =
            Set.of("news.filed", "news.moved", SUPERSEDED, "news.paid", "news.waits");

    Message.Words mail(Recipient to, String key) {
        Words words = Words.in(to.language());
        var lines = new ArrayList<String>();
        lines.add(words.say("news.greeting", to.name()));
        lines.add(words.say(key, service(to), number(), state(to), detail.in(to.language())));
        lines.addAll(detail.lines().apply(words));
        if (OF_STATE.contains(key)) {
            lines.addAll(state(to, words));
        }
        code.ifPresent(once -> lines.add(words.say(link(), portal + "/open/" + once)));
        lines.add(words.say(track(), portal + "/track"));
        lines.add(end(to, words));
        return new Message.Words(subject(to, words, key), String.join("\n\n", lines));
    }

    /** Whom to ask: the office that has the case, where its number is known. */
    private String end(Recipient to, Words words) {
        return proceeding
                .offer()
                .filter(offer -> !offer.phone().isEmpty())
                .map(offer -> words.say("news.end.office", offer.body().name().in(to.language()), offer.phone()))
                .orElseGet(() -> words.say("news.end"));
    }

    /** How to get there without a link; of corrections only while there is something to correct. */
    private String track() {
        if (code.isPresent()) {
            return "news.track";
        }
        return isToCorrect() ? "news.track.correct" : "news.track.only";
    }

    private String link() {
        return isToCorrect() ? "news.link.correct" : "news.link";
    }

    private boolean isToCorrect() {
        return proceeding.state().edits() != Edits.NONE;
    }

    /** What the state says, what is due in it, and what is owed. */
    private List<String> state(Recipient to, Words words) {
        var lines = new ArrayList<String>();
        var text = new CaseText(proceeding.state().text());
        if (!text.isPlain()) {
            lines.add(words.say("news.details"));
        } else if (!proceeding.state().text().isEmpty()) {
            lines.add(proceeding.state().text().in(to.language()));
        }
        if (!toCorrect.isEmpty()) {
            lines.add(words.say("correct.titles") + "\n· " + String.join("\n· ", toCorrect));
        }
        until(to, words).ifPresent(lines::add);
        proceeding
                .nextClock()
                .filter(ClockLedger::isRunning)
                .map(clock -> words.say(
                                "case.due",
                                clock.label().in(to.language()),
                                new Deadline(clock.due(proceeding.now()))
                                        .words()
                                        .in(to.language()))
                        + (clock.isProvisional(proceeding.now()) ? words.say("news.provisional") : ""))
                .ifPresent(lines::add);
        proceeding.workflow().moves().stream()
                .filter(move -> move.by() instanceof By.Applicant
                        && move.from().contains(proceeding.state().id()))
                .forEach(move -> proceeding
                        .workflow()
                        .lastDay(proceeding.situation(), move)
                        .map(last -> words.say("case.until", move.label().in(to.language()), day(last, to)))
                        .ifPresent(lines::add));
        if (proceeding.askedSum().signum() > 0) {
            lines.add(words.say("news.fee", Money.grouped(proceeding.askedSum())));
        }
        if (proceeding.state().isEnd()) {
            lines.add(words.say("news.rate"));
        }
        return lines;
    }

    /** By when she is to correct, or until when the case stays where it is. */
    private Optional<String> until(Recipient to, Words words) {
        return proceeding.timeOut().map(out -> {
            String last = out.last().in(to.language());
            return proceeding.state().edits() == Edits.NONE
                    ? words.say(
                            out.deadline().isDay() ? "case.goes-on.day" : "case.goes-on.minute",
                            last,
                            out.then().in(to.language()))
                    : words.say("correct.until", last);
        });
    }

    private static String day(LocalDate day, Recipient to) {
        return OfficeTime.words(day).in(to.language());
    }

    /** A text message is paid by length and read on any phone. */
    Message.Words sms(Recipient to, String key) {
        Words words = Words.in(to.language());
        String what = words.say(key, service(to), number(), state(to), detail.in(to.language()))
                + detail.brief().apply(words);
        String text = code.map(once -> words.say("news.sms", what, portal + "/open/" + once))
                .orElseGet(() -> words.say("news.sms.track", what, portal + "/track"));
        return new Message.Words(subject(to, words, key), text);
    }

    private String subject(Recipient to, Words words, String key) {
        return words.say("news.subject", service(to), what(to, words, key), number());
    }

    private String what(Recipient to, Words words, String key) {
        return switch (key) {
            case "news.message" -> words.say("news.message.subject");
            case "news.waits" -> words.say("news.waits.subject");
            case SUPERSEDED -> words.say("news.superseded.subject");
            default -> OF_STATE.contains(key) ? state(to) : words.say(key + ".subject");
        };
    }

    private String service(Recipient to) {
        return proceeding.version().guide().title().in(to.language());
    }

    private String state(Recipient to) {
        return proceeding.state().label().in(to.language());
    }

    private String number() {
        return proceeding.file().getNumber();
    }
}
