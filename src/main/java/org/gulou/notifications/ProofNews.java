package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gulou.identity.AddressProofs;
import org.gulou.kernel.Words;

/** Sends the code by which somebody proves that an address is hers. She waits for it, so it comes by night, too. */
@ApplicationScoped
class ProofNews {
    /** No case and no person: nobody at a desk reads the code among what was sent about a case. */
    private static final String ABOUT = "address proof";

    @Inject
    Outbox outbox;

    void asked(@Observes AddressProofs.Asked asked) {
        Words words = Words.in(asked.language());
        String minutes = String.valueOf(AddressProofs.GOOD.toMinutes());
        String subject = words.say("news.proof.subject");
        String what = words.say("news.proof", asked.code(), minutes);
        var mail = new Message.Words(
                subject, String.join("\n\n", what, words.say("news.proof.not-you"), words.say("news.end")));
        String address = asked.address().text();
        boolean byMail = asked.address().isMail();
        outbox.tell(
                ABOUT,
                Recipient.guest("", asked.language(), byMail ? address : "", byMail ? "" : address),
                Topic.ACCOUNT,
                true,
                Telling.of(mail, new Message.Words(subject, what)));
    }
}
