package org.gulou.notifications;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.forms.kind.DateKind;
import org.gulou.kernel.Words;
import org.gulou.workflow.clock.ClockLedger;

/**
 * What a message says of a case: what happened, what comes next, until when, and how to get there. It names nothing
 * that was answered, since mail is read by others, too.
 *
 * @param code opens the case once; without it the reader needs number and query code
 * @param detail what only some messages name, such as a day
 */
record NewsWords(Proceeding proceeding, URI portal, Optional<String> code, String detail) {

    Message.Words mail(Recipient to, String key) {
        Words words = Words.in(to.language());
        var lines = new ArrayList<String>();
        lines.add(words.say("news.greeting", to.name()));
        lines.add(words.say(key, service(to), number(), state(to), detail));
        String next = proceeding.state().text().in(to.language());
        if (!next.isBlank()) {
            lines.add(next);
        }
        proceeding
                .nextClock()
                .filter(ClockLedger::isRunning)
                .map(clock -> DateKind.day(clock.dueDay(proceeding.now())).in(to.language()))
                .ifPresent(day -> lines.add(words.say("news.due", day)));
        if (proceeding.askedSum().signum() > 0) {
            lines.add(words.say("news.fee", proceeding.askedSum().toPlainString()));
        }
        if (proceeding.state().isEnd()) {
            lines.add(words.say("news.rate"));
        }
        code.ifPresent(once -> lines.add(words.say("news.link", portal + "/open/" + once)));
        lines.add(words.say(code.isPresent() ? "news.track" : "news.track.only", portal + "/track"));
        lines.add(words.say("news.end"));
        return new Message.Words(subject(to, words), String.join("\n\n", lines));
    }

    /** A text message is paid by length and read on any phone. */
    Message.Words sms(Recipient to, String key) {
        Words words = Words.in(to.language());
        String what = words.say(key, service(to), number(), state(to), detail);
        String text = code.map(once -> words.say("news.sms", what, portal + "/open/" + once))
                .orElseGet(() -> words.say("news.sms.track", what, portal + "/track"));
        return new Message.Words(subject(to, words), text);
    }

    private String subject(Recipient to, Words words) {
        return words.say("news.subject", service(to), state(to), number());
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
