package org.gulou.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.CaseOpened;
import org.gulou.cases.CasePutBack;
import org.gulou.cases.FeePaid;
import org.gulou.cases.Proceeding;
import org.gulou.duties.Settings;
import org.gulou.notifications.Message;
import org.gulou.notifications.Outbox;
import org.gulou.workflow.Act;

/** Puts into the outbox what subscribers are to hear, in the transaction of what happened. */
@ApplicationScoped
class CaseEvents {
    @Inject
    Subscriptions subscriptions;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    void filed(@Observes CaseOpened opened) {
        Proceeding filed = opened.proceeding();
        tell(EventType.CASE_FILED, filed, filed.situation().history().getFirst());
    }

    void moved(@Observes CaseMoved moved) {
        Act act = moved.step().act();
        boolean ended = moved.after().state().isEnd() && !act.stayed();
        tell(ended ? EventType.CASE_ENDED : EventType.CASE_MOVED, moved.after(), act);
    }

    void putBack(@Observes CasePutBack back) {
        tell(EventType.CASE_MOVED, back.after(), back.act());
    }

    void paid(@Observes FeePaid paid) {
        paid.after().situation().history().reversed().stream()
                .filter(act -> act.move().equals(Act.FEE_PAID))
                .findFirst()
                .ifPresent(act -> tell(EventType.FEE_PAID, paid.after(), act));
    }

    private void tell(EventType type, Proceeding after, Act act) {
        String number = after.file().getNumber();
        subscriptions.listening(type, after.file().service()).forEach(subscription -> {
            String id = UUID.randomUUID().toString();
            var event = new CaseEvent(type, after, act);
            outbox.put(Message.toSubscriber(
                    id,
                    number,
                    new Message.Subscriber(subscription.getId(), subscription.getUrl()),
                    new Message.Words(type.word(), event.json(id, settings.address())),
                    after.now()));
        });
    }
}
